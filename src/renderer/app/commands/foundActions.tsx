import type { SpotlightActionData, SpotlightActionGroupData } from '@mantine/spotlight';
import { IconBriefcase, IconFileText, IconFlag, IconNote } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { formatDay } from '../../../domain/time/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import type { Hit, HitKind } from '../../search/index.ts';

/** Clients stand in the palette by themselves, at once; an agreement may also be found by what it delivers. */
export type FoundKind = Exclude<HitKind, 'client'>;
const kinds = [
  { kind: 'post', Icon: IconNote, most: 15 }, { kind: 'campaign', Icon: IconFlag, most: 5 }, { kind: 'work', Icon: IconBriefcase, most: 5 },
  { kind: 'agreement', Icon: IconFileText, most: 5 },
] as const satisfies readonly { kind: FoundKind; Icon: typeof IconNote; most: number }[];

/** Where a hit opens: a post or a piece of work in its editor, a campaign on the calendar of its month. */
export function routeOf({ kind, id, on }: Hit): string {
  switch (kind) {
    case 'client': return `/clients/${id}`;
    case 'agreement': return `/agreements/${id}`;
    case 'post': return `/posts/${id}`;
    case 'campaign': return on === null ? '/calendar' : `/calendar/month/${on}`;
    case 'work': return `/work/${id}`;
  }
}

type Look = { t: TFunction<['shell']>; names: ReadonlyMap<string, string>; shown: ReadonlySet<string>; open: (route: string) => void };

/** The hits as groups of the palette, best first in each; what the palette shows anyway (`shown`, by id) is left out. */
export function foundActions(hits: readonly Hit[], { t, names, shown, open }: Look): SpotlightActionGroupData[] {
  const language = currentLanguage();
  return kinds.map(({ kind, Icon, most }) => ({
    group: t(`palette.found.${kind}`),
    actions: hits.filter((hit) => hit.kind === kind && !shown.has(hit.id)).slice(0, most).map((hit): SpotlightActionData => ({
      id: hit.id,
      label: hit.title || t('palette.untitled'),
      description: [names.get(hit.clientId), hit.on === null ? t('palette.undated') : formatDay(hit.on, language, 'short')].filter(Boolean).join(' · '),
      leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
      onClick: () => open(routeOf(hit)),
    })),
  }));
}

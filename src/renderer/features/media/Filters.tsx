import { Group, Select, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaKinds, type LibraryFilter } from '../../../domain/media/index.ts';

const uses = ['all', 'used', 'unused', 'no-alt', 'expired'] as const satisfies readonly LibraryFilter['use'][];

type Props = { filter: LibraryFilter; onChange: (filter: LibraryFilter) => void; count: number; first?: ReactNode };

/** What narrows a library, and how much is left. */
export function Filters({ filter, onChange, count, first }: Props) {
  const { t } = useTranslation('media');
  return (
    <Group gap="sm" role="search">
      {first}
      <TextInput
        aria-label={t('find')} placeholder={t('find')} value={filter.text} w={260} leftSection={<IconSearch size={16} aria-hidden />}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <Select
        aria-label={t('kind')} w={140} value={filter.kind ?? 'all'} data={(['all', ...mediaKinds] as const).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        onChange={(next) => onChange({ ...filter, kind: mediaKinds.find((kind) => kind === next) ?? null })}
      />
      <Select
        aria-label={t('use')} w={170} value={filter.use} data={uses.map((use) => ({ value: use, label: t(`uses.${use}`) }))}
        onChange={(next) => onChange({ ...filter, use: uses.find((use) => use === next) ?? 'all' })}
      />
      <Text size="sm" className="muted tabular" role="status">{t('count', { count })}</Text>
    </Group>
  );
}

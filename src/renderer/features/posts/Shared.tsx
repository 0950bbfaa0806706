import { Checkbox, Group, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Network } from '../../../domain/clients/index.ts';
import type { PostContent } from '../../../domain/posts/index.ts';
import { networkRules, type Problem } from '../../../domain/publishing/index.ts';
import { posts } from '../../data/index.ts';
import { FieldGrid, Section } from '../../ui/Section.tsx';
import { Beside } from './fields/Beside.tsx';
import { TypedArea } from './fields/TypedArea.tsx';
import { TypedLine } from './fields/TypedLine.tsx';
import { changeContent, changeOf } from './steps.ts';
import type { PostData } from './usePostData.ts';
import { Mentions } from './variants/Mentions.tsx';

const located: readonly Network[] = ['instagram', 'facebook', 'threads', 'tiktok', 'x'];
const paid: readonly Network[] = ['instagram', 'facebook', 'tiktok', 'youtube', 'pinterest'];

/** Which of the post's common fields apply: what some network of it has, and what stands there already. */
export function applicable(content: PostContent): Record<'cover' | 'location' | 'collaborators' | 'taggedAccounts' | 'paidPartnership' | 'stickers' | 'audio', boolean> {
  const { variants, format } = content;
  const some = (test: (network: Network) => boolean): boolean => variants.some(({ network }) => test(network));
  return {
    cover: format === 'reel' || content.cover !== null,
    location: some((network) => located.includes(network)) || content.location !== '',
    collaborators: some((network) => networkRules[network].collaborators > 0) || content.collaborators.length > 0,
    taggedAccounts: some((network) => networkRules[network].taggedAccounts > 0) || content.taggedAccounts.length > 0,
    paidPartnership: some((network) => paid.includes(network)) || content.paidPartnership !== null,
    stickers: format === 'story' || content.stickers !== '',
    audio: format === 'reel' || format === 'story' || format === 'video' || content.audio !== '',
  };
}

/** What holds for every network of the post: cover, place, people, notes for who posts by hand. */
export function Shared({ data: { post, media, client }, problems }: { data: PostData; problems: readonly Problem[] }) {
  const { t } = useTranslation('posts');
  const { id, content } = post;
  const has = applicable(content);
  const at = (field: Problem['where']['field']) => problems.filter(({ where }) => where.field === field);
  const put = (change: Partial<PostContent>) => posts.editContent(id, (now) => ({ ...now, ...change }));
  if (!Object.values(has).some(Boolean)) return null;
  const pictures = content.media.filter(({ mediaId }) => media.get(mediaId)?.kind === 'image');
  const cover = content.cover === null ? '' : content.cover.kind === 'frame' ? 'frame' : content.cover.mediaId;
  return (
    <Section title={t('everywhere')}>
      <FieldGrid min={240}>
        {has.cover && (
          <div data-field="post.cover">
            <NativeSelect
              label={t('cover')} data-user-text value={cover}
              data={[{ value: '', label: t('coverNone') }, { value: 'frame', label: t('coverFrame') }, ...pictures.map(({ mediaId }) => ({ value: mediaId, label: t('coverPicture', { name: media.get(mediaId)?.name ?? '' }) }))]}
              onChange={({ currentTarget: { value } }) => void changeContent(id, t('step.cover'), (now) => {
                const picture = now.media.find(({ mediaId }) => mediaId === value);
                return { ...now, cover: value === 'frame' ? { kind: 'frame', atMs: 0 } : picture ? { kind: 'picture', mediaId: picture.mediaId, sha256: picture.sha256 } : null };
              })}
            />
            {content.cover?.kind === 'frame' && (
              <TypedLine
                label={t('coverAt')} value={String(content.cover.atMs / 1000)} inputMode="decimal" canonical={secondsLine}
                onSave={(typed) => put({ cover: { kind: 'frame', atMs: Math.round(Number(secondsLine(typed)) * 1000) } })}
              />
            )}
            <Beside problems={at('cover')} />
          </div>
        )}
        {has.location && <TypedLine label={t('location')} value={content.location} maxLength={500} onSave={(location) => put({ location })} />}
        {has.collaborators && (
          <Mentions label={t('collaborators')} field="post.collaborators" names={content.collaborators} most={20} problems={at('collaborators')} onSave={(collaborators) => put({ collaborators })} />
        )}
        {has.taggedAccounts && (
          <Mentions label={t('tagged')} field="post.taggedAccounts" names={content.taggedAccounts} most={60} problems={at('taggedAccounts')} onSave={(taggedAccounts) => put({ taggedAccounts })} />
        )}
        {has.paidPartnership && (
          <div>
            <Checkbox
              label={t('paid')} checked={content.paidPartnership !== null} my={8}
              onChange={({ currentTarget: { checked } }) => void changeContent(id, changeOf(t('paid')), (now) => ({ ...now, paidPartnership: checked ? '' : null }))}
            />
            {content.paidPartnership !== null && <TypedLine label={t('paidBy')} value={content.paidPartnership} maxLength={500} onSave={(paidPartnership) => put({ paidPartnership })} />}
          </div>
        )}
      </FieldGrid>
      {(has.stickers || has.audio) && (
        <>
          <Group mt="sm"><Text size="xs" className="muted">{t('byHand')}</Text></Group>
          <FieldGrid min={240}>
            {has.stickers && <TypedArea label={t('stickers')} field="post.stickers" value={content.stickers} rows={2} lang={client.language} onSave={(stickers) => put({ stickers })} renderBelow={() => <Beside problems={at('stickers')} />} />}
            {has.audio && <TypedArea label={t('audio')} value={content.audio} rows={2} onSave={(audio) => put({ audio })} />}
          </FieldGrid>
        </>
      )}
    </Section>
  );
}

/** Seconds as typed, with a comma or a point; nothing that is no number. */
function secondsLine(typed: string): string {
  const value = Number(typed.trim().replace(',', '.'));
  return String(Number.isFinite(value) && value >= 0 ? Math.round(value * 1000) / 1000 : 0);
}

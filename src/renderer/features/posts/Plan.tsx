import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postFormats } from '../../../domain/posts/index.ts';
import type { Problem } from '../../../domain/publishing/index.ts';
import { formatDay, instantOf, stamp } from '../../../domain/time/index.ts';
import { posts } from '../../data/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { FieldGrid } from '../../ui/Section.tsx';
import { Beside } from './fields/Beside.tsx';
import { TypedLine } from './fields/TypedLine.tsx';
import { TimeField } from './fields/TimeField.tsx';
import { changeContent, changeOf, changePost } from './steps.ts';
import { useLate, type PostData } from './usePostData.ts';
import styles from './Editor.module.css';

// The calendar of the day field is heavier than the rest of the screen: it is fetched and drawn after it.
const SavedDay = lazy(() => import('../../ui/fields.tsx').then((room) => ({ default: room.SavedDay })));

/** What stands beside the content: idea, day and time, format, pillar, campaign, who does it, on hold. */
export function Plan({ data, problems }: { data: PostData; problems: readonly Problem[] }) {
  const { t } = useTranslation(['posts', 'planning']);
  const { post, strategy, campaigns } = data;
  const late = useLate();
  const at = (field: Problem['where']['field']) => problems.filter(({ where }) => where.field === field);
  const none = { value: '', label: t('bulk.none', { ns: 'planning' }) };
  return (
    <div className={styles.plan}>
      <TypedLine label={t('idea')} field="post.title" value={post.title} maxLength={500} onSave={(title) => posts.edit(post.id, { title })} />
      <FieldGrid min={150}>
        <div data-field="post.schedule">
          <Suspense fallback={<DayStandIn label={t('day')} />}>
            {late ? <SavedDay label={t('day')} value={post.on} onSave={(on) => changePost(post.id, changeOf(t('day')), { on })} /> : <DayStandIn label={t('day')} />}
          </Suspense>
        </div>
        <TimeField label={t('time')} value={post.at} below={<Elsewhere data={data} />} onSave={(time) => changePost(post.id, changeOf(t('time')), { at: time })} />
        <NativeSelect
          label={t('format')} data-field="post.format" value={post.content.format} data={postFormats.map((format) => ({ value: format, label: t(`format.${format}`, { ns: 'planning' }) }))}
          onChange={({ currentTarget: { value } }) => {
            const format = postFormats.find((one) => one === value);
            if (format) void changeContent(post.id, changeOf(t('format')), (now) => ({ ...now, format }));
          }}
        />
        <NativeSelect
          label={t('pillar')} data-user-text data-field="post.pillar" value={post.pillarId ?? ''} data={[none, ...strategy.pillars.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={({ currentTarget: { value } }) => void changePost(post.id, changeOf(t('pillar')), { pillarId: value === '' ? null : value })}
        />
        <NativeSelect
          label={t('campaign')} data-user-text data-field="post.campaign" value={post.campaignId ?? ''} data={[none, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={({ currentTarget: { value } }) => void changePost(post.id, changeOf(t('campaign')), { campaignId: value === '' ? null : value })}
        />
        <TypedLine label={t('assignee')} value={post.assignee} maxLength={500} placeholder={t('me')} onSave={(assignee) => posts.edit(post.id, { assignee })} />
      </FieldGrid>
      <Beside problems={[...at('schedule'), ...at('pillar'), ...at('campaign')]} />
      <Held data={data} />
    </div>
  );
}

const DayStandIn = ({ label }: { label: string }) => <TextInput label={label} readOnly value="" />;

/** The viewer's own time where the client's clock shows another. */
function Elsewhere({ data: { post } }: { data: PostData }) {
  const { t } = useTranslation('posts');
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const city = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  if (post.on === null || post.at === null || post.zone === own) return post.zone === own ? null : <Text size="xs" className="muted">{t('zone', { city: city(post.zone) })}</Text>;
  const there = stamp(instantOf(post.on, post.at, post.zone), own);
  const [day, time] = [there.slice(0, 10), there.slice(11, 16)];
  if (day === post.on && time === post.at) return null;
  const shown = day === post.on ? time : `${formatDay(day, currentLanguage(), 'short')} ${time}`;
  return <Text size="xs" className="muted tabular">{t('elsewhere', { city: city(post.zone), own: shown })}</Text>;
}

/** On hold, with its reason, until it is released. */
function Held({ data: { post } }: { data: PostData }) {
  const { t } = useTranslation(['posts', 'planning']);
  const [asking, ask] = useState(false);
  const [reason, setReason] = useState('');
  if (post.state === 'published') return null;
  if (post.held !== null) {
    return (
      <div className={styles.held}>
        <Text size="sm">{post.held.reason === '' ? t('heldNow') : t('heldBecause', { reason: post.held.reason })}</Text>
        <Button size="compact-sm" variant="default" onClick={() => void changePost(post.id, t('step.released'), { held: null })}>{t('release')}</Button>
      </div>
    );
  }
  if (!asking) return <div><Button size="compact-sm" variant="subtle" color="gray" c="var(--onay-muted)" onClick={() => ask(true)}>{t('hold')}</Button></div>;
  return (
    <form
      className={styles.held}
      onSubmit={(event) => {
        event.preventDefault();
        ask(false);
        void changePost(post.id, t('step.held'), { held: { since: Date.now(), reason: reason.trim() } });
      }}
    >
      <TextInput autoFocus aria-label={t('holdReason')} placeholder={t('holdReason')} value={reason} maxLength={500} onChange={(event) => setReason(event.currentTarget.value)} />
      <Button type="submit" size="compact-sm" variant="default">{t('hold')}</Button>
    </form>
  );
}

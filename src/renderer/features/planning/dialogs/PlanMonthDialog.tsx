import { Button, Checkbox, Group, Modal, SegmentedControl, Select, Stack, Table, Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames } from '../../../../domain/clients/index.ts';
import { firstOfMonth, lastOfMonth, monthlyPosts, planMonth, type PlannedPost } from '../../../../domain/planning/index.ts';
import { addMonths, formatDay, formatMonth, type Day } from '../../../../domain/time/index.ts';
import { useWork } from '../../../app/work/index.ts';
import { calendarView } from '../../../app/calendar/view.ts';
import { posts, strategyOf } from '../../../data/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import { createPosts } from '../actions.ts';
import { versionsFor } from '../versionsFor.ts';
import { holidaysOf } from '../days/ask.ts';
import styles from './Dialogs.module.css';

const keyOf = (post: PlannedPost, index: number): string => `${post.on} ${post.at ?? ''} ${post.format} ${index}`;

/** The month after the one looked at, as a preview that is confirmed; one undo takes all of it back. */
export function PlanMonthDialog({ from, onClose }: { from: Day; onClose: () => void }) {
  const { t } = useTranslation(['planning', 'common']);
  const language = currentLanguage();
  const work = useWork();
  const clients = work?.active ?? [];
  const [clientId, setClientId] = useState(calendarView.get().filter.clientIds[0] ?? clients[0]?.id ?? null);
  const [source, setSource] = useState<'skeleton' | 'slots'>('skeleton');
  const month = addMonths(firstOfMonth(from), 1);
  const client = clients.find(({ id }) => id === clientId) ?? clients[0];
  const facts = useLiveQuery(async () => {
    if (!client || !work) return undefined;
    const [last, present, strategy, versions] = await Promise.all([
      posts.inRange(firstOfMonth(from), lastOfMonth(from), [client.id]), posts.inRange(month, lastOfMonth(month), [client.id]), strategyOf(client.id), versionsFor(work, [client.id], month),
    ]);
    return { last, present, slots: strategy.slots, deliverables: monthlyPosts(versions, month).get(client.id) ?? [] };
  }, [client?.id, month, work]);
  const [daysOff, setDaysOff] = useState<ReadonlySet<Day>>(new Set());
  const country = client?.country ?? '';
  useEffect(() => {
    if (country !== '') void holidaysOf(country, Number(month.slice(0, 4)), language).then((days) => setDaysOff(new Set(days.map(({ on }) => on))));
  }, [country, month, language]);
  const plan = useMemo(() => facts && planMonth({ month, from: source, ...facts, daysOff }), [facts, month, source, daysOff]);
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setFlipped(new Set()), [plan]);
  // What goes beyond the agreement is made only when it is ticked.
  const taken = (plan?.posts ?? []).filter((post, index) => (post.why !== 'beyond') !== flipped.has(keyOf(post, index)));
  const what = (post: PlannedPost) => [formatDay(post.on, language, 'long'), post.at ?? '', t(`format.${post.format}`), post.networks.map((network) => networkNames[network]).join(', ')].filter(Boolean).join(' · ');
  const add = async () => {
    if (!client) return;
    onClose();
    await createPosts(taken.map((post) => ({
      client, title: '', on: post.on, at: post.at, format: post.format, networks: post.networks, idea: false, pillarId: post.pillarId, deliverableId: post.deliverableId,
    })));
  };
  const monthName = formatMonth(month, language);
  return (
    <Modal opened onClose={onClose} title={t('plan.title', { month: monthName })} size="lg">
      <Stack>
        <Group align="flex-end">
          <Select label={t('plan.client')} value={client?.id ?? null} onChange={setClientId} data={clients.map((one) => ({ value: one.id, label: one.name }))} searchable flex={1} />
          <Labelled label={t('plan.from')}>
            {(labelId) => (
              <SegmentedControl
                aria-labelledby={labelId} value={source} onChange={(value) => setSource(value === 'slots' ? 'slots' : 'skeleton')}
                data={[{ value: 'skeleton', label: t('plan.skeleton') }, { value: 'slots', label: t('plan.slots') }]}
              />
            )}
          </Labelled>
        </Group>
        <Text size="sm" className="muted">{source === 'skeleton' ? t('plan.skeletonText', { month: formatMonth(from, language) }) : t('plan.slotsText')}</Text>
        {plan && plan.lines.length === 0 && <Text size="sm" className="muted">{t('plan.noAgreement')}</Text>}
        {plan && plan.lines.length > 0 && (
          <Table verticalSpacing={4}>
            <Table.Thead><Table.Tr><Table.Th>{t('meter.item')}</Table.Th><Table.Th ta="right">{t('plan.agreed')}</Table.Th><Table.Th ta="right">{t('plan.would')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {plan.lines.map(({ deliverable, agreed, planned }) => (
                <Table.Tr key={deliverable.id}>
                  <Table.Th scope="row" fw={400}>{[deliverable.network === null ? t('meter.anyNetwork') : networkNames[deliverable.network], t(`meter.format.${deliverable.format}`)].join(' · ')}</Table.Th>
                  <Table.Td ta="right" className="tabular">{agreed}</Table.Td>
                  <Table.Td ta="right" className="tabular">{planned}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        {plan && plan.leftOut > 0 && <Text size="sm" className="muted">{t('plan.leftOut', { count: plan.leftOut, month: monthName })}</Text>}
        {plan && (plan.posts.length === 0
          ? <Text size="sm">{t(source === 'skeleton' ? 'plan.nothing' : 'plan.nothingSlots')}</Text>
          : (
            <ul className={styles.list} aria-label={t('plan.post')}>
              {plan.posts.map((post, index) => {
                const key = keyOf(post, index);
                return (
                  <li key={key} className={styles.row}>
                    <Checkbox
                      label={what(post)} checked={(post.why !== 'beyond') !== flipped.has(key)} flex={1}
                      onChange={() => setFlipped((before) => (before.has(key) ? new Set([...before].filter((one) => one !== key)) : new Set([...before, key])))}
                    />
                    <Text size="sm" className="muted">{t(`plan.why.${post.why}`)}</Text>
                  </li>
                );
              })}
            </ul>
          ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button disabled={taken.length === 0} onClick={() => void add()}>{taken.length === 0 ? t('plan.none') : t('plan.confirm', { count: taken.length })}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

import { Button, SegmentedControl, Select, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Deliverable } from '../../../../domain/agreements/index.ts';
import { networkNames, networks, type Client } from '../../../../domain/clients/index.ts';
import { postFormats } from '../../../../domain/posts/index.ts';
import { againstAgreed, monthly, type Channel, type Strategy } from '../../../../domain/strategy/index.ts';
import { newId } from '../../../data/index.ts';
import { SavedNumber, SavedText } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useChoices } from '../edit/choices.ts';
import { drawnBy } from '../edit/drawnBy.ts';
import { lists, rhythmOf } from '../edit/lists.ts';
import { SortableList } from '../edit/SortableList.tsx';
import type { Edit } from '../edit/useEdit.ts';
import { beginFromAgreement } from '../actions.ts';
import { sectionId } from '../sectionNames.ts';
import styles from '../Strategy.module.css';

/** Where the client is seen: handle, formats, how often, and what that makes beside what was signed. */
export const ChannelsSection = drawnBy(['channels'], function Channels({ strategy, edit, data }) {
  const { t } = useTranslation('strategy');
  const { channels: list } = lists;
  const { client, deliverables } = data;
  const nameOf = (channel: Channel) => [networkNames[channel.network], handleName(client, channel)].filter(Boolean).join(' ');
  const add = () => {
    const free = client.handles.find((handle) => !strategy.channels.some(({ handleId }) => handleId === handle.id));
    const network = free?.network ?? networks.find((one) => !strategy.channels.some((channel) => channel.network === one)) ?? 'instagram';
    void edit.add(list, { id: newId(), network, handleId: free?.id ?? null, rhythm: [{ id: newId(), format: 'image', count: 2, per: 'week' }], notes: '' }, t('channels.added'));
  };
  const unnamed = networks.filter((network) => againstAgreed(network, [], deliverables) !== null && !strategy.channels.some((channel) => channel.network === network));
  return (
    <Section title={t('section.channels')} text={t('channels.text')} id={sectionId('channels')}>
      <SortableList
        items={strategy.channels} nameOf={nameOf} addLabel={t('channels.add')} empty={t(deliverables.length > 0 ? 'channels.emptySigned' : 'channels.empty')} onAdd={add}
        onRemove={(channel) => void edit.remove(list, channel.id, t('removed', { name: nameOf(channel) }))} onOrder={(ids) => void edit.order(list, ids, t('reordered'))}
        extra={deliverables.length > 0 && (
          <Button variant="default" size="compact-sm" leftSection={<IconFileText size={14} aria-hidden />} onClick={() => void beginFromAgreement(edit, data)}>{t('channels.fromAgreement')}</Button>
        )}
        render={(channel) => <ChannelFields channel={channel} strategy={strategy} edit={edit} client={client} deliverables={deliverables} />}
      />
      {strategy.channels.length > 0 && unnamed.length > 0 && (
        <Text size="sm" mt="xs" c="var(--onay-warning)">{t('channels.unnamed', { networks: unnamed.map((network) => networkNames[network]).join(', ') })}</Text>
      )}
    </Section>
  );
});

const handleName = (client: Client, { handleId }: Channel): string => client.handles.find(({ id }) => id === handleId)?.handle ?? '';

type FieldsProps = { channel: Channel; strategy: Strategy; edit: Edit; client: Client; deliverables: readonly Deliverable[] };

function ChannelFields({ channel, strategy, edit, client, deliverables }: FieldsProps) {
  const { t } = useTranslation('strategy');
  const choices = useChoices();
  const { channels: list } = lists;
  const handles = client.handles.filter(({ network }) => network === channel.network);
  return (
    <div className={styles.channel}>
      <div className={styles.channelHead}>
        <Select
          label={t('network')} value={channel.network} data={choices.networks}
          onChange={(value) => {
            const network = networks.find((one) => one === value) ?? channel.network;
            void edit.choose(list, channel.id, { network, handleId: client.handles.find((handle) => handle.network === network)?.id ?? null });
          }}
        />
        <Select
          label={t('channels.handle')} value={channel.handleId ?? 'none'} data={[{ value: 'none', label: t('channels.noHandle') }, ...handles.map(({ id, handle, url }) => ({ value: id, label: handle || url || t('channels.unnamedHandle') }))]}
          onChange={(value) => void edit.choose(list, channel.id, { handleId: handles.find(({ id }) => id === value)?.id ?? null })}
        />
        <SavedText label={t('ownNotes')} value={channel.notes} onSave={(notes) => edit.item(list, channel.id, { notes })} />
      </div>
      <Rhythm channel={channel} edit={edit} />
      <AMonth channel={channel} strategy={strategy} deliverables={deliverables} />
    </div>
  );
}

function Rhythm({ channel, edit }: Pick<FieldsProps, 'channel' | 'edit'>) {
  const { t } = useTranslation(['strategy', 'planning']);
  const choices = useChoices();
  const list = rhythmOf(channel.id);
  return (
    <SortableList
      items={channel.rhythm} nameOf={({ format }) => t(`format.${format}`, { ns: 'planning' })} addLabel={t('channels.addFormat')} empty={t('channels.noFormat')}
      onAdd={() => {
        const format = postFormats.find((one) => !channel.rhythm.some((row) => row.format === one)) ?? 'image';
        void edit.add(list, { id: newId(), format, count: 1, per: 'week' }, t('channels.formatAdded'));
      }}
      onRemove={({ id, format }) => void edit.remove(list, id, t('removed', { name: t(`format.${format}`, { ns: 'planning' }) }))}
      onOrder={(ids) => void edit.order(list, ids, t('reordered'))}
      render={(row) => (
        <div className={styles.rhythm}>
          <Select
            aria-label={t('format')} value={row.format} data={choices.formats}
            onChange={(value) => void edit.choose(list, row.id, { format: postFormats.find((one) => one === value) ?? row.format })}
          />
          <SavedNumber hideLabel label={t('channels.count')} max={500} value={row.count} onSave={(count) => edit.item(list, row.id, { count: count ?? 0 })} />
          <SegmentedControl
            aria-label={t('channels.per')} value={row.per} data={[{ value: 'week', label: t('channels.week') }, { value: 'month', label: t('channels.month') }]} transitionDuration={0}
            onChange={(value) => void edit.choose(list, row.id, { per: value === 'month' ? 'month' : 'week' })}
          />
        </div>
      )}
    />
  );
}

/** What the rhythm makes in a month, and how that stands to the signed agreement in force. */
function AMonth({ channel, strategy, deliverables }: Pick<FieldsProps, 'channel' | 'strategy' | 'deliverables'>) {
  const { t } = useTranslation(['strategy', 'planning', 'common']);
  const { count, exact } = monthly(channel.rhythm);
  const against = againstAgreed(channel.network, strategy.channels, deliverables);
  const shared = strategy.channels.filter(({ network }) => network === channel.network).length > 1;
  const off = against?.lines.filter(({ agreed, planned }) => agreed !== planned) ?? [];
  const sentence = (): string => {
    if (against === null) return deliverables.length === 0 ? '' : t('channels.notAgreed', { network: networkNames[channel.network] });
    const { agreed, planned } = against;
    if (agreed === planned) return t('channels.asAgreed', { agreed });
    return planned < agreed ? t('channels.fewer', { agreed, count: agreed - planned }) : t('channels.beyond', { agreed, count: planned - agreed });
  };
  return (
    <div className={styles.amonth}>
      <Text size="sm">
        {t(exact ? 'channels.exactly' : 'channels.about', { count })}
        {shared && against !== null && ` ${t('channels.shared', { network: networkNames[channel.network], planned: against.planned })}`}
        {' '}
        <span data-off={against !== null && against.agreed !== against.planned ? true : undefined}>{sentence()}</span>
      </Text>
      {off.length > 0 && (against?.lines.length ?? 0) > 1 && (
        <Text size="xs" className="muted">
          {off.map(({ deliverable, agreed, planned }) => t('channels.line', { what: deliverable.name || t(`format.${deliverable.format}`, { ns: 'common' }), agreed, planned })).join(' · ')}
        </Text>
      )}
      {(against?.beyond.length ?? 0) > 0 && (
        <Text size="xs" className="muted">{t('channels.beyondFormats', { formats: against?.beyond.map((format) => t(`format.${format}`, { ns: 'planning' })).join(', ') })}</Text>
      )}
    </div>
  );
}

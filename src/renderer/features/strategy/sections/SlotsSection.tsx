import { ActionIcon, Button, MultiSelect, Select, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames, networks } from '../../../../domain/clients/index.ts';
import { postFormats } from '../../../../domain/posts/index.ts';
import type { Slot, Strategy } from '../../../../domain/strategy/index.ts';
import { newId } from '../../../data/index.ts';
import { SavedTime } from '../../../ui/fields.tsx';
import { NetworkMark } from '../../../ui/NetworkMark.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useChoices } from '../edit/choices.ts';
import { drawnBy } from '../edit/drawnBy.ts';
import { lists } from '../edit/lists.ts';
import type { Edit } from '../edit/useEdit.ts';
import { later } from '../later.ts';
import { sectionId } from '../sectionNames.ts';
import classes from '../Slots.module.css';
import styles from '../Strategy.module.css';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const weekdayOf = ({ weekday }: Slot) => weekdays.find((one) => one === weekday) ?? 1;
const byTime = (a: Slot, b: Slot): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1);

/** Places in the week that are filled again and again: a grid of seven days, moved with Alt and the arrows. */
export const SlotsSection = drawnBy(['slots', 'channels', 'pillars'], function Slots({ strategy, edit }) {
  const { t } = useTranslation(['strategy', 'common']);
  const [chosen, choose] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const { slots: list } = lists;
  const { slots } = strategy;
  const slot = slots.find(({ id }) => id === chosen) ?? null;
  const ofDay = (weekday: number) => slots.filter((one) => one.weekday === weekday).toSorted(byTime);
  const add = (weekday: number) => {
    const id = newId();
    choose(id);
    const busiest = strategy.channels[0];
    void edit.add(list, {
      id, weekday, at: '10:00', format: busiest?.rhythm[0]?.format ?? 'image', networks: busiest ? [busiest.network] : [], pillarId: null,
    }, t('slots.added'));
  };
  const focus = (id: string | undefined) => grid.current?.querySelector<HTMLElement>(`[data-slot="${id}"]`)?.focus();
  // A slot that goes to another day is drawn anew there: the focus follows once it is.
  const moved = useRef<string | null>(null);
  useEffect(() => {
    if (moved.current === null || document.activeElement !== document.body) return;
    grid.current?.querySelector<HTMLElement>(`[data-slot="${moved.current}"]`)?.focus();
    moved.current = null;
  }, [slots]);
  const onKey = (event: KeyboardEvent, one: Slot) => {
    if (event.altKey) moved.current = one.id;
    const day = ofDay(one.weekday);
    const [across, down] = [{ ArrowLeft: -1, ArrowRight: 1 }[event.key], { ArrowUp: -1, ArrowDown: 1 }[event.key]];
    if (event.key === 'Delete') void edit.remove(list, one.id, t('removed', { name: t('slots.one') }));
    else if (event.altKey && across !== undefined) void edit.choose(list, one.id, { weekday: Math.min(7, Math.max(1, one.weekday + across)) });
    else if (event.altKey && down !== undefined) void edit.choose(list, one.id, { at: later(one.at, down * 30) });
    else if (down !== undefined) focus(day[day.indexOf(one) + down]?.id);
    else if (across !== undefined) focus(beside(slots, one, across)?.id);
    else return;
    event.preventDefault();
  };
  return (
    <Section title={t('section.slots')} text={t('slots.text')} id={sectionId('slots')}>
      {slots.length === 0 && <Text size="sm" className="muted" mb="xs">{t('slots.empty')}</Text>}
      <div className={classes.week} ref={grid} role="group" aria-label={t('slots.week')}>
        {weekdays.map((weekday) => (
          <div key={weekday} className={classes.weekday} role="group" aria-label={t(`weekday.${weekday}`, { ns: 'common' })}>
            <div className={classes.weekdayHead}>
              <span>{t(`weekday.${weekday}`, { ns: 'common' })}</span>
              <ActionIcon size="sm" aria-label={t('slots.addOn', { day: t(`weekday.${weekday}`, { ns: 'common' }) })} onClick={() => add(weekday)}><IconPlus size={14} /></ActionIcon>
            </div>
            {ofDay(weekday).map((one) => <SlotCard key={one.id} slot={one} strategy={strategy} chosen={one.id === chosen} onChoose={() => choose(one.id === chosen ? null : one.id)} onKey={onKey} />)}
          </div>
        ))}
      </div>
      {slots.length > 0 && <Text size="xs" mt={6} className="muted">{t('slots.hint')}</Text>}
      {slot && <SlotFields key={slot.id} slot={slot} strategy={strategy} edit={edit} onClose={() => choose(null)} />}
    </Section>
  );
});

/** The slot at the same height on the nearest day to that side that has any. */
function beside(slots: readonly Slot[], one: Slot, step: number): Slot | undefined {
  const index = slots.filter(({ weekday }) => weekday === one.weekday).toSorted(byTime).indexOf(one);
  for (let day = one.weekday + step; day >= 1 && day <= 7; day += step) {
    const there = slots.filter(({ weekday }) => weekday === day).toSorted(byTime);
    if (there.length > 0) return there[Math.min(index, there.length - 1)];
  }
  return undefined;
}

type CardProps = { slot: Slot; strategy: Strategy; chosen: boolean; onChoose: () => void; onKey: (event: KeyboardEvent, slot: Slot) => void };

function SlotCard({ slot, strategy, chosen, onChoose, onKey }: CardProps) {
  const { t } = useTranslation(['strategy', 'planning', 'common']);
  const pillar = strategy.pillars.find(({ id }) => id === slot.pillarId);
  const format = t(`format.${slot.format}`, { ns: 'planning' });
  const said = [t(`weekday.${weekdayOf(slot)}`, { ns: 'common' }), slot.at, format, ...slot.networks.map((network) => networkNames[network]), pillar?.name ?? ''].filter(Boolean).join(', ');
  return (
    <button
      type="button" className={classes.slot} data-slot={slot.id} aria-pressed={chosen} onClick={onChoose} onKeyDown={(event) => onKey(event, slot)}
      style={{ borderLeftColor: pillar?.colour ?? 'var(--onay-hairline)' }}
    >
      <span className="visually-hidden">{said}</span>
      <span className={classes.slotTop} aria-hidden><strong className="tabular">{slot.at}</strong>{slot.networks.slice(0, 4).map((network) => <NetworkMark key={network} network={network} size={13} />)}</span>
      <span aria-hidden>{format}</span>
      {pillar && <span className="muted" aria-hidden>{pillar.name}</span>}
    </button>
  );
}

function SlotFields({ slot, strategy, edit, onClose }: { slot: Slot; strategy: Strategy; edit: Edit; onClose: () => void }) {
  const { t } = useTranslation(['strategy', 'common']);
  const choices = useChoices();
  const { slots: list } = lists;
  const set = (values: Partial<Omit<Slot, 'id'>>) => void edit.choose(list, slot.id, values);
  return (
    <div className={classes.slotFields} role="group" aria-label={t('slots.edit')}>
      <Select
        label={t('slots.day')} value={String(slot.weekday)} data={weekdays.map((value) => ({ value: String(value), label: t(`weekday.${value}`, { ns: 'common' }) }))}
        onChange={(value) => set({ weekday: weekdays.find((one) => String(one) === value) ?? slot.weekday })}
      />
      <SavedTime label={t('slots.at')} value={slot.at} onSave={(at) => edit.choose(list, slot.id, { at })} key={slot.id} />
      <Select
        label={t('format')} value={slot.format} data={choices.formats} onChange={(value) => set({ format: postFormats.find((one) => one === value) ?? slot.format })}
      />
      <Select
        label={t('slots.pillar')} value={slot.pillarId ?? 'none'}
        data={[{ value: 'none', label: t('none', { ns: 'common' }) }, ...strategy.pillars.map(({ id, name }, index) => ({ value: id, label: name || t('pillars.nth', { number: index + 1 }) }))]}
        onChange={(value) => set({ pillarId: strategy.pillars.find(({ id }) => id === value)?.id ?? null })}
      />
      <MultiSelect
        className={styles.wide} label={t('slots.networks')} value={slot.networks} data={choices.networks} onChange={(values) => set({ networks: networks.filter((one) => values.includes(one)) })}
      />
      <div className={classes.slotEnd}>
        <Button variant="default" size="compact-sm" onClick={onClose}>{t('done', { ns: 'common' })}</Button>
        <Button
          variant="subtle" color="red" size="compact-sm" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => void edit.remove(list, slot.id, t('removed', { name: t('slots.one') }))}
        >
          {t('remove', { ns: 'common' })}
        </Button>
      </div>
    </div>
  );
}

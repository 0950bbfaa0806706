import { ActionIcon, Text, TextInput, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { quickAdd } from '../../../../domain/planning/index.ts';
import { dayAt } from '../../../../domain/time/index.ts';
import type { ListedClient } from '../../../app/work/index.ts';
import { calendarView } from '../../../app/calendar/view.ts';
import { createPosts } from '../actions.ts';
import type { Card } from '../cards.ts';
import { CardView } from '../CardView.tsx';
import { useCardWords } from '../words.ts';
import { onCardClick } from '../clicks.ts';
import { useKeys, type KeysOf } from '../useKeys.ts';
import styles from './Panels.module.css';

/** Ideas without a day: dragged onto one, or moved there by M. What is dropped here loses its day and keeps its time. */
export function BacklogPanel({ cards, clients, keys }: { cards: readonly Card[]; clients: readonly ListedClient[]; keys: Omit<KeysOf, 'root'> }) {
  const { t } = useTranslation('planning');
  const words = useCardWords();
  const panel = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const handlers = { ...useKeys({ ...keys, root: list }), onClick: (event: MouseEvent) => onCardClick(event, keys) };
  const [text, setText] = useState('');
  useEffect(() => (panel.current ? dropTargetForElements({ element: panel.current, getData: () => ({ day: 'backlog' }) }) : undefined), []);
  const add = async () => {
    const [client] = clients;
    if (!client || text.trim() === '') return;
    const today = dayAt(Date.now(), client.zone);
    const read = quickAdd(text, { today, base: today, clients });
    const owner = clients.find(({ id }) => id === read.clientId) ?? client;
    setText('');
    await createPosts([{ client: owner, title: read.title, on: read.on, at: read.at, format: read.format ?? 'image', networks: read.networks, idea: read.on === null }]);
  };
  return (
    <aside ref={panel} className={styles.backlog} aria-label={t('backlog.title')}>
      <div className={styles.backlogHead}>
        <Text component="h2" fw={500} size="sm">{t('backlog.title')}</Text>
        <Text size="sm" className="muted tabular">{cards.length}</Text>
        <Tooltip label={t('backlog.close')}>
          <ActionIcon ml="auto" aria-label={t('backlog.close')} onClick={() => calendarView.set({ backlog: false })}><IconX size={16} /></ActionIcon>
        </Tooltip>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextInput aria-label={t('backlog.add')} placeholder={t('backlog.add')} value={text} onChange={(event) => setText(event.currentTarget.value)} maxLength={600} autoComplete="off" />
      </form>
      {cards.length === 0
        ? <Text size="sm" className="muted" mt="sm">{t('backlog.empty')}</Text>
        : <Text size="xs" className="muted" mt={6} mb={6}>{t('backlog.hint')}</Text>}
      {/* The cards are links; the keys here are the calendar’s own. */}
      <div ref={list} role="group" aria-label={t('backlog.title')} className={styles.ideas} {...handlers}>
        {cards.map((card, index) => <CardView key={card.id} card={card} words={words} spot="backlog" index={index} large />)}
      </div>
    </aside>
  );
}

import { Button, SegmentedControl, Text } from '@mantine/core';
import { IconPhotoDown, IconPin, IconPinnedOff } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Client } from '../../../domain/clients/index.ts';
import { gapsOf, gridOf } from '../../../domain/grid/index.ts';
import { isPromised, type Post } from '../../../domain/posts/index.ts';
import { dayAt, formatDay } from '../../../domain/time/index.ts';
import { db } from '../../data/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { exportPaper } from '../../ui/exportPaper.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { nameOf, requestSwap, swapNow, togglePin } from './actions.ts';
import { gridPng, mostTiles } from './exportGrid.ts';
import { pictureIdOf, usePictures } from './pictures.ts';
import { keepShape, shapeKept, shapes } from './shape.ts';
import { Tile } from './Tile.tsx';
import styles from './Grid.module.css';

const pageOf = 60;
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -3, ArrowDown: 3 };

/** The client's Instagram profile as it will look: published, planned and drafts together. */
export function GridTab({ client }: { client: Client }) {
  const { t } = useTranslation(['grid', 'exchange']);
  const [, navigate] = useLocation();
  const found = useLiveQuery(async () => {
    const [posts, strategy] = await Promise.all([
      db.posts.where('[clientId+on]').between([client.id, '0000'], [client.id, '9999']).toArray(), db.strategies.where('clientId').equals(client.id).first(),
    ]);
    return { grid: gridOf(posts), pillars: new Map(strategy?.pillars.map((pillar) => [pillar.id, pillar])) };
  }, [client.id]);
  const [most, setMost] = useState(pageOf);
  const shown = found?.grid.slice(0, most);
  const media = usePictures(shown);
  const [shape, setShape] = useState(shapeKept);
  const [focus, setFocus] = useState<string | null>(null);
  const [spoken, setSpoken] = useState('');
  const [asked, setAsked] = useState<readonly [Post, Post] | null>(null);
  const root = useRef<HTMLDivElement>(null);
  /** The keyboard is on the tiles: a tile that comes to stand elsewhere keeps the focus. */
  const held = useRef(false);
  useEffect(() => {
    const active = document.activeElement;
    if (!held.current || focus === null || (active !== document.body && root.current?.contains(active) !== true)) return;
    root.current?.querySelector<HTMLElement>(`[data-tile="${focus}"]`)?.focus();
  });
  if (!found || !shown) return null;
  const { grid, pillars } = found;
  if (grid.length === 0) return <div className={styles.empty}><EmptyState text={t('empty')} action={t('toCalendar')} onAction={() => navigate('/calendar')} /></div>;

  const handle = client.handles.find(({ network }) => network === 'instagram')?.handle ?? '';
  const today = dayAt(Date.now(), client.zone);
  const gaps = gapsOf(grid, today);
  const current = shown.find((post) => post.id === focus) ?? shown[0];
  const exchange = async (one: Post, other: Post) => {
    if (await requestSwap(one, other, setSpoken) === 'ask') setAsked([one, other]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = shown.findIndex((post) => post.id === current?.id);
    const step = steps[event.key];
    const next = event.key === 'Home' ? shown[0] : event.key === 'End' ? shown.at(-1) : step === undefined ? undefined : shown[index + step];
    if (event.key.toLowerCase() === 'p' && !event.ctrlKey && !event.metaKey && !event.altKey && current) {
      event.preventDefault();
      held.current = true;
      void togglePin(grid, current, setSpoken);
    }
    if (step === undefined && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    if (event.altKey && step !== undefined && current) {
      if (next === undefined) return setSpoken(t('edge'));
      held.current = true;
      return void exchange(current, next);
    }
    if (next === undefined) return;
    held.current = true;
    setFocus(next.id);
  };

  const save = () => {
    const name = t('fileName', { name: handle || client.name, day: today });
    const asked = { posts: shown.slice(0, mostTiles), media, pillars, client, handle: handle || client.name, square: shape === 'square' };
    void exportPaper(name, () => gridPng(asked), t('making', { ns: 'exchange', name }));
  };

  return (
    <div className={styles.screen}>
      <div className={styles.phone}>
        <div className={styles.head}>
          <span className={styles.avatar}><ClientMark {...client} size={44} /></span>
          <div>
            <Text fw={600}>{handle === '' ? t('noHandle') : handle}</Text>
            <Text size="xs" className="muted">{t('posts', { count: grid.length })}</Text>
          </div>
        </div>
        <div
          ref={root} role="grid" aria-label={t('title', { name: client.name })} aria-describedby="grid-hint" tabIndex={-1} className={styles.grid} data-shape={shape}
          onKeyDown={onKeyDown}
          onPointerDown={() => {
            held.current = false;
          }}
          onBlur={({ relatedTarget }) => {
            if (relatedTarget !== null && root.current?.contains(relatedTarget) !== true) held.current = false;
          }}
        >
          {Array.from({ length: Math.ceil(shown.length / 3) }, (_, row) => (
            <div role="row" key={row} className={styles.row}>
              {shown.slice(row * 3, row * 3 + 3).map((post) => (
                <Tile
                  key={post.id} post={post} medium={media.get(pictureIdOf(post) ?? '')} pillar={pillars.get(post.pillarId ?? '')} focused={post.id === current?.id} onFocus={() => setFocus(post.id)}
                  onOpen={() => navigate(`/posts/${post.id}`)}
                  onDrop={(id) => {
                    const taken = grid.find((one) => one.id === id);
                    if (taken) void exchange(taken, post);
                  }}
                />
              ))}
            </div>
          ))}
        </div>
        {grid.length > most && <Button variant="subtle" size="xs" m="xs" onClick={() => setMost(most + pageOf)}>{t('more', { count: Math.min(pageOf, grid.length - most) })}</Button>}
      </div>
      <div role="group" className={styles.side} aria-label={t('chosen')}>
        <div className={styles.tools}>
          <SegmentedControl
            size="xs" aria-label={t('shape')} value={shape} data={shapes.map((value) => ({ value, label: t(`shapes.${value}`) }))} transitionDuration={0}
            onChange={(value) => {
              const next = shapes.find((one) => one === value) ?? '3:4';
              keepShape(next);
              setShape(next);
            }}
          />
          <Button
            variant="default" leftSection={<IconPhotoDown size={16} aria-hidden />}
            onClick={save}
          >
            {t('export')}
          </Button>
        </div>
        {current && (
          <div className={styles.chosen}>
            <Text fw={600} className={styles.name}>{nameOf(current)}</Text>
            <Text size="sm" className="tabular">{[current.on === null ? '' : formatDay(current.on, currentLanguage(), 'long'), current.at].filter(Boolean).join(', ')}</Text>
            <StateMark state={current.state} />
            <div className={styles.tools}>
              <Button size="xs" component={Link} href={`/posts/${current.id}`} variant="default">{t('open')}</Button>
              <Button
                size="xs" variant="default" leftSection={current.pinned === null ? <IconPin size={14} aria-hidden /> : <IconPinnedOff size={14} aria-hidden />}
                onClick={() => void togglePin(grid, current, setSpoken)}
              >
                {t(current.pinned === null ? 'pin' : 'unpin')}
              </Button>
            </div>
          </div>
        )}
        <div>
          <Text size="sm" fw={600}>{t('gaps')}</Text>
          {gaps.length === 0 && <Text size="sm" className="muted">{t('noGaps')}</Text>}
          <ul className={styles.gaps}>
            {gaps.map((gap) => (
              <li key={gap.from}>
                <Link href={`/calendar/month/${gap.from}`}>{`${formatDay(gap.from, currentLanguage(), 'short')} – ${formatDay(gap.to, currentLanguage(), 'short')}`}</Link>
                <span className="muted">{t('gapDays', { count: gap.days })}</span>
              </li>
            ))}
          </ul>
        </div>
        <Text size="xs" className="muted" id="grid-hint">{t('hint')}</Text>
        <Text size="xs" className="muted">{t('stories')}</Text>
        <div role="status" className={styles.spoken} data-spoken>{spoken}</div>
      </div>
      {asked && (
        <ConfirmDialog
          opened title={t('ask.title')} text={t('ask.text', { names: asked.filter((post) => isPromised(post.state)).map(nameOf).join(', ') })} confirm={t('ask.confirm')}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            void swapNow(...asked, setSpoken);
          }}
        />
      )}
    </div>
  );
}

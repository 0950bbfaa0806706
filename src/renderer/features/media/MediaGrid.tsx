import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { licenceState, type Medium } from '../../../domain/media/index.ts';
import { usesOf, type LibraryData } from './useLibrary.ts';
import { Tile } from './Tile.tsx';
import styles from './Media.module.css';

/** As many as a few screens hold; the rest comes when it is asked for. */
const portion = 240;

type Props = Pick<LibraryData, 'used' | 'day'> & {
  label: string; media: readonly Medium[]; selected: readonly string[]; onSelect: (ids: string[]) => void;
  multiple?: boolean;
  /** A plain click adds and takes away instead of choosing one alone. */
  toggles?: boolean;
  onOpen: (id: string) => void; onDelete?: (ids: readonly string[]) => void; noteOf?: (medium: Medium) => string | undefined;
};

/** Media as tiles: a list box that arrows walk through in both directions. */
export function MediaGrid({ label, media, selected, onSelect, multiple = true, toggles = false, onOpen, onDelete, used, day, noteOf }: Props) {
  const { t } = useTranslation('media');
  const hintId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [most, setMost] = useState(portion);
  const [cursor, setCursor] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<string | null>(null);
  const shown = media.slice(0, most);
  const current = shown.some(({ id }) => id === cursor) ? cursor : shown[0]?.id ?? null;
  const chosen = new Set(selected);

  const choose = (id: string, how: { range: boolean; toggle: boolean }) => {
    setCursor(id);
    if (multiple && how.range && anchor !== null) {
      const [a, b] = [shown.findIndex((one) => one.id === anchor), shown.findIndex((one) => one.id === id)];
      onSelect(shown.slice(Math.min(a, b), Math.max(a, b) + 1).map((one) => one.id));
      return;
    }
    setAnchor(id);
    if (how.toggle && (multiple || chosen.has(id))) onSelect(chosen.has(id) ? selected.filter((one) => one !== id) : [...selected, id]);
    else onSelect([id]);
  };
  const clicked = (event: MouseEvent) => {
    const id = idAt(event.target);
    if (id !== undefined) choose(id, { range: event.shiftKey, toggle: toggles || event.ctrlKey || event.metaKey });
  };
  const pressed = (event: KeyboardEvent) => {
    const at = shown.findIndex(({ id }) => id === current);
    const to = stepTo(event.key, at, shown.length, columnsOf(box.current));
    const id = to === null ? undefined : shown[to]?.id;
    if (id !== undefined) {
      setCursor(id);
      if (!toggles && !event.ctrlKey) choose(id, { range: event.shiftKey, toggle: false });
      box.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus();
    } else if (event.key === ' ' && current !== null) choose(current, { range: false, toggle: true });
    else if (event.key === 'Enter' && current !== null) onOpen(current);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && onDelete && chosen.size > 0) onDelete(selected);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && multiple) onSelect(shown.map((one) => one.id));
    else if (event.key === 'Escape' && chosen.size > 0) onSelect([]);
    else return;
    event.preventDefault();
  };

  // The tile that had the focus is in the trash: its neighbour takes it, not the page's top.
  const focused = useRef(false);
  useEffect(() => {
    if (focused.current && current !== null && !box.current?.contains(document.activeElement)) box.current?.querySelector<HTMLElement>(`[data-id="${current}"]`)?.focus();
    focused.current = false;
  }, [current]);

  return (
    <>
      <p id={hintId} className="visually-hidden">{t('gridHint')}</p>
      <div
        ref={box} role="listbox" tabIndex={-1} aria-label={label} aria-describedby={hintId} aria-multiselectable={multiple} className={styles.grid} onClick={clicked}
        onDoubleClick={(event) => {
          const id = idAt(event.target);
          if (id !== undefined) onOpen(id);
        }}
        onKeyDown={pressed}
      >
        {shown.map((medium) => (
          <Tile
            key={medium.id} medium={medium} uses={usesOf(used, medium)} licence={licenceState(medium, day)} selected={chosen.has(medium.id)}
            focusable={medium.id === current} note={noteOf?.(medium)}
          />
        ))}
      </div>
      {media.length > shown.length && (
        <Button variant="default" mt="md" onClick={() => setMost(most + portion)}>{t('more', { count: Math.min(portion, media.length - shown.length) })}</Button>
      )}
    </>
  );
}

const idAt = (target: EventTarget): string | undefined => (target instanceof Element ? target.closest<HTMLElement>('[data-id]')?.dataset['id'] : undefined);

/** How many tiles stand in the first row. */
function columnsOf(box: HTMLElement | null): number {
  const tops = [...box?.querySelectorAll<HTMLElement>('[data-id]') ?? []].map((tile) => tile.offsetTop);
  return Math.max(1, tops.filter((top) => top === tops[0]).length);
}

/** Where a key leads from the tile at `at`; null when it leads nowhere. */
export function stepTo(key: string, at: number, count: number, columns: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  const to = at + step;
  return to < 0 || to >= count ? at : to;
}

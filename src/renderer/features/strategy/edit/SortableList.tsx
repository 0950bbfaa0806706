import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { IconGripVertical, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../Strategy.module.css';

type Item = { id: string };
type Props<T extends Item> = {
  items: readonly T[];
  /** What an item is called on its handle, its trash and to a screen reader. */
  nameOf: (item: T, index: number) => string;
  render: (item: T, index: number) => ReactNode;
  addLabel: string;
  onAdd: () => void;
  onRemove: (item: T) => void;
  onOrder: (ids: string[]) => void;
  /** One sentence for when nothing is there yet. */
  empty?: string;
  /** Beside the button that adds. */
  extra?: ReactNode;
};

/** A list edited in place; a row is moved by its handle, with the mouse or with the arrow keys on it, and removed with undo. */
export function SortableList<T extends Item>({ items, nameOf, render, addLabel, onAdd, onRemove, onOrder, empty, extra }: Props<T>) {
  const { t } = useTranslation('strategy');
  const list = useId();
  const [said, say] = useState('');
  const focus = useRef<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A row that was put elsewhere in the page has lost the focus on the way.
    if (focus.current === null) return;
    root.current?.querySelector<HTMLElement>(`[data-handle="${focus.current}"]`)?.focus();
    focus.current = null;
  }, [items]);
  const ids = items.map(({ id }) => id);
  const place = (id: string, index: number) => {
    const rest = ids.filter((one) => one !== id);
    const next = rest.toSpliced(index, 0, id);
    if (next.join() === ids.join()) return;
    onOrder(next);
    const item = items.find((one) => one.id === id);
    if (item) say(t('movedTo', { name: nameOf(item, ids.indexOf(id)), place: index + 1, all: ids.length }));
  };
  const onKey = (event: KeyboardEvent, id: string) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const index = ids.indexOf(id) + by;
    if (index < 0 || index >= ids.length) return;
    focus.current = id;
    place(id, index);
  };
  return (
    <div ref={root}>
      {items.length === 0 && empty && <Text size="sm" className="muted" mb="xs">{empty}</Text>}
      {items.map((item, index) => (
        <Row
          key={item.id} id={item.id} list={list} name={nameOf(item, index)} single={items.length === 1} onKey={onKey} onRemove={() => onRemove(item)}
          onDrop={(dragged, below) => place(dragged, ids.filter((one) => one !== dragged).indexOf(item.id) + (below ? 1 : 0))}
        >
          {render(item, index)}
        </Row>
      ))}
      <Group gap="xs" mt="xs">
        <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>{addLabel}</Button>
        {extra}
      </Group>
      <span className="visually-hidden" aria-live="polite">{said}</span>
    </div>
  );
}

type RowProps = {
  id: string; list: string; name: string; single: boolean; onKey: (event: KeyboardEvent, id: string) => void; onRemove: () => void;
  onDrop: (dragged: string, below: boolean) => void; children: ReactNode;
};

function Row({ id, list, name, single, onKey, onRemove, onDrop, children }: RowProps) {
  const { t } = useTranslation(['strategy', 'common']);
  const row = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const [edge, setEdge] = useState<'above' | 'below' | null>(null);
  const dropped = useRef(onDrop);
  dropped.current = onDrop;
  useEffect(() => {
    const element = row.current;
    const dragHandle = handle.current;
    if (!element || !dragHandle) return undefined;
    const belowMiddle = (y: number) => {
      const box = element.getBoundingClientRect();
      return y > box.top + box.height / 2;
    };
    return combine(
      draggable({ element, dragHandle, getInitialData: () => ({ list, id }) }),
      dropTargetForElements({
        element, canDrop: ({ source }) => source.data['list'] === list && source.data['id'] !== id,
        onDrag: ({ location }) => setEdge(belowMiddle(location.current.input.clientY) ? 'below' : 'above'),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, location }) => {
          setEdge(null);
          const dragged = source.data['id'];
          if (typeof dragged === 'string') dropped.current(dragged, belowMiddle(location.current.input.clientY));
        },
      }),
    );
  }, [id, list, single]);
  return (
    <div ref={row} className={styles.row} role="group" aria-label={name} data-edge={edge ?? undefined}>
      {!single && (
        <ActionIcon ref={handle} className={styles.handle} data-handle={id} aria-label={t('reorder', { name })} title={t('reorderHint')} onKeyDown={(event) => onKey(event, id)}>
          <IconGripVertical size={16} />
        </ActionIcon>
      )}
      <div className={styles.fields}>{children}</div>
      <ActionIcon className={styles.handle} aria-label={t('removeNamed', { name })} onClick={onRemove}><IconTrash size={16} /></ActionIcon>
    </div>
  );
}

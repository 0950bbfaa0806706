import { ActionIcon, Button, Group, Menu, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconDotsVertical, IconPlus } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNear } from './useNear.ts';
import styles from './Editor.module.css';

type Item = { id: string };
type Props<T extends Item> = {
  items: readonly T[];
  /** What an item is called in menus and to a screen reader. */
  nameOf: (item: T, index: number) => string;
  render: (item: T, index: number) => ReactNode;
  addLabel: string;
  onAdd: () => void;
  onRemove: (item: T) => void;
  onMove: (items: T[]) => void;
  empty?: string;
  /** Path of the list in the content: a problem of the whole list leads to the button that adds to it. */
  path?: string;
  extra?: ReactNode;
};

/** Rows drawn at once; the fields of what follows come when they are near. Hundreds of rows are rare, and a row is costly. */
const drawnAtOnce = 12;

/** A list whose items are added, edited in place, moved up and down by menu, and removed with undo. */
export function ItemList<T extends Item>({ items, nameOf, render, addLabel, onAdd, onRemove, onMove, empty, extra, path }: Props<T>) {
  const list = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight(list, items.length > drawnAtOnce);
  const move = (index: number, by: number) => {
    const next = [...items];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + by, 0, moved);
    onMove(next);
  };
  return (
    <Stack gap="xs" ref={list}>
      {items.length === 0 && empty && <Text size="sm" className="muted">{empty}</Text>}
      {items.map((item, index) => (
        <Row
          key={item.id} name={nameOf(item, index)} opens={`${path ?? ''}.${index}`} first={index === 0} last={index === items.length - 1}
          atOnce={index < drawnAtOnce} height={rowHeight} onMove={(by) => move(index, by)} onRemove={() => onRemove(item)} fields={() => render(item, index)}
        />
      ))}
      <Group gap="xs">
        <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} data-path={path} onClick={onAdd}>{addLabel}</Button>
        {extra}
      </Group>
    </Stack>
  );
}

type RowProps = {
  name: string;
  /** Path of the item in the content: whoever looks for a field below it asks the row to draw it. */
  opens: string;
  first: boolean; last: boolean; atOnce: boolean; height: number | undefined;
  fields: () => ReactNode; onMove: (by: number) => void; onRemove: () => void;
};

/** One item: its fields and its menu; its name alone, as tall as another row, while it is far from what is seen. */
function Row({ name, opens, first, last, atOnce, height, fields, onMove, onRemove }: RowProps) {
  const { t } = useTranslation();
  const { ref, near, come } = useNear<HTMLDivElement>(atOnce);
  const entered = useRef(false);
  useEffect(() => {
    if (!near || !entered.current) return;
    entered.current = false;
    ref.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [near, ref]);
  const enter = () => {
    entered.current = true;
    come();
  };
  if (!near) {
    return (
      <div ref={ref} className={styles.item} role="group" aria-label={name} style={{ minHeight: height }}>
        <UnstyledButton className="muted" data-opens={opens} aria-expanded={false} onFocus={enter} onClick={enter}>{name}</UnstyledButton>
      </div>
    );
  }
  return (
    <div ref={ref} className={styles.item} role="group" aria-label={name}>
      <div className={styles.fields}>{fields()}</div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`${t('moreActions')}: ${name}`}><IconDotsVertical size={16} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={first} onClick={() => onMove(-1)}>{t('moveUp')}</Menu.Item>
          <Menu.Item disabled={last} onClick={() => onMove(1)}>{t('moveDown')}</Menu.Item>
          <Menu.Item color="red" onClick={onRemove}>{t('remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** How tall the first row is, in pixels: so tall are those that are not drawn yet, or the scroll bar would jump as they come. */
function useRowHeight(list: { current: HTMLElement | null }, needed: boolean): number | undefined {
  const [height, setHeight] = useState<number>();
  useLayoutEffect(() => {
    const row = needed ? list.current?.querySelector<HTMLElement>(':scope > [role="group"]') : null;
    if (row) setHeight(row.offsetHeight);
  }, [list, needed]);
  return height;
}

import { ActionIcon, Button, Group, Menu, Stack, Text } from '@mantine/core';
import { IconDotsVertical, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
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

/** A list whose items are added, edited in place, moved up and down by menu, and removed with undo. */
export function ItemList<T extends Item>({ items, nameOf, render, addLabel, onAdd, onRemove, onMove, empty, extra, path }: Props<T>) {
  const { t } = useTranslation();
  const move = (index: number, by: number) => {
    const next = [...items];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + by, 0, moved);
    onMove(next);
  };
  return (
    <Stack gap="xs">
      {items.length === 0 && empty && <Text size="sm" className="muted">{empty}</Text>}
      {items.map((item, index) => (
        <div key={item.id} className={styles.item} role="group" aria-label={nameOf(item, index)}>
          <div className={styles.fields}>{render(item, index)}</div>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={`${t('moreActions')}: ${nameOf(item, index)}`}><IconDotsVertical size={16} /></ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item disabled={index === 0} onClick={() => move(index, -1)}>{t('moveUp')}</Menu.Item>
              <Menu.Item disabled={index === items.length - 1} onClick={() => move(index, 1)}>{t('moveDown')}</Menu.Item>
              <Menu.Item color="red" onClick={() => onRemove(item)}>{t('remove')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      ))}
      <Group gap="xs">
        <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} data-path={path} onClick={onAdd}>{addLabel}</Button>
        {extra}
      </Group>
    </Stack>
  );
}

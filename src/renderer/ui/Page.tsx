import { ActionIcon, Title, Tooltip } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { openSpotlight } from '@mantine/spotlight';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Page.module.css';

type Props = {
  title: string;
  /** Stands before the title: a client's mark. */
  mark?: ReactNode;
  /** Stands behind the title: a state. */
  beside?: ReactNode;
  /** The page's one primary action, and at most two quiet ones before it. */
  actions?: ReactNode;
  /** Without padding and scrolling of its own: the screen lays itself out (editor with preview). */
  bare?: boolean;
  /** Full width instead of a reading column. */
  wide?: boolean;
  children: ReactNode;
};

/** The slim header (title, one primary action, search) and the screen below it. */
export function Page({ title, mark, beside, actions, bare, wide, children }: Props) {
  const { t } = useTranslation('shell');
  useDocumentTitle(`${title} · Onay`);
  return (
    <>
      <header className={styles.header}>
        {mark}
        <Title order={1} textWrap="nowrap" className={styles.title}>{title}</Title>
        {beside}
        <div className={styles.actions}>
          {actions}
          <Tooltip label={t('search')}>
            <ActionIcon aria-label={t('search')} onClick={() => openSpotlight()}><IconSearch size={18} /></ActionIcon>
          </Tooltip>
        </div>
      </header>
      {bare ? children : <div className={styles.body}><div className={wide ? styles.wide : styles.column}>{children}</div></div>}
    </>
  );
}

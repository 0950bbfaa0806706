import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './RowList.module.css';

/** A quiet list: hairlines, 36 px rows, the whole row a link with its own controls at the end. */
export function RowList({ label, children }: { label: string; children: ReactNode }) {
  return <ul className={styles.list} aria-label={label}>{children}</ul>;
}

type RowProps = {
  href: string; main: string; sub?: string;
  /** Stands first: a client's mark. */
  mark?: ReactNode;
  /** Stands first in a column of its own: a date. */
  lead?: string;
  /** What stands beside is read whole: it takes another line where it is long. */
  whole?: boolean;
  /** Stands last: state, amount, an action. */
  children?: ReactNode;
};

export function Row({ href, main, sub, mark, lead, whole, children }: RowProps) {
  return (
    <li className={styles.row}>
      {lead && <span className={`${styles.lead} tabular`}>{lead}</span>}
      {mark}
      <Link href={href} className={styles.link}>
        <span className={styles.main}>{main}</span>
        {sub && <span className={styles.sub} data-whole={whole}>{sub}</span>}
      </Link>
      {children}
    </li>
  );
}

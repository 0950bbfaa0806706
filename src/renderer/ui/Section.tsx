import { Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

type Props = { title: string; text?: string; actions?: ReactNode; children: ReactNode; id?: string };

/**
 * A titled part of a screen under a hairline; its heading names the group for a screen reader (not a landmark: an editor has a dozen).
 * One with an `id` can be led to: it takes the focus itself.
 */
export function Section({ title, text, actions, children, id }: Props) {
  const headingId = useId();
  return (
    <div role="group" className={styles.section} aria-labelledby={headingId} id={id} tabIndex={id === undefined ? undefined : -1}>
      <div className={styles.head}>
        <Title order={2} id={headingId}>{title}</Title>
        {actions && <div className={styles.actions}>{actions}</div>}
        {text && <Text size="sm" className={`muted ${styles.text}`}>{text}</Text>}
      </div>
      {children}
    </div>
  );
}

/** Fields beside each other in equal columns, one below the other where there is no room. */
export function FieldGrid({ children, min = 220 }: { children: ReactNode; min?: number }) {
  return <div className={styles.grid} style={{ gridTemplateColumns: `repeat(auto-fill, minmax(${min}px, 1fr))` }}>{children}</div>;
}

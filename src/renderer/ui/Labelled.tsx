import { Input } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

/** A label over a control that has none of its own (a row of choices), as over any field; the control names itself by the id it is given. */
export function Labelled({ label, children }: { label: string; children: (labelId: string) => ReactNode }) {
  const labelId = useId();
  return (
    <div>
      <Input.Label labelElement="div" id={labelId}>{label}</Input.Label>
      <div className={styles.choices}>{children(labelId)}</div>
    </div>
  );
}

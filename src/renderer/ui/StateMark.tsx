import { useTranslation } from 'react-i18next';
import type { VersionState } from '../../domain/agreements/index.ts';
import styles from './StateMark.module.css';

/** State as shape, colour and word, the same everywhere (look: draft dashed, with client a clock, signed a tick). */
export function StateMark({ state }: { state: VersionState }) {
  const { t } = useTranslation();
  return (
    <span className={styles.mark} data-state={state}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden className={styles.shape}>{shapes[state]}</svg>
      {t(`state.${state}`)}
    </span>
  );
}

const shapes: Record<VersionState, React.ReactNode> = {
  draft: <rect x="2" y="2" width="10" height="10" rx="2" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.5 2" />,
  sent: (
    <>
      <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7 4.2V7l2 1.4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  signed: <path d="M2.5 7.5l3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />,
  superseded: <path d="M3 7h7M7.5 4L10.5 7l-3 3" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />,
  ended: <rect x="3" y="3" width="8" height="8" rx="1" fill="currentColor" />,
};

import { useTranslation } from 'react-i18next';
import { versionStates, type VersionState } from '../../domain/agreements/index.ts';
import type { PostState } from '../../domain/posts/index.ts';
import styles from './StateMark.module.css';

export type MarkedState = VersionState | PostState;
type Props = {
  state: MarkedState;
  /** The shape alone, where the word stands elsewhere or would not fit; a screen reader still hears it. */
  bare?: boolean;
};

/** State as shape, colour and word, the same everywhere (look: draft dashed, with client a clock, approved a tick). */
export function StateMark({ state, bare = false }: Props) {
  const word = useStateWord()(state);
  return (
    <span className={styles.mark} data-state={state} {...(bare ? { role: 'img', 'aria-label': word, title: word } : {})}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden className={styles.shape}>{shapes[state]}</svg>
      {!bare && word}
    </span>
  );
}

/** The word of a state in the language of the screen. */
export function useStateWord(): (state: MarkedState) => string {
  const { t } = useTranslation(['common', 'planning']);
  return (state) => (isVersionState(state) ? t(`state.${state}`) : t(`state.${state}`, { ns: 'planning' }));
}

const isVersionState = (state: MarkedState): state is VersionState => versionStates.some((one) => one === state);

/** The shape of a state alone. Without a word: what holds it says the state. */
export function StateShape({ state, size = 14 }: { state: PostState; size?: number }) {
  return <svg viewBox="0 0 14 14" width={size} height={size} aria-hidden className={styles.shape} data-state={state}>{shapes[state]}</svg>;
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const clock = (
  <>
    <circle cx="7" cy="7" r="5.25" {...line} />
    <path d="M7 4.2V7l2 1.4" {...line} />
  </>
);
const tick = <path d="M2.5 7.5l3 3 6-7" {...line} strokeWidth={2} />;

const shapes: Record<MarkedState, React.ReactNode> = {
  idea: <circle cx="7" cy="7" r="4.75" {...line} strokeDasharray="0.1 2.4" />,
  draft: <rect x="2" y="2" width="10" height="10" rx="2" {...line} strokeLinecap="butt" strokeDasharray="2.5 2" />,
  'internal-check': (
    <>
      <circle cx="7" cy="7" r="5" {...line} />
      <path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  'with-client': clock,
  'changes-asked': (
    <>
      <path d="M2.5 2.5h5M2.5 2.5v9h9v-5" {...line} />
      <path d="M8 1.5h4.5V6z" fill="currentColor" />
    </>
  ),
  approved: tick,
  scheduled: <circle cx="7" cy="7" r="4.25" fill="currentColor" />,
  published: <rect x="2.5" y="2.5" width="9" height="9" rx="2" fill="currentColor" />,
  failed: <path d="M3 3l8 8M11 3l-8 8" {...line} strokeWidth={2} />,
  sent: clock,
  signed: tick,
  superseded: <path d="M3 7h7M7.5 4L10.5 7l-3 3" {...line} />,
  ended: <rect x="3" y="3" width="8" height="8" rx="1" fill="currentColor" />,
};

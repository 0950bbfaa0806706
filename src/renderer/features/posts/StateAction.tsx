import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StateByHand } from '../../../domain/planning/index.ts';
import { isPromised, type Post } from '../../../domain/posts/index.ts';
import { holdsBack, type Problem } from '../../../domain/publishing/index.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { asksForWhole, choices, nextState } from './state.ts';
import { changePost } from './steps.ts';
import styles from './Editor.module.css';

type Props = { post: Post; client: string; problems: readonly Problem[] };

/** Where the post stands, the next step, and beside it what holds that back. */
export function StateAction({ post, client, problems }: Props) {
  const { t } = useTranslation(['posts', 'planning']);
  const [asked, ask] = useState<StateByHand | null>(null);
  const next = nextState(post.state);
  const errors = problems.filter(({ weight }) => weight === 'error').length;
  const held = (state: StateByHand) => asksForWhole(state) && (holdsBack(problems) || post.held !== null);
  const why = post.held === null ? t('holdsBack', { count: errors }) : t('heldNow');
  const set = (state: StateByHand) => void changePost(post.id, t('step.state', { state: t(`state.${state}`, { ns: 'planning' }) }), { state });
  const options = choices(post.state);
  return (
    <>
      {next !== null && held(next) && <Text size="sm" c="var(--onay-danger)" id="held-back" className={styles.why} title={why}><span aria-hidden>{post.held === null ? t('holdsBackShort', { number: errors }) : t('heldShort')}</span><span className="visually-hidden">{why}</span></Text>}
      {next !== null && (
        <Button disabled={held(next)} aria-describedby={held(next) ? 'held-back' : undefined} onClick={() => set(next)}>{t(`next.${next}`)}</Button>
      )}
      {options.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target><Button variant="default" px="xs" aria-label={t('otherState')}><IconChevronDown size={16} aria-hidden /></Button></Menu.Target>
          <Menu.Dropdown>
            {options.map((state) => (
              <Menu.Item key={state} disabled={held(state)} onClick={() => (isPromised(post.state) ? ask(state) : set(state))}>
                <StateMark state={state} />{held(state) && <span className="muted"> · {why}</span>}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {asked !== null && (
        <ConfirmDialog
          opened title={t('takeBackTitle')} text={t('takeBack', { client })} confirm={t('takeBackConfirm')} onClose={() => ask(null)}
          onConfirm={() => {
            ask(null);
            set(asked);
          }}
        />
      )}
    </>
  );
}

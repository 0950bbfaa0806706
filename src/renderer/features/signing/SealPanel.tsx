import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import { problemSentence } from './problems.ts';
import { canCancel, sealSteps, type SealStep } from './seal.ts';
import type { SealingState } from './useSealing.ts';
import styles from './Signing.module.css';

type Props = { now: SealingState; onStart: () => void; onCancel: () => void };

/** Both have signed: the sealing with its steps in words, or the button that goes on where it was broken off. */
export function SealPanel({ now, onStart, onCancel }: Props) {
  const { t } = useTranslation('signing');
  if (now.state === 'working') {
    return (
      <Section title={t('seal.working')}>
        <Stack>
          <Steps step={now.step} part={now.part} />
          <span className="visually-hidden" role="status">{t(`seal.step.${now.step}`)}</span>
          {canCancel(now.step) && <Group><Button variant="default" onClick={onCancel}>{t('seal.cancel')}</Button></Group>}
        </Stack>
      </Section>
    );
  }
  return (
    <Section title={t('seal.title')} text={t('seal.text')}>
      <Stack>
        {now.state === 'stopped' && <Text size="sm" role="status">{t('seal.stopped')}</Text>}
        {now.state === 'failed' && <Alert color="red" role="alert">{problemSentence(now.error)} {t('seal.kept')}</Alert>}
        <Group><Button onClick={onStart}>{t('seal.start')}</Button></Group>
      </Stack>
    </Section>
  );
}

function Steps({ step, part }: { step: SealStep; part: number | null }) {
  const { t } = useTranslation('signing');
  const at = sealSteps.indexOf(step);
  return (
    <ol className={styles.steps}>
      {sealSteps.map((one, index) => (
        <li key={one} aria-current={one === step ? 'step' : undefined}>
          <span className={styles.mark}>
            {index < at && <IconCheck size={16} role="img" aria-label={t('seal.doneStep')} className={styles.good} />}
            {index === at && <Loader size={14} role="img" aria-label={t('seal.nowStep')} />}
            {index > at && <IconCircleDashed size={16} aria-hidden />}
          </span>
          <span>{t(`seal.step.${one}`)}</span>
          {index === at && part !== null && (
            <span className="tabular muted">{t('seal.percent', { part: Math.round(part * 100) })}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

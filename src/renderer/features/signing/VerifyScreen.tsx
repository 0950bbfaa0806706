import { ActionIcon, Alert, Button, FileButton, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '../../ui/showError.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { useChecks, type Check } from './useChecks.ts';
import { useFileDrop } from '../../ui/useFileDrop.ts';
import { VerifyResult } from './VerifyResult.tsx';
import styles from './Verify.module.css';

/** Any PDF: intact or broken, by whom, and whether it is one of ours. */
export function VerifyScreen() {
  const { t } = useTranslation('verify');
  const { checks, add, again, remove, clear } = useChecks();
  const over = useFileDrop(add);
  const reset = useRef<() => void>(null);
  const choose = (files: File[]) => {
    add(files);
    // The same file can be chosen once more, after it was changed.
    reset.current?.();
  };
  return (
    <Page title={t('title')} actions={checks.length > 0 && <Button variant="default" onClick={clear}>{t('clear')}</Button>}>
      <Text mb="md">{t('lead')}</Text>
      <div className={styles.drop} data-over={over}>
        <Group>
          <FileButton multiple accept="application/pdf,.pdf" resetRef={reset} onChange={choose}>
            {(props) => <Button {...props}>{t('choose')}</Button>}
          </FileButton>
          <Text size="sm" className="muted">{t(over ? 'dropNow' : 'drop')}</Text>
        </Group>
      </div>
      <section aria-label={t('results')}>
        {checks.length === 0 && <Text className="muted" py="md">{t('empty')}</Text>}
        {checks.map((check) => (
          <Result key={check.id} check={check} onAgain={() => again(check)} onRemove={() => remove(check.id)} />
        ))}
      </section>
      <Section title={t('honest.title')}>
        <Stack gap="xs"><Text size="sm">{t('honest.text')}</Text><Text size="sm">{t('honest.foreign')}</Text></Stack>
      </Section>
    </Page>
  );
}

function Result({ check, onAgain, onRemove }: { check: Check; onAgain: () => void; onRemove: () => void }) {
  const { t } = useTranslation('verify');
  const { name } = check.file;
  const said = check.state === 'done' ? t('announce', { name, verdict: t(`verdict.${check.checked.report.verdict}`) })
    : check.state === 'failed' ? t('announce', { name, verdict: t('failed') }) : t('checking', { name });
  return (
    <article className={styles.result} aria-label={name}>
      <span className="visually-hidden" role="status">{said}</span>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} size="h3" data-user-text className={styles.name}>{name}</Title>
        <ActionIcon aria-label={t('remove', { name })} onClick={onRemove}><IconX size={16} /></ActionIcon>
      </Group>
      {check.state === 'waiting' && <Text size="sm" className="muted">{t('waiting')}</Text>}
      {check.state === 'checking' && (
        <Group gap="xs"><Loader size={14} aria-hidden /><Text size="sm" className="muted">{t('checking', { name })}</Text></Group>
      )}
      {check.state === 'failed' && (
        <Alert color="orange">
          <Text size="sm" fw={600}>{t('failed')}</Text>
          <Text size="sm">{errorSentence(check.error)}</Text>
          <Group mt="xs"><Button variant="default" size="compact-sm" onClick={onAgain}>{t('again')}</Button></Group>
        </Alert>
      )}
      {check.state === 'done' && <VerifyResult checked={check.checked} />}
    </article>
  );
}

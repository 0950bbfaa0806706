import { Button, Code, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf, currentLanguage } from '../../i18n/index.ts';
import { errorSentence } from '../../ui/showError.tsx';
import type { Boot } from './boot.ts';
import { rowsIn } from './decide.ts';
import { FirstStart } from './FirstStart.tsx';

type Props = { boot: Boot; onRetry: () => void };

/** Everything that can stand in the workspace's place: the first start, and what to do when the data is not where it should be. */
export function StartScreen({ boot, onRetry }: Props) {
  const { t } = useTranslation(['start', 'common']);
  const [asking, ask] = useDisclosure(false);
  const [fresh, startFresh] = useDisclosure(false);
  if (boot.state === 'first' || boot.state === 'ready' || fresh) return <FirstStart onDone={onRetry} />;
  if (boot.state === 'newer') {
    return <Page title={t('newer.title')}><Text>{t('newer.text', { version: boot.info?.version ?? '' })}</Text></Page>;
  }
  if (boot.state === 'failed') {
    return (
      <Page title={t('failed.title')}>
        <Text>{t('failed.text')}</Text>
        <Text className="muted" size="sm">{errorSentence(boot.error)}</Text>
        <Group><Button onClick={onRetry}>{t('retry', { ns: 'common' })}</Button></Group>
      </Page>
    );
  }
  const { sentinel } = boot;
  const when = sentinel ? new Intl.DateTimeFormat(localeOf(currentLanguage()), { dateStyle: 'long', timeStyle: 'short' }).format(sentinel.writtenAt) : '';
  const seen = { rows: rowsIn(sentinel), when };
  if (boot.state === 'foreign') {
    return (
      <Page title={t('foreign.title')}>
        <Text>{t('foreign.text')}</Text>
        {sentinel && <Text>{t('foreign.rows', seen)}</Text>}
        <Text size="sm" className="muted">{t('recovery.details', { folder: boot.info.dataFolder })}</Text>
      </Page>
    );
  }
  return (
    <Page title={t('recovery.title')}>
      <Text>{t('recovery.text', seen)}</Text>
      <Text>{t('recovery.tryHint')}</Text>
      <Code block>{t('recovery.details', { folder: boot.info.dataFolder })}</Code>
      <Group>
        <Button onClick={onRetry}>{t('recovery.try')}</Button>
        <Button variant="default" onClick={ask.open}>{t('recovery.fresh')}</Button>
      </Group>
      <Modal opened={asking} onClose={ask.close} title={t('recovery.freshTitle')}>
        <Stack>
          <Text>{t('recovery.freshText')}</Text>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={ask.close}>{t('cancel', { ns: 'common' })}</Button>
            <Button color="red" onClick={startFresh.open}>{t('recovery.freshConfirm')}</Button>
          </Group>
        </Stack>
      </Modal>
    </Page>
  );
}

function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack component="main" maw={560} mx="auto" pt={96} px="md">
      <Title order={1}>{title}</Title>
      {children}
    </Stack>
  );
}

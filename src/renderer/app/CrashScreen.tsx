import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

/** What a user sees when a screen broke: that the data is safe, the details to copy, and a way on. */
export function CrashScreen({ error, onAgain }: { error: Error; onAgain: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  const clipboard = useClipboard();
  return (
    <Stack component="main" maw={560} mx="auto" pt={96} px="md" role="alert">
      <Title order={1}>{t('crash.title', { ns: 'shell' })}</Title>
      <Text>{t('crash.text', { ns: 'shell' })}</Text>
      <Text ff="monospace" size="xs" className="muted">{error.message}</Text>
      <Group>
        <Button onClick={onAgain}>{t('crash.again', { ns: 'shell' })}</Button>
        <Button variant="default" onClick={() => clipboard.copy(error.stack ?? error.message)}>
          {clipboard.copied ? t('copied', { ns: 'common' }) : t('copyDetails', { ns: 'common' })}
        </Button>
      </Group>
    </Stack>
  );
}

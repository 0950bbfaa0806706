import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/host.ts';
import { errorSentence, showError } from '../../ui/showError.tsx';

/** Exports a document: says that it is being made, where it went, and offers another try when the disk refused it. */
export function useExport() {
  const { t } = useTranslation();
  const run = async (name: string, make: () => Promise<Uint8Array>): Promise<void> => {
    const id = notifications.show({ loading: true, autoClose: false, withCloseButton: false, message: t('exporting') });
    try {
      // A copy: the bridge takes bytes with a buffer of their own, and the type of these leaves a shared one open.
      const bytes = (await make()).slice();
      const saved = await call('vault.export', { suggestedName: name, bytes, title: name });
      if (saved.status === 'cancelled') {
        notifications.hide(id);
        return;
      }
      notifications.update({
        id, loading: false, autoClose: 10_000, withCloseButton: true,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{t('exported', { name: saved.name })}</Text>
            <Button variant="subtle" size="compact-sm" flex="none" onClick={() => void call('vault.reveal', { exportId: saved.exportId }).catch(showError)}>{t('showInFolder')}</Button>
          </Group>
        ),
      });
    } catch (error) {
      notifications.update({
        id, loading: false, autoClose: false, withCloseButton: true, color: 'red', title: t('title', { ns: 'errors' }),
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{errorSentence(error)}</Text>
            <Button
              variant="subtle" size="compact-sm"
              onClick={() => {
                notifications.hide(id);
                void run(name, make);
              }}
            >
              {t('retry')}
            </Button>
          </Group>
        ),
      });
    }
  };
  return run;
}

import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { call } from '../../app/host.ts';
import { errorSentence, showError } from '../../ui/showError.tsx';

/** Makes a file and hands it out: says that it is being made, where it went, and offers another try when the disk refused it. */
export async function saveFile(name: string, make: () => Promise<Uint8Array>): Promise<void> {
  const id = notifications.show({ loading: true, autoClose: false, withCloseButton: false, message: i18next.t('making', { ns: 'exchange', name }) });
  const end = (text: string, action: string, run: () => void, failed: boolean): void => {
    notifications.update({
      id, loading: false, autoClose: failed ? false : 10_000, withCloseButton: true, color: failed ? 'red' : undefined, title: failed ? i18next.t('title', { ns: 'errors' }) : undefined,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{text}</Text>
          <Button variant="subtle" size="compact-sm" flex="none" onClick={run}>{action}</Button>
        </Group>
      ),
    });
  };
  try {
    const saved = await call('vault.export', { suggestedName: name, title: name, bytes: (await make()).slice() });
    if (saved.status === 'cancelled') return void notifications.hide(id);
    end(i18next.t('exported', { name: saved.name }), i18next.t('showInFolder'), () => void call('vault.reveal', { exportId: saved.exportId }).catch(showError), false);
  } catch (error) {
    end(errorSentence(error), i18next.t('retry'), () => {
      notifications.hide(id);
      void saveFile(name, make);
    }, true);
  }
}

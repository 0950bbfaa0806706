import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { Medium } from '../../../domain/media/index.ts';
import { call } from '../../app/host.ts';
import { exportMedium } from '../../media/index.ts';
import { errorSentence, showError } from '../../ui/showError.tsx';

/** Exports a medium without its location: says that it is being made, where it went, and offers another try when the disk refused it. */
export async function exportWithNotice(medium: Medium): Promise<void> {
  const title = i18next.t('exporting', { ns: 'media', name: medium.name });
  const id = notifications.show({ loading: true, autoClose: false, withCloseButton: false, message: title });
  const end = (text: string, action: string, run: () => void, failed: boolean): void => {
    notifications.update({
      id, loading: false, autoClose: failed ? false : 10_000, withCloseButton: true, color: failed ? 'red' : undefined,
      title: failed ? i18next.t('title', { ns: 'errors' }) : undefined,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{text}</Text>
          <Button variant="subtle" size="compact-sm" flex="none" onClick={run}>{action}</Button>
        </Group>
      ),
    });
  };
  try {
    const saved = await exportMedium(medium, title);
    if (saved.status === 'cancelled') return void notifications.hide(id);
    end(i18next.t('exported', { name: saved.name }), i18next.t('showInFolder'), () => void call('vault.reveal', { exportId: saved.exportId }).catch(showError), false);
  } catch (error) {
    end(errorSentence(error), i18next.t('retry'), () => {
      notifications.hide(id);
      void exportWithNotice(medium);
    }, true);
  }
}

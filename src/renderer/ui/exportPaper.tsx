import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { CallOutput } from '../../bridge/contract.ts';
import type { StoredDocument } from '../../domain/agreements/index.ts';
import { call } from '../app/host.ts';
import { errorSentence, showError } from './showError.tsx';

/** What is exported: the bytes of a paper, or a kept document, which leaves the vault without coming here. */
export type Paper = Uint8Array | Pick<StoredDocument, 'sha256'>;

/** The last notice of a saved paper. It makes way for the next: few stand at a time, and a fifth would wait unseen. */
let told: string | null = null;

/**
 * Exports a document: says that it is being made (`making`: in other words than a PDF's), where it went, and offers another try when
 * the disk refused it.
 */
export async function exportPaper(name: string, make: () => Paper | Promise<Paper>, making?: string): Promise<void> {
  const { t } = i18next;
  if (told !== null) notifications.hide(told);
  const id = notifications.show({ loading: true, autoClose: false, withCloseButton: false, message: making ?? t('exporting') });
  try {
    const saved = await leave(name, await make());
    if (saved.status === 'cancelled') return void notifications.hide(id);
    told = id;
    notifications.update({
      id, loading: false, autoClose: 10_000, withCloseButton: true,
      message: line(t('exported', { name: saved.name }), t('showInFolder'), () => void call('vault.reveal', { exportId: saved.exportId }).catch(showError)),
    });
  } catch (error) {
    notifications.update({
      id, loading: false, autoClose: false, withCloseButton: true, color: 'red', title: t('title', { ns: 'errors' }),
      message: line(errorSentence(error), t('retry'), () => {
        notifications.hide(id);
        void exportPaper(name, make, making);
      }),
    });
  }
}

const line = (text: string, action: string, onAction: () => void) => (
  <Group justify="space-between" wrap="nowrap">
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{text}</Text>
    <Button variant="subtle" size="compact-sm" flex="none" onClick={onAction}>{action}</Button>
  </Group>
);

function leave(name: string, paper: Paper): Promise<CallOutput<'vault.export'>> {
  const asked = { suggestedName: name, title: name };
  if ('sha256' in paper) return call('vault.exportKept', { ...asked, sha256: paper.sha256 });
  // A copy: the bridge takes bytes with a buffer of their own, and the type of these leaves a shared one open.
  return call('vault.export', { ...asked, bytes: paper.slice() });
}

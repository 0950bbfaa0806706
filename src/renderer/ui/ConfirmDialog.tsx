import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  opened: boolean; title: string; text: string; confirm: string; danger?: boolean; busy?: boolean;
  /** Between text and buttons: a typed confirmation, a choice. */
  children?: ReactNode; disabled?: boolean; onConfirm: () => void; onClose: () => void;
};

/** Confirms what cannot be undone. "Cancel" has the focus; closing is cancelling. */
export function ConfirmDialog({ opened, title, text, confirm, danger, busy, children, disabled, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <Stack>
        <Text>{text}</Text>
        {children}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>{t('cancel')}</Button>
          <Button color={danger ? 'red' : undefined} loading={busy} disabled={disabled} onClick={onConfirm}>{confirm}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

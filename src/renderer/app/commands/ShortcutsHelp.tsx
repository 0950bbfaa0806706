import { Kbd, Modal, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dialogs } from './dialogs.ts';
import { commands } from './registry.ts';
import { onMac, shortcutKeys } from './shortcutText.ts';

/** Every shortcut, drawn from the registry. */
export function ShortcutsHelp({ opened }: { opened: boolean }) {
  const { t } = useTranslation(['shell', 'commands', 'common']);
  return (
    <Modal opened={opened} onClose={dialogs.close} title={t('shortcuts.title')}>
      <Text size="sm" className="muted" mb="sm">{t('shortcuts.hint')}</Text>
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {commands.map(({ id, shortcut }) => shortcut && (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={400}>{t(id, { ns: 'commands' })}</Table.Th>
              <Table.Td ta="right">{shortcutKeys(shortcut, onMac()).map((key) => <Kbd key={key} ml={4}>{key}</Kbd>)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

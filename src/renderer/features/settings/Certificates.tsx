import { Button, Code, FileButton, Group, Modal, PasswordInput, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from 'dexie-react-hooks';
import type { Certificate } from '../../../bridge/index.ts';
import { call } from '../../app/host.ts';
import { withSecrets } from '../../app/secrets/withSecrets.ts';
import { db } from '../../data/index.ts';
import { currentLanguage, localeOf } from '../../i18n/index.ts';
import { Section } from '../../ui/Section.tsx';
import { errorSentence, showError } from '../../ui/showError.tsx';

/** The certificates this computer signs with, and the user's own P12 in place of the one made here. */
export function Certificates() {
  const { t } = useTranslation('settings');
  const business = useLiveQuery(() => db.business.limit(1).first());
  const [list, setList] = useState<Certificate[] | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const show = useCallback(() => {
    void withSecrets(() => call('signing.certificates', {})).then((found) => found && setList(found), showError);
  }, []);
  // Without a passphrase to ask for, the list is simply there.
  useEffect(() => {
    void call('secrets.status', {}).then(({ state }) => state === 'unlocked' && show(), showError);
  }, [show]);

  return (
    <Section
      title={t('keys.title')} text={t('keys.text')}
      actions={business && (
        <FileButton accept=".p12,.pfx,application/x-pkcs12" onChange={setFile}>
          {(props) => <Button variant="default" {...props}>{t('keys.import')}</Button>}
        </FileButton>
      )}
    >
      {list === null && <Button variant="default" onClick={show}>{t('keys.show')}</Button>}
      {list?.length === 0 && <Text size="sm" className="muted">{t('keys.none')}</Text>}
      {list && list.length > 0 && <CertificateTable list={list} />}
      {file && business && (
        <ImportP12
          file={file} holderId={business.id} onClose={() => setFile(null)}
          onDone={() => {
            setFile(null);
            notifications.show({ message: t('keys.imported') });
            show();
          }}
        />
      )}
    </Section>
  );
}

function CertificateTable({ list }: { list: Certificate[] }) {
  const { t } = useTranslation('settings');
  const date = new Intl.DateTimeFormat(localeOf(currentLanguage()), { dateStyle: 'medium' });
  return (
    <Table>
      <Table.Thead>
        <Table.Tr><Table.Th>{t('keys.subject')}</Table.Th><Table.Th>{t('keys.fingerprint')}</Table.Th><Table.Th>{t('keys.validUntil')}</Table.Th><Table.Th>{t('keys.source')}</Table.Th></Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {list.map((one) => (
          <Table.Tr key={one.holderId}>
            <Table.Td>{one.subject}</Table.Td>
            <Table.Td><Code>{(one.fingerprint.match(/.{4}/g) ?? []).slice(0, 8).join(' ')}…</Code></Table.Td>
            <Table.Td className="tabular">{date.format(one.notAfter)}</Table.Td>
            <Table.Td>{t(one.source === 'imported' ? 'keys.imported-source' : 'keys.made-here')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

type ImportProps = { file: File; holderId: string; onClose: () => void; onDone: () => void };

function ImportP12({ file, holderId, onClose, onDone }: ImportProps) {
  const { t } = useTranslation(['settings', 'common']);
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const done = await withSecrets(() => call('signing.importP12', { holderId, bytes, passphrase }));
      if (done) onDone();
    } catch (caught) {
      setError(errorSentence(caught));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('keys.importTitle', { name: file.name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <PasswordInput label={t('keys.password')} value={passphrase} error={error} data-autofocus onChange={(event) => setPassphrase(event.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
            <Button type="submit" loading={busy}>{t('keys.import')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

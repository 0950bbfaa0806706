import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '../../ui/showError.tsx';
import { call } from '../host.ts';

/** Shorter ones are refused by the secrets room as well. */
const minLength = 10;

/** The dialog itself: enter the passphrase, or choose one at first use. */
export function PassphraseForm({ kind, onAnswer }: { kind: 'choose' | 'enter'; onAnswer: (opened: boolean) => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = kind === 'choose';

  const submit = async () => {
    if (choose && [...passphrase].length < minLength) return setError(t('passphrase.short', { count: minLength }));
    if (choose && passphrase !== again) return setError(t('passphrase.different'));
    setBusy(true);
    try {
      await call('secrets.unlock', { passphrase });
      onAnswer(true);
    } catch (caught) {
      setError(errorSentence(caught));
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={() => onAnswer(false)} title={t(choose ? 'passphrase.chooseTitle' : 'passphrase.enterTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <Text size="sm">{t(choose ? 'passphrase.chooseText' : 'passphrase.enterText')}</Text>
          <PasswordInput
            label={t('passphrase.label')} value={passphrase} error={error} data-autofocus autoComplete={choose ? 'new-password' : 'current-password'}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          {choose && (
            <PasswordInput label={t('passphrase.again')} value={again} autoComplete="new-password" onChange={(event) => setAgain(event.currentTarget.value)} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => onAnswer(false)}>{t('cancel', { ns: 'common' })}</Button>
            <Button type="submit" loading={busy}>{t(choose ? 'passphrase.choose' : 'passphrase.enter')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

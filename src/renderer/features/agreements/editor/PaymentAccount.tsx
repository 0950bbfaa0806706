import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { accountOf } from '../../../../domain/agreements/index.ts';
import { checkIban, formatIban, packIban } from '../../../../domain/business/index.ts';
import { SavedText } from '../../../ui/fields.tsx';
import { showError } from '../../../ui/showError.tsx';
import { FieldGrid } from '../../../ui/Section.tsx';
import { same } from './drawnBy.ts';
import type { SectionProps } from './sections.ts';
import type { Content } from './useEdit.ts';

type Values = Partial<Content['payment']['account']>;

/** Where the client pays to: this paper's own account, which a change of the business's bank leaves alone until it is asked for. */
export function PaymentAccount({ content, edit, data }: SectionProps) {
  const { t } = useTranslation(['agreements', 'business']);
  const { account } = content.payment;
  const own = accountOf(data.business);
  const put = (values: Values) => edit.change((before) => ({
    ...before, payment: { ...before.payment, account: { ...before.payment.account, ...values } },
  }));
  return (
    <div>
      <FieldGrid min={280}>
        <SavedText data-path="payment.account.bankName" label={t('payment.bank')} value={account.bankName} onSave={(bankName) => put({ bankName })} />
        <div>
          <SavedText data-path="payment.account.iban" label={t('payment.iban')} value={formatIban(account.iban)} onSave={(iban) => put({ iban: packIban(iban) })} />
          {account.iban !== '' && !checkIban(account.iban) && <Text size="xs" c="var(--onay-warning)" mt={4}>{t('money.ibanUnusual', { ns: 'business' })}</Text>}
        </div>
      </FieldGrid>
      {own.iban !== '' && !same(own, account) && (
        <Button variant="subtle" size="compact-sm" mt={4} onClick={() => void edit.undoable('payment', t('payment.accountChanged'), (payment) => ({ ...payment, account: own })).catch(showError)}>
          {t('payment.businessAccount', { account: [own.bankName, formatIban(own.iban)].filter((part) => part !== '').join(', ') })}
        </Button>
      )}
    </div>
  );
}

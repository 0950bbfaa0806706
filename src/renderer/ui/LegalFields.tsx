import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { checkTckn, checkVkn, type Legal } from '../../domain/business/index.ts';
import { SavedArea, SavedText } from './fields.tsx';
import { CountrySelect } from './places.tsx';
import { FieldGrid } from './Section.tsx';
import { showError } from './showError.tsx';

type Props = {
  value: Legal;
  /** What was changed and nothing else: what is shown here may be older than what another field has just saved. */
  onChange: (change: Partial<Legal>) => Promise<unknown>;
};

/** The legal side of a party, with the fields a Turkish paper names when the country is Türkiye. */
export function LegalFields({ value, onChange: put }: Props) {
  const { t } = useTranslation('business');
  const turkish = value.country === 'TR';
  const digits = value.taxNumber.replace(/\s/g, '');
  const unusual = turkish && digits !== '' && !(checkVkn(digits) || checkTckn(digits));
  return (
    <FieldGrid min={260}>
      <SavedText label={t(turkish ? 'legal.legalNameTr' : 'legal.legalName')} value={value.legalName} onSave={(legalName) => put({ legalName })} />
      <CountrySelect label={t('legal.country')} value={value.country} onChange={(country) => void put({ country }).catch(showError)} />
      <SavedArea label={t('legal.address')} value={value.address} onSave={(address) => put({ address })} />
      {turkish && <SavedText label={t('legal.taxOffice')} value={value.taxOffice} onSave={(taxOffice) => put({ taxOffice })} />}
      <div>
        <SavedText label={t(turkish ? 'legal.taxNumberTr' : 'legal.taxNumber')} value={value.taxNumber} onSave={(taxNumber) => put({ taxNumber: taxNumber.trim() })} />
        {unusual && <Text size="xs" c="var(--onay-warning)" mt={4}>{t('legal.taxNumberUnusual')}</Text>}
      </div>
      <SavedText label={t(turkish ? 'legal.registerNumberTr' : 'legal.registerNumber')} value={value.registerNumber} onSave={(registerNumber) => put({ registerNumber })} />
      {turkish && <SavedText label={t('legal.registeredEmail')} value={value.registeredEmail} onSave={(registeredEmail) => put({ registeredEmail: registeredEmail.trim() })} />}
      <SavedText label={t('legal.email')} type="email" value={value.email} onSave={(email) => put({ email: email.trim() })} />
      <SavedText label={t('legal.phone')} type="tel" value={value.phone} onSave={(phone) => put({ phone: phone.trim() })} />
    </FieldGrid>
  );
}

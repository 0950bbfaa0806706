import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { checkTckn, checkVkn, type Legal } from '../../domain/business/index.ts';
import { emailLooksUsual, normalisePhone } from '../../domain/clients/index.ts';
import { SavedArea, SavedText } from './fields.tsx';
import { CountrySelect } from './places.tsx';
import { FieldGrid } from './Section.tsx';
import { showError } from './showError.tsx';

type Props = {
  value: Legal;
  /** Where the party stands in its document, by which a list of problems finds each field. */
  path?: string;
  /** What was changed and nothing else: what is shown here may be older than what another field has just saved. */
  onChange: (change: Partial<Legal>) => Promise<unknown>;
};

/** The legal side of a party, with the fields a Turkish paper names when the country is Türkiye. */
export function LegalFields({ value, path, onChange: put }: Props) {
  const { t } = useTranslation('business');
  const at = (field: keyof Legal) => (path === undefined ? undefined : `${path}.${field}`);
  const turkish = value.country === 'TR';
  const doubt = turkish ? doubtOfTaxNumber(value.taxNumber.replace(/\s/g, '')) : null;
  const emailDoubt = (email: string) => (emailLooksUsual(email) ? null : t('legal.emailUnusual'));
  return (
    <FieldGrid min={260}>
      {/* Long by nature: a company's legal name is read whole. */}
      <SavedText data-path={at('legalName')} style={{ gridColumn: '1 / -1' }} label={t(turkish ? 'legal.legalNameTr' : 'legal.legalName')} value={value.legalName} onSave={(legalName) => put({ legalName })} />
      <CountrySelect path={at('country')} label={t('legal.country')} value={value.country} onChange={(country) => void put({ country }).catch(showError)} />
      <SavedArea data-path={at('address')} label={t('legal.address')} value={value.address} onSave={(address) => put({ address })} />
      {turkish && <SavedText data-path={at('taxOffice')} label={t('legal.taxOffice')} value={value.taxOffice} onSave={(taxOffice) => put({ taxOffice })} />}
      <div>
        <SavedText data-path={at('taxNumber')} label={t(turkish ? 'legal.taxNumberTr' : 'legal.taxNumber')} value={value.taxNumber} onSave={(taxNumber) => put({ taxNumber: taxNumber.trim() })} />
        <Note text={doubt && t(doubt)} />
      </div>
      <SavedText data-path={at('registerNumber')} label={t(turkish ? 'legal.registerNumberTr' : 'legal.registerNumber')} value={value.registerNumber} onSave={(registerNumber) => put({ registerNumber })} />
      {turkish && (
        <div>
          <SavedText data-path={at('registeredEmail')} label={t('legal.registeredEmail')} value={value.registeredEmail} onSave={(registeredEmail) => put({ registeredEmail: registeredEmail.trim() })} />
          <Note text={emailDoubt(value.registeredEmail)} />
        </div>
      )}
      <div>
        <SavedText data-path={at('email')} label={t('legal.email')} type="email" value={value.email} onSave={(email) => put({ email: email.trim() })} />
        <Note text={emailDoubt(value.email)} />
      </div>
      {/* A number no plan knows is kept as it was written: a paper may name any. */}
      <SavedText data-path={at('phone')} label={t('legal.phone')} type="tel" value={value.phone} onSave={(phone) => put({ phone: normalisePhone(phone, value.country) ?? phone.trim() })} />
    </FieldGrid>
  );
}

/** What is odd about a Turkish tax number; check digits are spoken of only where there are enough digits to have them. */
function doubtOfTaxNumber(digits: string): 'legal.taxNumberLength' | 'legal.taxNumberUnusual' | null {
  if (digits === '' || checkVkn(digits) || checkTckn(digits)) return null;
  return /^\d{10,11}$/.test(digits) ? 'legal.taxNumberUnusual' : 'legal.taxNumberLength';
}

/** A doubt under a field: what was typed is saved all the same. */
function Note({ text }: { text: string | null }) {
  return text === null ? null : <Text size="xs" c="var(--onay-warning)" mt={4}>{text}</Text>;
}

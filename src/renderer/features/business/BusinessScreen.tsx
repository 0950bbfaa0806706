import { Checkbox, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { checkIban, formatIban, packIban, type Business } from '../../../domain/business/index.ts';
import type { Row } from '../../../domain/common/id.ts';
import { currencies } from '../../../domain/money/index.ts';
import { business as rows, db } from '../../data/index.ts';
import { ColourChoice } from '../../ui/ColourChoice.tsx';
import { SavedMoney, SavedNumber, SavedText, SavedTime } from '../../ui/fields.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { LegalFields } from '../../ui/LegalFields.tsx';
import { Page } from '../../ui/Page.tsx';
import { PictureField } from '../../ui/PictureField.tsx';
import { CountrySelect, ZoneSelect } from '../../ui/places.tsx';
import { FieldGrid, Section } from '../../ui/Section.tsx';
import { showError } from '../../ui/showError.tsx';
import { SignatureField } from '../../ui/SignatureField.tsx';
import { TaxProfileFields } from '../../ui/TaxProfileFields.tsx';

type Change = Partial<Omit<Business, keyof Row>>;

/** The freelancer's own side of every paper: names, legal identity, money, look, time, and what a new agreement starts with. */
export function BusinessScreen() {
  const { t } = useTranslation('business');
  const business = useLiveQuery(() => db.business.limit(1).first());
  if (!business) return <Page title={t('title')}>{null}</Page>;
  const change = (values: Change) => rows.update(business.id, () => values);
  const merge = (values: (row: Business) => Change) => rows.update(business.id, values);
  const set = (values: Change) => void change(values).catch(showError);
  return (
    <Page title={t('title')}>
      <Section title={t('names.title')} text={t('names.text')}>
        <FieldGrid>
          <SavedText label={t('names.tradeName')} value={business.tradeName} onSave={(tradeName) => change({ tradeName })} />
          <SavedText label={t('names.ownerName')} value={business.ownerName} onSave={(ownerName) => change({ ownerName })} />
          <SavedText label={t('names.ownerTitle')} value={business.ownerTitle} onSave={(ownerTitle) => change({ ownerTitle })} />
        </FieldGrid>
      </Section>
      <Section title={t('legal.title')} text={t('legal.text')}>
        <LegalFields value={business.legal} onChange={(legal) => merge((row) => ({ legal: { ...row.legal, ...legal }, ...holidaysOf(row, legal.country) }))} />
      </Section>
      <Section title={t('tax.title')} text={t('tax.text')}>
        <TaxProfileFields value={business.taxProfile} currency={business.currency} onChange={(tax) => merge((row) => ({ taxProfile: { ...row.taxProfile, ...tax } }))} />
      </Section>
      <Money business={business} change={change} />
      <Section title={t('look.title')} text={t('look.text')}>
        <Stack>
          <PictureField label={t('look.logo')} value={business.logo} onChange={(logo) => change({ logo })} />
          <ColourChoice label={t('look.colour')} value={business.brandColour} onChange={(brandColour) => set({ brandColour })} />
          <SignatureField label={t('look.signature')} description={t('look.signatureHint')} name={business.ownerName} value={business.signature} onChange={(signature) => change({ signature })} />
        </Stack>
      </Section>
      <Time business={business} change={change} quiet={(hours) => merge((row) => ({ quietHours: { ...row.quietHours, ...hours } }))} />
      <Defaults business={business} put={(values) => merge((row) => ({ defaults: { ...row.defaults, ...values } }))} />
    </Page>
  );
}

/** Holidays that were those of the old country become those of the new one; a country chosen for itself stays. */
const holidaysOf = ({ legal, holidayCountry }: Business, country: string | undefined): Change => (
  country !== undefined && holidayCountry === legal.country ? { holidayCountry: country } : {}
);

type PartProps = { business: Business; change: (values: Change) => Promise<unknown> };

function Money({ business, change }: PartProps) {
  const { t } = useTranslation('business');
  const iban = business.iban;
  return (
    <Section title={t('money.title')}>
      <FieldGrid>
        <Select
          label={t('money.currency')} data={[...currencies]} value={business.currency}
          onChange={(value) => void change({ currency: currencies.find((one) => one === value) ?? business.currency }).catch(showError)}
        />
        <div>
          <SavedText label={t('money.iban')} value={formatIban(iban)} onSave={(value) => change({ iban: packIban(value) })} />
          {iban !== '' && !checkIban(iban) && <Text size="xs" c="var(--onay-warning)" mt={4}>{t('money.ibanUnusual')}</Text>}
        </div>
        <SavedText label={t('money.bank')} value={business.bankName} onSave={(bankName) => change({ bankName })} />
        <SavedMoney
          label={t('money.targetRate')} currency={business.currency} value={business.targetHourlyRate} onSave={(targetHourlyRate) => change({ targetHourlyRate })}
        />
      </FieldGrid>
      <Text size="xs" className="muted" mt={4}>{t('money.targetRateHint')}</Text>
    </Section>
  );
}

type Quiet = (hours: Partial<Business['quietHours']>) => Promise<unknown>;

function Time({ business, change, quiet }: PartProps & { quiet: Quiet }) {
  const { t } = useTranslation(['business', 'common']);
  const set = (values: Change) => void change(values).catch(showError);
  const { quietHours } = business;
  return (
    <Section title={t('time.title')}>
      <Stack>
        <FieldGrid>
          <ZoneSelect label={t('time.zone')} value={business.zone} onChange={(zone) => set({ zone })} />
          <CountrySelect label={t('time.holidays')} value={business.holidayCountry} onChange={(holidayCountry) => set({ holidayCountry })} />
          <SavedNumber label={t('time.hours')} value={business.hoursPerWeek} max={168} allowDecimal onSave={(hours) => change({ hoursPerWeek: hours ?? 0 })} />
        </FieldGrid>
        <Checkbox.Group
          label={t('time.workingDays')} value={business.workingDays.map(String)}
          onChange={(days) => set({ workingDays: days.map(Number).sort((a, b) => a - b) })}
        >
          <Group mt={6}>
            {(['1', '2', '3', '4', '5', '6', '7'] as const).map((day) => <Checkbox key={day} value={day} label={t(`weekday.${day}`, { ns: 'common' })} />)}
          </Group>
        </Checkbox.Group>
        <Group align="flex-start">
          <SavedTime label={t('time.quietFrom')} value={quietHours.from} onSave={(from) => quiet({ from })} />
          <SavedTime label={t('time.quietTo')} value={quietHours.to} onSave={(to) => quiet({ to })} />
        </Group>
      </Stack>
    </Section>
  );
}

function Defaults({ business: { defaults }, put }: { business: Business; put: (values: Partial<Business['defaults']>) => Promise<unknown> }) {
  const { t } = useTranslation('business');
  return (
    <Section title={t('defaults.title')} text={t('defaults.text')}>
      <Stack>
        <Labelled label={t('defaults.paper')}>
          {(labelId) => (<SegmentedControl
            aria-labelledby={labelId} value={defaults.paper} data={[{ value: 'A4', label: 'A4' }, { value: 'LETTER', label: 'Letter' }]}
            onChange={(paper) => void put({ paper: paper === 'LETTER' ? 'LETTER' : 'A4' }).catch(showError)}
          />)}
        </Labelled>
        <FieldGrid min={180}>
          <SavedNumber label={t('defaults.invoiceDay')} value={defaults.invoiceDay} min={1} max={31} onSave={(value) => put({ invoiceDay: value ?? 1 })} />
          <SavedNumber label={t('defaults.dueDays')} value={defaults.dueDays} max={365} onSave={(value) => put({ dueDays: value ?? 0 })} />
          <SavedNumber label={t('defaults.rounds')} value={defaults.revisionRounds} max={50} onSave={(value) => put({ revisionRounds: value ?? 0 })} />
          <SavedNumber label={t('defaults.reviewDays')} value={defaults.reviewDays} min={1} max={60} onSave={(value) => put({ reviewDays: value ?? 1 })} />
          <SavedNumber label={t('defaults.noticeDays')} value={defaults.noticeDays} max={365} onSave={(value) => put({ noticeDays: value ?? 0 })} />
          <SavedNumber label={t('defaults.termMonths')} description={t('defaults.termMonthsHint')} value={defaults.termMonths} min={1} max={120} onSave={(termMonths) => put({ termMonths })} />
        </FieldGrid>
      </Stack>
    </Section>
  );
}

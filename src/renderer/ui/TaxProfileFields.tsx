import { SegmentedControl, Select, Stack, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { rowsOfCharge } from '../../domain/agreements/index.ts';
import { charge, formatMoney, type Currency, type TaxProfile } from '../../domain/money/index.ts';
import { currentLanguage } from '../i18n/index.ts';
import { SavedNumber, SavedText } from './fields.tsx';
import { Labelled } from './Labelled.tsx';
import { FieldGrid } from './Section.tsx';
import { showError } from './showError.tsx';

type Props = {
  value: TaxProfile; currency: Currency;
  /** Where the profile stands in its document, by which a list of problems finds its fields. */
  path?: string;
  /** What was changed and nothing else: what is shown here may be older than what another field has just saved. */
  onChange: (change: Partial<TaxProfile>) => Promise<unknown>;
  /** The agreed amount the example table is computed for; 10.000,00 without one. */
  agreed?: number | null;
};

/** S1.5: every field is the user's own; a table shows at once what an invoice comes to. */
export function TaxProfileFields({ value, currency, path, onChange: put, agreed }: Props) {
  const { t } = useTranslation('business');
  const at = (field: keyof TaxProfile) => (path === undefined ? undefined : `${path}.${field}`);
  const set = (change: Partial<TaxProfile>) => void put(change).catch(showError);
  return (
    <Stack>
      <FieldGrid min={200}>
        <Select
          data-path={path} label={t('tax.document')} value={value.document} data={(['invoice', 'e-smm', 'foreign'] as const).map((one) => ({ value: one, label: t(`tax.documents.${one}`) }))}
          onChange={(one) => set({ document: one === 'e-smm' || one === 'foreign' ? one : 'invoice' })}
        />
        <SavedNumber label={t('tax.vat')} value={value.vatBasisPoints / 100} max={100} allowDecimal onSave={(rate) => put({ vatBasisPoints: Math.round((rate ?? 0) * 100) })} />
        <SavedNumber
          label={t('tax.withholding')} value={value.withholdingBasisPoints / 100} max={99.99} allowDecimal
          onSave={(rate) => put({ withholdingBasisPoints: Math.round((rate ?? 0) * 100) })}
        />
        <SavedNumber path={at('vatWithheldTenths')} label={t('tax.vatWithheld')} value={value.vatWithheldTenths} max={10} onSave={(tenths) => put({ vatWithheldTenths: tenths ?? 0 })} />
        <Labelled label={t('tax.agreed')}>
          {(labelId) => (<SegmentedControl
            data-path={at('agreed')} aria-labelledby={labelId} value={value.agreed} data={[{ value: 'gross', label: t('tax.gross') }, { value: 'net', label: t('tax.net') }]}
            onChange={(one) => set({ agreed: one === 'net' ? 'net' : 'gross' })}
          />)}
        </Labelled>
        <SavedText label={t('tax.note')} description={t('tax.noteHint')} value={value.note} onSave={(note) => put({ note })} />
      </FieldGrid>
      <ChargeExample profile={value} currency={currency} agreed={agreed ?? 1_000_000} example={agreed === undefined || agreed === null} />
    </Stack>
  );
}

function ChargeExample({ profile, currency, agreed, example }: { profile: TaxProfile; currency: Currency; agreed: number; example: boolean }) {
  const { t } = useTranslation('business');
  const language = currentLanguage();
  const money = (minor: number) => formatMoney({ minor, currency }, language, { style: 'screen' });
  return (
    <Table maw={420} verticalSpacing={4} withRowBorders={false} className="tabular">
      <Table.Caption style={{ captionSide: 'top', textAlign: 'left' }}>{t(example ? 'tax.example' : 'tax.charge', { amount: money(agreed) })}</Table.Caption>
      <Table.Tbody>
        {rowsOfCharge(charge(agreed, profile), profile).map((row) => (
          <Table.Tr key={row.code} fw={row.code === 'due' ? 600 : 400}>
            <Table.Th scope="row" fw="inherit">{t(`tax.rows.${row.code}`)}</Table.Th>
            {/* The row's own name says with (−) that it is taken off: a second minus would read as added. */}
            <Table.Td ta="right">{money(row.code === 'withholding' || row.code === 'vat-withheld' ? Math.abs(row.minor) : row.minor)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

import { Group, SegmentedControl, Select, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { firstYearValue, mainCharge, recurringAgreed } from '../../../../domain/agreements/index.ts';
import { currencies, formatMoney } from '../../../../domain/money/index.ts';
import { addMonths } from '../../../../domain/time/index.ts';
import { newId } from '../../../data/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { SavedDay, SavedMoney, SavedNumber, SavedText } from '../../../ui/fields.tsx';
import { FieldGrid, Section } from '../../../ui/Section.tsx';
import { TaxProfileFields } from '../../../ui/TaxProfileFields.tsx';
import { ItemList } from './ItemList.tsx';
import { PaymentAccount } from './PaymentAccount.tsx';
import { drawnBy } from './drawnBy.ts';
import { sectionId, type SectionProps } from './sections.ts';
import type { Content } from './useEdit.ts';
import styles from './Editor.module.css';

type Payment = Content['payment'];

/** S1.5: fee or milestones, tax profile, invoicing, lateness, deposit, price revision. */
export function PaymentSection(props: SectionProps) {
  const { t } = useTranslation('agreements');
  return (
    <Section title={t('section.payment')} id={sectionId('payment')}>
      <Stack>
        <Fee {...props} />
        <Taxes {...props} />
        <Terms {...props} />
        <Account {...props} />
        <Sums {...props} />
      </Stack>
    </Section>
  );
}

// In parts: the sums follow every line of work, and what else stands here need not be drawn again for them.
const Fee = drawnBy(['payment'], FeeDrawn);
const Taxes = drawnBy(['payment', 'deliverables', 'term'], TaxesDrawn);
const Terms = drawnBy(['payment', 'term'], TermsDrawn);
const Account = drawnBy(['payment'], PaymentAccount);
const Sums = drawnBy(['payment', 'deliverables', 'term'], SumsDrawn);

function FeeDrawn({ content, edit }: SectionProps) {
  const { t } = useTranslation('agreements');
  const { payment } = content;
  const { currency } = payment;
  const set = (values: Partial<Payment>) => edit.setPart('payment', values);
  return (
    <>
      <Group align="flex-end">
        <SegmentedControl
          aria-label={t('kind')} value={payment.kind} data={[{ value: 'retainer', label: t('kinds.retainer') }, { value: 'project', label: t('kinds.project') }]}
          onChange={(kind) => set({ kind: kind === 'project' ? 'project' : 'retainer' })}
        />
        <Select label={t('payment.currency')} data-path="payment.currency" w={120} data={[...currencies]} value={currency} onChange={(value) => set({ currency: currencies.find((one) => one === value) ?? currency })} />
      </Group>
      {payment.kind === 'retainer'
        ? <FieldGrid><SavedMoney path="payment.monthlyFee" label={t('payment.fee')} currency={currency} value={payment.monthlyFee} onSave={(monthlyFee) => edit.part('payment', { monthlyFee })} /></FieldGrid>
        : <Milestones content={content} edit={edit} />}
    </>
  );
}

function TaxesDrawn({ content, edit }: SectionProps) {
  const { payment } = content;
  const agreed = payment.kind === 'retainer' ? recurringAgreed(content) : null;
  return (
    <TaxProfileFields
      path="payment.tax" value={payment.tax} currency={payment.currency} agreed={agreed === 0 ? null : agreed}
      onChange={(tax) => edit.change((before) => ({ ...before, payment: { ...before.payment, tax: { ...before.payment.tax, ...tax } } }))}
    />
  );
}

function TermsDrawn({ content, edit }: SectionProps) {
  const { t } = useTranslation('agreements');
  const { payment } = content;
  const { currency } = payment;
  const put = (values: Partial<Payment>) => edit.part('payment', values);
  const set = (values: Partial<Payment>) => edit.setPart('payment', values);
  return (
    <>
      <FieldGrid min={200}>
        <Select
          label={t('payment.invoiceDay')} value={payment.invoiceDay.kind} data={[{ value: 'date', label: t('payment.onDate') }, { value: 'last-working-day', label: t('payment.lastWorkingDay') }]}
          onChange={(kind) => set({ invoiceDay: kind === 'last-working-day' ? { kind } : { kind: 'date', day: 1 } })}
        />
        {payment.invoiceDay.kind === 'date' && (
          <SavedNumber label={t('payment.dayOfMonth')} min={1} max={31} value={payment.invoiceDay.day} onSave={(day) => put({ invoiceDay: { kind: 'date', day: day ?? 1 } })} />
        )}
        <SavedNumber path="payment.dueDays" label={t('payment.dueDays')} max={365} value={payment.dueDays} onSave={(dueDays) => put({ dueDays })} />
        <SavedNumber
          label={t('payment.lateInterest')} description={t('payment.lateInterestHint')} max={100} allowDecimal value={payment.lateInterestBasisPoints === null ? null : payment.lateInterestBasisPoints / 100}
          onSave={(rate) => put({ lateInterestBasisPoints: rate === null ? null : Math.round(rate * 100) })}
        />
        <SavedMoney path="payment.deposit" label={t('payment.deposit')} currency={currency} value={payment.deposit} onSave={(deposit) => put({ deposit })} />
        <SavedMoney path="payment.hourlyRate" label={t('payment.hourlyRate')} currency={currency} value={payment.hourlyRate} onSave={(hourlyRate) => put({ hourlyRate })} />
      </FieldGrid>
      <PriceRevision content={content} edit={edit} />
      <Switch data-path="payment.printTotals" label={t('payment.printTotals')} description={t('payment.printTotalsHint')} checked={payment.printTotals} onChange={(event) => set({ printTotals: event.currentTarget.checked })} />
    </>
  );
}

function SumsDrawn({ content }: SectionProps) {
  const { t } = useTranslation('agreements');
  const { currency } = content.payment;
  const money = (minor: number) => formatMoney({ minor, currency }, currentLanguage(), { style: 'screen' });
  return (
    <Text size="sm" className="muted tabular">
      {t('payment.sums', { invoice: money(mainCharge(content).due), year: money(firstYearValue(content).gross) })}
    </Text>
  );
}

function PriceRevision({ content, edit }: Pick<SectionProps, 'content' | 'edit'>) {
  const { t } = useTranslation('agreements');
  const { priceRevision } = content.payment;
  const start = content.term.startsOn ?? '2027-01-01';
  const merge = (values: Partial<NonNullable<Payment['priceRevision']>>) => edit.change((before) => ({
    ...before, payment: { ...before.payment, priceRevision: before.payment.priceRevision && { ...before.payment.priceRevision, ...values } },
  }));
  return (
    <Stack gap="xs">
      <Switch
        label={t('payment.priceRevision')} description={t('payment.priceRevisionHint')} checked={priceRevision !== null}
        onChange={(event) => edit.setPart('payment', { priceRevision: event.currentTarget.checked ? { on: addMonths(start, 12), basis: '' } : null })}
      />
      {priceRevision && (
        <FieldGrid>
          <SavedDay path="payment.priceRevision.on" label={t('payment.revisionOn')} clearable={false} value={priceRevision.on} onSave={(on) => merge({ on: on ?? priceRevision.on })} />
          <SavedText data-path="payment.priceRevision.basis" label={t('payment.revisionBasis')} value={priceRevision.basis} onSave={(basis) => merge({ basis })} />
        </FieldGrid>
      )}
    </Stack>
  );
}

function Milestones({ content, edit }: Pick<SectionProps, 'content' | 'edit'>) {
  const { t } = useTranslation('agreements');
  const put = (id: string, values: Partial<Payment['milestones'][number]>) => edit.change((before) => ({
    ...before, payment: { ...before.payment, milestones: before.payment.milestones.map((row) => (row.id === id ? { ...row, ...values } : row)) },
  }));
  return (
    <ItemList
      items={content.payment.milestones} nameOf={(row, index) => row.name || t('payment.nthMilestone', { number: index + 1 })} addLabel={t('payment.addMilestone')} path="payment.milestones" empty={t('payment.noMilestones')}
      onAdd={() => edit.set((before) => ({ ...before, payment: { ...before.payment, milestones: [...before.payment.milestones, { id: newId(), name: '', amount: 0, due: '' }] } }))}
      onRemove={(row) => void edit.undoable('payment', t('removedLine'), (value) => ({ ...value, milestones: value.milestones.filter((one) => one.id !== row.id) }))}
      onMove={(milestones) => edit.setPart('payment', { milestones })}
      render={(row, index) => (
        <div className={styles.milestone}>
          <SavedText data-path={`payment.milestones.${index}.name`} label={t('payment.milestone')} value={row.name} onSave={(name) => put(row.id, { name })} />
          <SavedMoney path={`payment.milestones.${index}.amount`} label={t('payment.amount')} currency={content.payment.currency} value={row.amount} onSave={(amount) => put(row.id, { amount: amount ?? 0 })} />
          <SavedText data-path={`payment.milestones.${index}.due`} label={t('payment.milestoneDue')} value={row.due} onSave={(due) => put(row.id, { due })} />
        </div>
      )}
    />
  );
}

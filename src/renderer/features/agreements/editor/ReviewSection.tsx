import { Group, MultiSelect, Radio, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { networkNames, networks } from '../../../../domain/clients/index.ts';
import { newId } from '../../../data/index.ts';
import { SavedMoney, SavedNumber, SavedText } from '../../../ui/fields.tsx';
import { FieldGrid, Section } from '../../../ui/Section.tsx';
import { ItemList } from './ItemList.tsx';
import { drawnBy } from './drawnBy.ts';
import { sectionId, type SectionProps } from './sections.ts';

const lateness = ['remind', 'hold', 'move', 'silence'] as const;
const scopes = ['post', 'packet', 'cycle'] as const;

/** Review duties and window, what happens when the answer is late, and revision rounds. */
export function ReviewSection(props: SectionProps) {
  return (
    <>
      <Review {...props} />
      <Revisions {...props} />
    </>
  );
}

const Review = drawnBy(['review'], ReviewDrawn);
const Revisions = drawnBy(['revisions', 'payment'], RevisionsDrawn);

function ReviewDrawn({ content, edit, data }: SectionProps) {
  const { t } = useTranslation('agreements');
  const { review } = content;
  const put = (values: Partial<typeof review>) => edit.part('review', values);
  return (
    <Section title={t('section.review')} text={t('review.text')} id={sectionId('review')}>
      <Stack>
        <Group align="flex-end">
          <SavedNumber path="review.window" label={t('review.window')} max={2_000} value={review.window} onSave={(window) => put({ window })} />
          <SegmentedControl
            aria-label={t('review.unit')} value={review.unit} data={[{ value: 'working-days', label: t('review.workingDays') }, { value: 'hours', label: t('review.hours') }]}
            onChange={(unit) => edit.setPart('review', { unit: unit === 'hours' ? 'hours' : 'working-days' })}
          />
        </Group>
        <Text size="sm" fw={500}>{t('review.approvers')}</Text>
        <ItemList
          items={review.approvers} nameOf={(item, index) => item.name || t('review.nthApprover', { number: index + 1 })} addLabel={t('review.addApprover')} path="review.approvers" empty={t('review.noApprovers')}
          onAdd={() => edit.set((before) => ({ ...before, review: { ...before.review, approvers: [...before.review.approvers, { id: newId(), contactId: null, name: '', level: before.review.approvers.length + 1 }] } }))}
          onRemove={(item) => void edit.undoable('review', t('removedLine'), (value) => ({ ...value, approvers: value.approvers.filter((row) => row.id !== item.id) }))}
          onMove={(approvers) => edit.setPart('review', { approvers })}
          render={(item, index) => {
            const approver = (values: Partial<typeof item>) => edit.change((before) => ({ ...before, review: { ...before.review, approvers: before.review.approvers.map((row) => (row.id === item.id ? { ...row, ...values } : row)) } }));
            return (
              <FieldGrid min={180}>
                {data.client.contacts.length > 0 && (
                  <Select
                    label={t('review.contact')} value={item.contactId} data={data.client.contacts.filter((contact) => contact.name !== '').map((contact) => ({ value: contact.id, label: contact.name }))}
                    onChange={(id) => {
                      const contact = data.client.contacts.find((one) => one.id === id);
                      if (contact) void approver({ contactId: contact.id, name: contact.name });
                    }}
                  />
                )}
                <SavedText data-path={`review.approvers.${index}.name`} label={t('review.approverName')} value={item.name} onSave={(name) => approver({ name })} />
                <SavedNumber label={t('review.level')} min={1} max={20} value={item.level} onSave={(level) => approver({ level: level ?? 1 })} />
              </FieldGrid>
            );
          }}
        />
        <Text size="sm" fw={500}>{t('review.duties')}</Text>
        <ItemList
          items={review.duties} nameOf={(item, index) => item.text || t('review.nthDuty', { number: index + 1 })} addLabel={t('review.addDuty')} path="review.duties"
          onAdd={() => edit.set((before) => ({ ...before, review: { ...before.review, duties: [...before.review.duties, { id: newId(), text: '', due: '' }] } }))}
          onRemove={(item) => void edit.undoable('review', t('removedLine'), (value) => ({ ...value, duties: value.duties.filter((row) => row.id !== item.id) }))}
          onMove={(duties) => edit.setPart('review', { duties })}
          render={(item, index) => {
            const duty = (values: Partial<typeof item>) => edit.change((before) => ({ ...before, review: { ...before.review, duties: before.review.duties.map((row) => (row.id === item.id ? { ...row, ...values } : row)) } }));
            return (
              <FieldGrid>
                <SavedText data-path={`review.duties.${index}.text`} label={t('review.duty')} value={item.text} onSave={(text) => duty({ text })} />
                <SavedText label={t('review.dutyDue')} value={item.due} onSave={(due) => duty({ due })} />
              </FieldGrid>
            );
          }}
        />
        <Radio.Group label={t('review.lateness')} value={review.lateness} onChange={(value) => edit.setPart('review', { lateness: lateness.find((one) => one === value) ?? 'hold' })}>
          <Stack gap={6} mt={4}>{lateness.map((value) => <Radio key={value} value={value} label={t(`review.late.${value}`)} description={t(`review.lateHint.${value}`)} />)}</Stack>
        </Radio.Group>
        {review.lateness === 'silence' && (
          <FieldGrid>
            <MultiSelect
              data-path="review.silenceNetworks" label={t('review.silenceNetworks')} value={review.silenceNetworks} data={networks.map((value) => ({ value, label: networkNames[value] }))}
              onChange={(values) => edit.setPart('review', { silenceNetworks: networks.filter((network) => values.includes(network)) })}
            />
            <SavedText label={t('review.silenceExcept')} value={review.silenceExcept} onSave={(silenceExcept) => put({ silenceExcept })} />
          </FieldGrid>
        )}
      </Stack>
    </Section>
  );
}

function RevisionsDrawn({ content, edit }: SectionProps) {
  const { t } = useTranslation('agreements');
  const { revisions } = content;
  return (
    <Section title={t('section.revisions')} text={t('revisions.text')} id={sectionId('revisions')}>
      <FieldGrid min={160}>
        <SavedNumber path="revisions.rounds" label={t('revisions.rounds')} max={100} value={revisions.rounds} onSave={(rounds) => edit.part('revisions', { rounds })} />
        <Select
          label={t('revisions.scope')} value={revisions.scope} data={scopes.map((value) => ({ value, label: t(`revisions.scopes.${value}`) }))}
          onChange={(value) => edit.setPart('revisions', { scope: scopes.find((one) => one === value) ?? 'post' })}
        />
        <SavedMoney path="revisions.extraRoundPrice" label={t('revisions.extra')} currency={content.payment.currency} value={revisions.extraRoundPrice} onSave={(extraRoundPrice) => edit.part('revisions', { extraRoundPrice })} />
      </FieldGrid>
    </Section>
  );
}

import { Checkbox, Group, Select, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { noticeChannels, noticeDeadline, termEnd } from '../../../../domain/agreements/index.ts';
import { dayAt, formatDay } from '../../../../domain/time/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { SavedDay, SavedNumber } from '../../../ui/fields.tsx';
import { FieldGrid, Section } from '../../../ui/Section.tsx';
import { drawnBy } from './drawnBy.ts';
import { sectionId, type SectionProps } from './sections.ts';

const policies = ['not-allowed', 'with-human-review', 'allowed'] as const;

/** Start, length, renewal, notice (days count from receipt), and two rights that clauses ask about. */
export const TermSection = drawnBy(['term', 'aiTools', 'portfolioRight'], Drawn);

function Drawn({ content, edit, data }: SectionProps) {
  const { t } = useTranslation('agreements');
  const { term } = content;
  const language = currentLanguage();
  const end = termEnd(term);
  const deadline = noticeDeadline(term, dayAt(Date.now(), data.business.zone));
  return (
    <Section title={t('section.term')} id={sectionId('term')}>
      <Stack>
        <FieldGrid min={160}>
          <SavedDay path="term.startsOn" label={t('term.startsOn')} value={term.startsOn} onSave={(startsOn) => edit.part('term', { startsOn })} />
          <SavedNumber path="term.months" label={t('term.months')} description={t('term.monthsHint')} min={1} max={240} value={term.months} onSave={(months) => edit.part('term', { months })} />
          <SavedNumber path="term.noticeDays" label={t('term.noticeDays')} description={t('term.noticeDaysHint')} max={1_000} value={term.noticeDays} onSave={(noticeDays) => edit.part('term', { noticeDays })} />
        </FieldGrid>
        <Switch data-path="term.autoRenew" label={t('term.autoRenew')} checked={term.autoRenew} onChange={(event) => edit.setPart('term', { autoRenew: event.currentTarget.checked })} />
        <Checkbox.Group label={t('term.noticeBy')} value={term.noticeBy} onChange={(values) => edit.setPart('term', { noticeBy: noticeChannels.filter((channel) => values.includes(channel)) })}>
          <Group mt={6}>{noticeChannels.map((channel, at) => <Checkbox key={channel} data-path={at === 0 ? 'term.noticeBy' : undefined} value={channel} label={t(`term.channel.${channel}`)} />)}</Group>
        </Checkbox.Group>
        <FieldGrid>
          <Select
            label={t('term.aiTools')} value={content.aiTools} data={policies.map((value) => ({ value, label: t(`term.ai.${value}`) }))}
            onChange={(value) => edit.set((before) => ({ ...before, aiTools: policies.find((one) => one === value) ?? before.aiTools }))}
          />
        </FieldGrid>
        <Switch
          label={t('term.portfolio')} checked={content.portfolioRight}
          onChange={({ currentTarget: { checked } }) => edit.set((before) => ({ ...before, portfolioRight: checked }))}
        />
        {end && <Text size="sm" className="muted">{t('term.ends', { day: formatDay(end, language, 'long') })}</Text>}
        {deadline && <Text size="sm" className="muted">{t('term.noticeDeadline', { day: formatDay(deadline, language, 'long') })}</Text>}
      </Stack>
    </Section>
  );
}

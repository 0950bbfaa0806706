import { SegmentedControl, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { agreements } from '../../../data/index.ts';
import { languageNames, languages } from '../../../i18n/index.ts';
import { SavedArea, SavedDay, SavedText } from '../../../ui/fields.tsx';
import { Labelled } from '../../../ui/Labelled.tsx';
import { FieldGrid, Section } from '../../../ui/Section.tsx';
import { drawnBy } from './drawnBy.ts';
import { sectionId, type SectionProps } from './sections.ts';

/** Title, language, paper, what the proposal opens with and how long it stands. */
export const GeneralSection = drawnBy(['title', 'language', 'paper', 'validUntil', 'introduction'], Drawn);

function Drawn({ content, edit, data }: SectionProps) {
  const { t } = useTranslation('agreements');
  const saveTitle = async (title: string) => {
    await edit.change((before) => ({ ...before, title }));
    await agreements.rename(data.agreement.id, title);
  };
  return (
    <Section title={t('section.general')} id={sectionId('general')}>
      <Stack>
        <SavedText data-path="title" label={t('general.title')} value={content.title} onSave={saveTitle} />
        <FieldGrid min={160}>
          <Labelled label={t('general.language')}>
            {(labelId) => (<SegmentedControl
              aria-labelledby={labelId} value={content.language} data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
              onChange={(value) => edit.set((before) => ({ ...before, language: value === 'tr' ? 'tr' : 'en' }))}
            />)}
          </Labelled>
          <Labelled label={t('general.paper')}>
            {(labelId) => (<SegmentedControl
              aria-labelledby={labelId} value={content.paper} data={[{ value: 'A4', label: 'A4' }, { value: 'LETTER', label: 'Letter' }]}
              onChange={(value) => edit.set((before) => ({ ...before, paper: value === 'LETTER' ? 'LETTER' : 'A4' }))}
            />)}
          </Labelled>
          <SavedDay path="validUntil" label={t('general.validUntil')} value={content.validUntil} onSave={(validUntil) => edit.change((before) => ({ ...before, validUntil }))} />
        </FieldGrid>
        <SavedArea
          data-path="introduction" label={t('general.introduction')} description={t('general.introductionHint')} value={content.introduction}
          onSave={(introduction) => edit.change((before) => ({ ...before, introduction }))}
        />
      </Stack>
    </Section>
  );
}

import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Content } from './useEdit.ts';
import { newId } from '../../../data/index.ts';
import { SavedArea, SavedNumber, SavedText } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DeliverablesSection } from './DeliverablesSection.tsx';
import { ItemList } from './ItemList.tsx';
import { drawnBy } from './drawnBy.ts';
import { sectionId, type SectionProps } from './sections.ts';
import styles from './Editor.module.css';

type TextKey = 'goals' | 'exclusions';

/** Goals, deliverables, what is not included, and how the work flows. */
export function WorkSection(props: SectionProps) {
  return (
    <>
      <Goals {...props} />
      <DeliverablesSection {...props} />
      <Exclusions {...props} />
      <Timeline {...props} />
    </>
  );
}

const Goals = drawnBy(['goals'], (props) => <TextItems {...props} part="goals" />);
const Exclusions = drawnBy(['exclusions'], (props) => <TextItems {...props} part="exclusions" />);

function TextItems({ content, edit, part }: SectionProps & { part: TextKey }) {
  const { t } = useTranslation('agreements');
  const set = (make: (rows: Content[TextKey]) => Content[TextKey]) => edit.set((before) => ({ ...before, [part]: make(before[part]) }));
  return (
    <Section title={t(`section.${part}`)} text={t(`${part}.text`)} id={sectionId(part)}>
      <ItemList
        items={content[part]} nameOf={(item, index) => item.text || t(`${part}.nth`, { number: index + 1 })} addLabel={t(`${part}.add`)} path={part}
        onAdd={() => set((rows) => [...rows, { id: newId(), text: '' }])}
        onRemove={(item) => void edit.undoable(part, t('removedLine'), (rows) => rows.filter((row) => row.id !== item.id))}
        onMove={(rows) => set(() => rows)}
        render={(item, index) => (
          <SavedArea aria-label={t(`${part}.nth`, { number: index + 1 })} data-path={`${part}.${index}.text`} minRows={1} value={item.text} onSave={(text) => edit.item(part, item.id, { text })} />
        )}
      />
    </Section>
  );
}

/** S1.3: how long each kind of work takes, when the client gets it, when the client answers. */
const Timeline = drawnBy(['timeline'], ({ content, edit }) => <Steps content={content} edit={edit} />);

function Steps({ content, edit }: Pick<SectionProps, 'content' | 'edit'>) {
  const { t } = useTranslation('agreements');
  return (
    <Section title={t('section.timeline')} text={t('timeline.text')} id={sectionId('timeline')}>
      <ItemList
        items={content.timeline} nameOf={(item, index) => item.work || t('timeline.nth', { number: index + 1 })} addLabel={t('timeline.add')} path="timeline"
        onAdd={() => edit.set((before) => ({ ...before, timeline: [...before.timeline, { id: newId(), work: '', who: 'provider', workingDays: null, delivered: '', answerBy: '' }] }))}
        onRemove={(item) => void edit.undoable('timeline', t('removedLine'), (rows) => rows.filter((row) => row.id !== item.id))}
        onMove={(timeline) => edit.set((before) => ({ ...before, timeline }))}
        render={(item, index) => (
          <div className={styles.step}>
            <SavedText data-path={`timeline.${index}.work`} label={t('timeline.work')} value={item.work} onSave={(work) => edit.item('timeline', item.id, { work })} />
            <Select
              label={t('timeline.who')} value={item.who} data={[{ value: 'provider', label: t('timeline.provider') }, { value: 'client', label: t('timeline.client') }]}
              onChange={(who) => void edit.item('timeline', item.id, { who: who === 'client' ? 'client' : 'provider' })}
            />
            <SavedNumber label={t('timeline.workingDays')} max={400} value={item.workingDays} onSave={(workingDays) => edit.item('timeline', item.id, { workingDays })} />
            <SavedText label={t('timeline.delivered')} value={item.delivered} onSave={(delivered) => edit.item('timeline', item.id, { delivered })} />
            <SavedText label={t('timeline.answerBy')} value={item.answerBy} onSave={(answerBy) => edit.item('timeline', item.id, { answerBy })} />
          </div>
        )}
      />
    </Section>
  );
}


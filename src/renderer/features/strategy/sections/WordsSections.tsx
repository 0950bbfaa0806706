import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../data/index.ts';
import { SavedArea, SavedDay, SavedText } from '../../../ui/fields.tsx';
import { FieldGrid, Section } from '../../../ui/Section.tsx';
import { drawnBy } from '../edit/drawnBy.ts';
import { lists } from '../edit/lists.ts';
import { SortableList } from '../edit/SortableList.tsx';
import { sectionId } from '../sectionNames.ts';
import styles from '../Strategy.module.css';

/** What is to be reached, and whom. */
export const GoalsSection = drawnBy(['goals', 'audience'], function Goals({ strategy, edit }) {
  const { t } = useTranslation('strategy');
  return (
    <Section title={t('section.goals')} text={t('goals.text')} id={sectionId('goals')}>
      <Stack>
        <SavedArea label={t('goals.goals')} value={strategy.goals} onSave={(goals) => edit.change(() => ({ goals }))} />
        <SavedArea label={t('goals.audience')} value={strategy.audience} onSave={(audience) => edit.change(() => ({ audience }))} />
      </Stack>
    </Section>
  );
});

/** Subjects of a season, with days where they have some. */
export const ThemesSection = drawnBy(['themes'], function Themes({ strategy, edit }) {
  const { t } = useTranslation('strategy');
  const { themes: list } = lists;
  return (
    <Section title={t('section.themes')} text={t('themes.text')} id={sectionId('themes')}>
      <SortableList
        items={strategy.themes} nameOf={({ title }, index) => title || t('themes.nth', { number: index + 1 })} addLabel={t('themes.add')} empty={t('themes.empty')}
        onAdd={() => void edit.add(list, { id: newId(), title: '', from: null, to: null, notes: '' }, t('themes.added'))}
        onRemove={({ id, title }) => void edit.remove(list, id, t('removed', { name: title || t('themes.one') }))}
        onOrder={(ids) => void edit.order(list, ids, t('reordered'))}
        render={(theme) => (
          <div className={styles.theme}>
            <SavedText label={t('themes.title')} value={theme.title} maxLength={500} onSave={(title) => edit.item(list, theme.id, { title })} />
            <SavedDay label={t('from')} value={theme.from} onSave={(from) => edit.item(list, theme.id, { from, ...(from !== null && theme.to !== null && theme.to < from ? { to: from } : {}) })} />
            <SavedDay label={t('to')} value={theme.to} min={theme.from ?? undefined} onSave={(to) => edit.item(list, theme.id, { to })} />
            <SavedText label={t('ownNotes')} value={theme.notes} onSave={(notes) => edit.item(list, theme.id, { notes })} />
          </div>
        )}
      />
    </Section>
  );
});

/** How the client sounds, and how not. */
export const ToneSection = drawnBy(['tone'], function Tone({ strategy, edit }) {
  const { t } = useTranslation('strategy');
  const { examples: list } = lists;
  return (
    <Section title={t('section.tone')} text={t('tone.text')} id={sectionId('tone')}>
      <Stack>
        <SavedArea label={t('tone.summary')} value={strategy.tone.summary} onSave={(summary) => edit.part('tone', { summary })} />
        <FieldGrid min={340}>
          {(['do', 'dont'] as const).map((kind) => {
            const rows = strategy.tone.examples.filter((one) => one.kind === kind);
            const others = strategy.tone.examples.filter((one) => one.kind !== kind).map(({ id }) => id);
            return (
              <div key={kind} role="group" aria-label={t(`tone.${kind}`)}>
                <h3 className={styles.subhead} data-kind={kind}>{t(`tone.${kind}`)}</h3>
                <SortableList
                  items={rows} nameOf={(_example, index) => t(`tone.${kind}Nth`, { number: index + 1 })} addLabel={t('tone.add')} empty={t(`tone.${kind}Empty`)}
                  onAdd={() => void edit.add(list, { id: newId(), kind, text: '' }, t('tone.added'))}
                  onRemove={({ id }) => void edit.remove(list, id, t('removed', { name: t('tone.one') }))}
                  onOrder={(ids) => void edit.order(list, kind === 'do' ? [...ids, ...others] : [...others, ...ids], t('reordered'))}
                  render={(example, index) => (
                    <SavedArea
                      aria-label={t(`tone.${kind}Nth`, { number: index + 1 })} minRows={1} value={example.text}
                      onSave={(text) => edit.item(list, example.id, { text })}
                    />
                  )}
                />
              </div>
            );
          })}
        </FieldGrid>
      </Stack>
    </Section>
  );
});

import { Accordion, Button, Checkbox, Group, Menu, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clauseHints, fillClause, placeLabel, places, placeValues, type ClauseLibrary } from '../../../../domain/agreements/clauses/index.ts';
import type { Clause } from '../../../../domain/agreements/index.ts';
import { keepInLibrary, loadLibrary } from '../../../data/clauseLibrary.ts';
import { newId } from '../../../data/index.ts';
import { SavedArea, SavedText } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/Section.tsx';
import { showError } from '../../../ui/showError.tsx';
import { sectionId, type SectionProps } from './sections.ts';

/** The clauses: each switched on or off, edited, moved, added; what an agreement's fields put into their places is shown. */
export function ClausesSection({ content, edit }: SectionProps) {
  const { t } = useTranslation('agreements');
  const [library, setLibrary] = useState<ClauseLibrary | null>(null);
  useEffect(() => {
    void loadLibrary(content.language).then(setLibrary, showError);
  }, [content.language]);
  const hints = library ? clauseHints(library, content) : [];
  const values = placeValues(content);
  const missing = library?.clauses.filter((entry) => !content.clauses.some((clause) => clause.topic === entry.topic)) ?? [];
  const move = (index: number, by: number) => edit.set((before) => {
    const next = [...before.clauses];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + by, 0, moved);
    return { ...before, clauses: next };
  });
  const add = (clause: Omit<Clause, 'id'>) => edit.set((before) => ({ ...before, clauses: [...before.clauses, { id: newId(), ...clause }] }));
  const reload = () => void edit.undoable('clauses', t('clauses.reloaded'), () => library?.clauses.map((entry) => (
    { id: newId(), topic: entry.topic, title: entry.title, body: entry.body, included: entry.defaultIncluded })) ?? []);

  return (
    <Section
      title={t('section.clauses')} text={t('clauses.text')} id={sectionId('clauses')}
      actions={<Button variant="subtle" size="compact-sm" disabled={!library} onClick={reload}>{t('clauses.reload')}</Button>}
    >
      <Text size="sm" mb="sm">{t('clauses.noAdvice')}</Text>
      <Accordion variant="default" chevronPosition="right" order={3}>
        {content.clauses.map((clause, index) => {
          const entry = library?.clauses.find((one) => one.topic === clause.topic);
          const hint = hints.find((one) => one.clauseId === clause.id);
          const filled = fillClause(clause.body, values);
          const name = clause.title || t('clauses.nth', { number: index + 1 });
          const included = (checked: boolean) => edit.set((before) => ({ ...before, clauses: before.clauses.map((row) => (row.id === clause.id ? { ...row, included: checked } : row)) }));
          return (
            <Accordion.Item key={clause.id} value={clause.id}>
              <Group wrap="nowrap" gap="xs">
                <Checkbox aria-label={t('clauses.include', { name })} checked={clause.included} onChange={(event) => included(event.currentTarget.checked)} />
                <Accordion.Control>
                  <Text component="span" className={clause.included ? undefined : 'muted'} td={clause.included ? undefined : 'line-through'}>{name}</Text>
                  {hint && <Text component="span" size="xs" c="var(--onay-warning)" ml="sm">{t(`clauses.hint.${hint.hint}`)}</Text>}
                </Accordion.Control>
              </Group>
              <Accordion.Panel>
                <Stack gap="xs">
                  {entry?.purpose && <Text size="sm" className="muted">{entry.purpose}</Text>}
                  <SavedText data-path={`clauses.${index}.title`} label={t('clauses.title')} value={clause.title} onSave={(title) => edit.item('clauses', clause.id, { title })} />
                  <SavedArea data-path={`clauses.${index}.body`} label={t('clauses.body')} value={clause.body} minRows={4} onSave={(body) => edit.item('clauses', clause.id, { body })} />
                  {!filled.ok && (
                    <Text size="sm" c="var(--onay-danger)" role="alert">
                      {filled.problems.map((problem) => (problem.code === 'unknown-place'
                        ? t('clauses.unknownPlace', { place: problem.place })
                        : t('clauses.missingValue', { place: labelOf(problem.place) }))).join(' ')}
                    </Text>
                  )}
                  <Group gap="xs">
                    <PlaceMenu language={content.language} onPick={(place) => void edit.item('clauses', clause.id, { body: `${clause.body} {{${place}}}` }).catch(showError)} />
                    <Button variant="default" size="compact-sm" disabled={index === 0} onClick={() => move(index, -1)}>{t('clauses.up')}</Button>
                    <Button variant="default" size="compact-sm" disabled={index === content.clauses.length - 1} onClick={() => move(index, 1)}>{t('clauses.down')}</Button>
                    <Button
                      variant="default" size="compact-sm"
                      onClick={() => void keepInLibrary(clause, content.language).then(() => notifications.show({ message: t('clauses.kept') }), showError)}
                    >
                      {t('clauses.keep')}
                    </Button>
                    <Button variant="default" size="compact-sm" color="red" onClick={() => void edit.undoable('clauses', t('removedLine'), (rows) => rows.filter((row) => row.id !== clause.id))}>{t('clauses.remove')}</Button>
                  </Group>
                </Stack>
              </Accordion.Panel>
            </Accordion.Item>
          );
        })}
      </Accordion>
      <Group mt="sm" gap="xs">
        <Button variant="default" size="compact-sm" onClick={() => add({ topic: null, title: '', body: '', included: true })}>{t('clauses.addOwn')}</Button>
        {missing.length > 0 && (
          <Menu position="top-start">
            <Menu.Target><Button variant="default" size="compact-sm">{t('clauses.addFromLibrary')}</Button></Menu.Target>
            <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
              {missing.map((entry) => (
                <Menu.Item key={entry.topic} onClick={() => add({ topic: entry.topic, title: entry.title, body: entry.body, included: true })}>{entry.title}</Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </Section>
  );

  function labelOf(place: string): string {
    const known = places.find((one) => one === place);
    return known ? placeLabel(known, content.language) : place;
  }
}

/** Fields of the agreement that a clause may name. */
function PlaceMenu({ language, onPick }: { language: 'en' | 'tr'; onPick: (place: string) => void }) {
  const { t } = useTranslation('agreements');
  return (
    <Menu position="top-start">
      <Menu.Target><Button variant="default" size="compact-sm">{t('clauses.insert')}</Button></Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
        {places.map((place) => <Menu.Item key={place} onClick={() => onPick(place)}>{placeLabel(place, language)}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}


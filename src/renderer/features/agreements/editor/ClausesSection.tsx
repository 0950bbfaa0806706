import { Accordion, Button, Group, Menu, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clauseHints, fillClause, placeLabel, places, placeValues, type ClauseLibrary } from '../../../../domain/agreements/clauses/index.ts';
import type { Clause } from '../../../../domain/agreements/index.ts';
import { loadLibrary } from '../../../data/clauseLibrary.ts';
import { newId } from '../../../data/index.ts';
import { Section } from '../../../ui/Section.tsx';
import { showError } from '../../../ui/showError.tsx';
import { ClauseItem } from './ClauseItem.tsx';
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
  const add = (clause: Omit<Clause, 'id'>) => edit.set((before) => ({ ...before, clauses: [...before.clauses, { id: newId(), ...clause }] }));
  const reload = () => void edit.undoable('clauses', t('clauses.reloaded'), () => library?.clauses.map((entry) => (
    { id: newId(), topic: entry.topic, title: entry.title, body: entry.body, included: entry.defaultIncluded })) ?? []);

  return (
    <Section
      title={t('section.clauses')} text={t('clauses.text')} id={sectionId('clauses')}
      actions={<Button variant="subtle" size="compact-sm" disabled={!library} onClick={reload}>{t('clauses.reload')}</Button>}
    >
      <Text size="sm" mb="sm">{t('clauses.noAdvice')}</Text>
      {/* There are dozens of clauses: the fields of a closed one are not there at all, and cost nothing when something is saved. */}
      <Accordion variant="default" chevronPosition="right" order={3} keepMounted={false}>
        {content.clauses.map((clause, index) => (
          <ClauseItem
            key={clause.id} clause={clause} index={index} last={index === content.clauses.length - 1} language={content.language} edit={edit}
            hint={hints.find((one) => one.clauseId === clause.id)?.hint ?? null}
            purpose={library?.clauses.find((entry) => entry.topic === clause.topic)?.purpose ?? null} trouble={troubleOf(clause)}
          />
        ))}
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

  function troubleOf({ body }: Clause): string | null {
    const filled = fillClause(body, values);
    return filled.ok ? null : filled.problems.map(({ code, place }) => {
      if (code === 'unknown-place') return t('clauses.unknownPlace', { place });
      const known = places.find((one) => one === place);
      return t('clauses.missingValue', { place: known ? placeLabel(known, content.language) : place });
    }).join(' ');
  }
}

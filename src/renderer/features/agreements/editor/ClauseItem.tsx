import { Accordion, Button, Checkbox, Group, Menu, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { placeLabel, places, type ClauseHint } from '../../../../domain/agreements/clauses/index.ts';
import type { Clause } from '../../../../domain/agreements/index.ts';
import { keepInLibrary } from '../../../data/clauseLibrary.ts';
import { SavedArea, SavedText } from '../../../ui/fields.tsx';
import { showError } from '../../../ui/showError.tsx';
import { same } from './drawnBy.ts';
import type { Edit } from './useEdit.ts';

type Props = {
  clause: Clause; index: number; last: boolean; language: 'en' | 'tr'; edit: Edit;
  hint: ClauseHint['hint'] | null;
  /** What the clause is for, as the library says it. */
  purpose: string | null;
  /** What keeps its text from being filled, in words. */
  trouble: string | null;
};

/** One clause. There are dozens: one is drawn again only when something of its own has changed. */
export const ClauseItem = memo(Item, ({ clause, ...before }, { clause: next, ...after }) =>
  same(clause, next) && before.edit === after.edit && same({ ...before, edit: null }, { ...after, edit: null }));

function Item({ clause, index, last, language, edit, hint, purpose, trouble }: Props) {
  const { t } = useTranslation('agreements');
  const name = clause.title || t('clauses.nth', { number: index + 1 });
  const set = (values: Partial<Clause>) => void edit.item('clauses', clause.id, values).catch(showError);
  const move = (by: number) => edit.set((before) => {
    const next = [...before.clauses];
    const at = next.findIndex((row) => row.id === clause.id);
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    return { ...before, clauses: next };
  });
  return (
    <Accordion.Item value={clause.id}>
      <Group wrap="nowrap" gap="xs">
        <Checkbox aria-label={t('clauses.include', { name })} checked={clause.included} onChange={(event) => set({ included: event.currentTarget.checked })} />
        <Accordion.Control data-opens={`clauses.${index}`}>
          <Text component="span" className={clause.included ? undefined : 'muted'} td={clause.included ? undefined : 'line-through'}>{name}</Text>
          {hint && <Text component="span" size="xs" c="var(--onay-warning)" ml="sm">{t(`clauses.hint.${hint}`)}</Text>}
        </Accordion.Control>
      </Group>
      <Accordion.Panel>
        <Stack gap="xs">
          {purpose && <Text size="sm" className="muted">{purpose}</Text>}
          <SavedText data-path={`clauses.${index}.title`} label={t('clauses.title')} value={clause.title} onSave={(title) => edit.item('clauses', clause.id, { title })} />
          <SavedArea data-path={`clauses.${index}.body`} label={t('clauses.body')} value={clause.body} minRows={4} onSave={(body) => edit.item('clauses', clause.id, { body })} />
          {trouble && <Text size="sm" c="var(--onay-danger)" role="alert">{trouble}</Text>}
          <Group gap="xs">
            <PlaceMenu language={language} onPick={(place) => set({ body: `${clause.body} {{${place}}}` })} />
            <Button variant="default" size="compact-sm" disabled={index === 0} onClick={() => move(-1)}>{t('clauses.up')}</Button>
            <Button variant="default" size="compact-sm" disabled={last} onClick={() => move(1)}>{t('clauses.down')}</Button>
            <Button
              variant="default" size="compact-sm"
              onClick={() => void keepInLibrary(clause, language).then(() => notifications.show({ message: t('clauses.kept') }), showError)}
            >
              {t('clauses.keep')}
            </Button>
            <Button
              variant="default" size="compact-sm" color="red"
              onClick={() => void edit.undoable('clauses', t('removedLine'), (rows) => rows.filter((row) => row.id !== clause.id))}
            >
              {t('clauses.remove')}
            </Button>
          </Group>
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
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

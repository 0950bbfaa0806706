import { SegmentedControl, Select, TagsInput, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames } from '../../../../domain/clients/index.ts';
import { cleanTag, tagsFrom, withTags } from '../../../../domain/publishing/hashtags.ts';
import type { Strategy } from '../../../../domain/strategy/index.ts';
import { newId } from '../../../data/index.ts';
import { languageNames, languages } from '../../../i18n/index.ts';
import { SavedText } from '../../../ui/fields.tsx';
import { Labelled } from '../../../ui/Labelled.tsx';
import { Section } from '../../../ui/Section.tsx';
import { everyNetwork, networkOf, useChoices } from '../edit/choices.ts';
import { drawnBy } from '../edit/drawnBy.ts';
import { lists } from '../edit/lists.ts';
import { SortableList } from '../edit/SortableList.tsx';
import type { Edit } from '../edit/useEdit.ts';
import { sectionId } from '../sectionNames.ts';
import styles from '../Strategy.module.css';

type Set = Strategy['hashtagSets'][number];
const mostTags = 100;

/** Sets of hashtags to draw from, by language and network. */
export const HashtagsSection = drawnBy(['hashtagSets'], function Hashtags({ strategy, edit, data }) {
  const { t } = useTranslation('strategy');
  const { hashtagSets: list } = lists;
  return (
    <Section title={t('section.hashtags')} text={t('hashtags.text')} id={sectionId('hashtags')}>
      <SortableList
        items={strategy.hashtagSets} nameOf={(set, index) => set.name || t('hashtags.nth', { number: index + 1 })} addLabel={t('hashtags.add')} empty={t('hashtags.empty')}
        onAdd={() => void edit.add(list, { id: newId(), name: '', language: data.client.language, network: null, tags: [] }, t('hashtags.added'))}
        onRemove={({ id, name }) => void edit.remove(list, id, t('removed', { name: name || t('hashtags.one') }))} onOrder={(ids) => void edit.order(list, ids, t('reordered'))}
        render={(set, index) => <SetFields set={set} name={set.name || t('hashtags.nth', { number: index + 1 })} edit={edit} />}
      />
    </Section>
  );
});

/** A set; a block of tags is pasted into it, and what was there already is left out and said. */
function SetFields({ set, name, edit }: { set: Set; name: string; edit: Edit }) {
  const { t } = useTranslation('strategy');
  const choices = useChoices();
  const { hashtagSets: list } = lists;
  const [note, setNote] = useState('');
  // What was put in stands here until it is read back: the next tag is added to it, not to what was there before.
  const [put, setPut] = useState<readonly string[] | null>(null);
  const shown = put ?? set.tags;
  useEffect(() => setPut((now) => (now !== null && now.join(' ') === set.tags.join(' ') ? null : now)), [set.tags]);
  const keep = (given: string[]) => {
    const tags = given.slice(0, mostTags);
    if (tags.join(' ') === shown.join(' ')) return;
    setPut(tags);
    void edit.choose(list, set.id, { tags });
  };
  const paste = (text: string) => {
    const given = text.split(/[\s,;]+|(?=[#＃])/u).map(cleanTag).filter(Boolean).length;
    const tags = withTags(shown, tagsFrom(text)).slice(0, mostTags);
    const added = tags.length - shown.length;
    setNote([t('hashtags.pasted', { count: added }), given > added ? t('hashtags.doubles', { count: given - added }) : ''].filter(Boolean).join(' '));
    keep(tags);
  };
  return (
    <div className={styles.hashtags}>
      <SavedText label={t('hashtags.name')} value={set.name} maxLength={500} onSave={(value) => edit.item(list, set.id, { name: value })} />
      <Labelled label={t('hashtags.language')}>
        {(labelId) => (
          <SegmentedControl
            fullWidth aria-labelledby={labelId} value={set.language} data={languages.map((value) => ({ value, label: languageNames[value] }))} transitionDuration={0}
            onChange={(value) => void edit.choose(list, set.id, { language: value === 'tr' ? 'tr' : 'en' })}
          />
        )}
      </Labelled>
      <Select
        label={t('network')} value={set.network ?? everyNetwork} data={choices.networksOrAll} onChange={(value) => void edit.choose(list, set.id, { network: networkOf(value) })}
      />
      <TagsInput
        aria-label={t('hashtags.tagsOf', { name })} placeholder={shown.length === 0 ? t('hashtags.placeholder') : undefined} value={[...shown]} splitChars={[' ', ',', ';', '#', '\n']}
        maxTags={mostTags} acceptValueOnBlur clearable={false} size="sm"
        onChange={(next) => keep(withTags([], next.flatMap((tag) => tag.split(/[\s,;#＃]+/u))))} onDuplicate={(tag) => setNote(t('hashtags.double', { tag }))}
        // Before the field's own handling, which knows no doubles.
        onPasteCapture={(event) => {
          event.preventDefault();
          event.stopPropagation();
          paste(event.clipboardData.getData('text'));
        }}
      />
      <Text size="xs" className="muted" role="status">
        {t('hashtags.count', { count: shown.length })}
        {set.network === 'instagram' && shown.length > 30 ? ` ${t('hashtags.over', { network: networkNames.instagram })}` : ''}
        {note === '' ? '' : ` · ${note}`}
      </Text>
    </div>
  );
}

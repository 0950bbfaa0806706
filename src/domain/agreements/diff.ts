import { diffArrays } from 'diff';
import type { AgreementContent } from './content.ts';
import { layout, type ChangeSection, type Item } from './diffLayout.ts';
import { isText, leaves, type FieldValue } from './diffLeaves.ts';

export { changeSections } from './diffLayout.ts';
export type { ChangeSection } from './diffLayout.ts';

/**
 * A piece of a text: in both versions, only in the later one, or only in the earlier one. Joined without the added ones
 * they are the text before.
 */
export type WordPart = { kind: 'same' | 'added' | 'removed'; text: string };

/** One field before and after; null where it was not there or not filled in. `words` marks the words of two texts. */
export type FieldChange = { field: string; before: FieldValue; after: FieldValue; words: WordPart[] | null };

/**
 * One difference, ready for a list or a table. `field`: fields of a section; the others are items of a list, matched by id, so
 * that
 * a renamed deliverable is changed and not removed and added. `name` is what the item is called (afterwards, where it still is).
 */
export type Change = {
  section: ChangeSection;
  kind: 'field' | 'added' | 'removed' | 'changed' | 'moved';
  /** Id of the item; null for `field`. */
  id: string | null;
  name: string | null;
  fields: FieldChange[];
};

/** What an amendment changes, in the order of the paper. Empty when both say the same. */
export function compare(before: AgreementContent, after: AgreementContent): Change[] {
  return layout.flatMap(({ section, fields, lists, ordered }) => {
    const own = fieldChanges(fields(before), fields(after));
    return [
      ...(own.length > 0 ? [{ section, kind: 'field', id: null, name: null, fields: own } as const] : []),
      ...lists.flatMap((list) => compareItems(section, list(before), list(after), ordered === true)),
    ];
  });
}

function compareItems(section: ChangeSection, before: readonly Item[], after: readonly Item[], ordered: boolean): Change[] {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Set(after.map((item) => item.id));
  const stayed = ordered
    ? unmoved(
        before.filter((item) => later.has(item.id)),
        after.filter((item) => earlier.has(item.id)),
      )
    : later;
  const changes = after.flatMap((item): Change[] => {
    const old = earlier.get(item.id);
    const fields = fieldChanges(old, item);
    const base = { section, id: item.id, name: nameOf(item), fields };
    if (old === undefined) return [{ ...base, kind: 'added' }];
    if (fields.length > 0) return [{ ...base, kind: 'changed' }];
    return stayed.has(item.id) ? [] : [{ ...base, kind: 'moved' }];
  });
  const removed = before
    .filter((item) => !later.has(item.id))
    .map((item): Change => ({
      section,
      id: item.id,
      name: nameOf(item),
      kind: 'removed',
      fields: fieldChanges(item, undefined),
    }));
  return [...changes, ...removed];
}

/** Ids that keep their place: the longest common run of both orders. */
function unmoved(before: readonly Item[], after: readonly Item[]): Set<string> {
  const parts = diffArrays(
    before.map((item) => item.id),
    after.map((item) => item.id),
  );
  return new Set(parts.filter((part) => !part.added && !part.removed).flatMap((part) => part.value));
}

function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [old, fresh] = [leaves(before), leaves(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((field) => {
    const [was, is] = [old.get(field) ?? null, fresh.get(field) ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ field, before: was, after: is, words: isText(was) && isText(is) ? compareWords(was, is) : null }];
  });
}

/** Two texts word by word; white space counts, so that nothing changes unseen. Works in scripts without spaces as well. */
export function compareWords(before: string, after: string): WordPart[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const words = (text: string): string[] => [...segmenter.segment(text)].map((part) => part.segment);
  return diffArrays(words(before), words(after)).map((part) => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value.join(''),
  }));
}

const nameKeys = ['name', 'title', 'work', 'handle', 'text', 'network'] as const;

function nameOf(item: Item): string {
  const name = nameKeys.map((key) => item[key]).find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof name === 'string' ? name : '';
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches, searchKey } from '../../domain/clients/index.ts';
import { createSearchIndex, type SearchDocument } from './searchIndex.ts';

const today = 20_780;
const coffee: SearchDocument = { kind: 'client', id: 'c1', clientId: 'c1', title: 'Ağaçkakan Kahve', text: 'sahibi@agackakan.example', day: 20_000, on: null };
const post = (id: string, title: string, text = '', day = today, clientId = 'c1'): SearchDocument => ({ kind: 'post', id, clientId, title, text, day, on: null });
const indexOf = (...documents: SearchDocument[]) => {
  const index = createSearchIndex();
  for (const document of documents) index.put(document);
  return index;
};
const ids = (index: ReturnType<typeof createSearchIndex>, query: string, limit = 50) => index.search(query, limit, today).map((hit) => hit.id);

describe('what is typed', () => {
  it('finds Turkish with or without its letters, in any case', () => {
    const index = indexOf(coffee, post('p', 'Işıl ışıl İstanbul', 'çekirdeğin yolculuğu'));
    for (const query of ['ISIL', 'ışıl', 'isil istanbul', 'CEKIRDEGIN', 'yolculugu']) expect(ids(index, query), query).toEqual(['p']);
  });

  it('finds while the word is still being typed, and the middle of Japanese', () => {
    const index = indexOf(post('p', 'Yılbaşı paketi: kutuda ne var?'), post('j', '株式会社さくら'));
    for (const query of ['y', 'yıl', 'yilbasi kut', 'paketi ne']) expect(ids(index, query), query).toEqual(['p']);
    expect(ids(index, 'さくら')).toEqual(['j']);
    expect(ids(index, 'ılbaşı')).toEqual([]);
  });

  it('finds a client’s posts by the client’s name and a word of theirs, and nobody else’s', () => {
    const index = indexOf(coffee, { ...coffee, id: 'c2', clientId: 'c2', title: 'Fjellrev Outdoor' }, post('mine', 'Kutu'), post('other', 'Kutu', '', today, 'c2'));
    expect(ids(index, 'ağaç kutu')).toEqual(['mine']);
    index.put({ ...coffee, title: 'Serçe Kahve' });
    expect(ids(index, 'ağaç kutu')).toEqual([]);
    expect(ids(index, 'serçe kutu')).toEqual(['mine']);
  });

  it('answers nothing for nothing', () => {
    expect(ids(indexOf(coffee), '  … ')).toEqual([]);
  });
});

describe('what comes first', () => {
  it('the client, then titles before texts, whole words before beginnings', () => {
    const index = indexOf(
      post('text-prefix', 'a', 'kahveci'), post('text', 'b', 'kahve'), post('title-prefix', 'Kahveler'), post('title', 'Kahve'), coffee,
    );
    expect(ids(index, 'kahve')).toEqual(['c1', 'title', 'title-prefix', 'text', 'text-prefix']);
  });

  it('what is near today, whether past or to come', () => {
    const index = indexOf(post('far', 'Kutu', '', today - 400), post('soon', 'Kutu', '', today + 3), post('past', 'Kutu', '', today - 20));
    expect(ids(index, 'kutu')).toEqual(['soon', 'past', 'far']);
    expect(ids(index, 'kutu', 2)).toEqual(['soon', 'past']);
  });
});

it('forgets what was deleted and knows what was changed', () => {
  const index = indexOf(post('p', 'Eski başlık'), post('q', 'Eski'));
  index.put(post('p', 'Yeni başlık'));
  index.remove('post', 'q');
  expect(ids(index, 'eski')).toEqual([]);
  expect(ids(index, 'yeni')).toEqual(['p']);
  expect(index.size()).toBe(1);
});

it('finds exactly what the same words would find one by one, through every change and over many sealed parts', () => {
  const word = fc.constantFrom('kahve', 'Kahveci', 'çay', 'ÇAYDANLIK', 'İzmir', 'ızgara', 'tatlı', 'さくら咲く', 'a', '14');
  const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
  const change = fc.record({ id: fc.nat(6), title: text, text, gone: fc.boolean() });
  fc.assert(fc.property(fc.array(change, { maxLength: 20 }), fc.array(word, { minLength: 1, maxLength: 3 }), fc.nat(3), (changes, asked, cut) => {
    const index = createSearchIndex(4);
    const rows = new Map<string, string>();
    for (const { id, title, text, gone } of changes) {
      if (gone) {
        rows.delete(`p${id}`);
        index.remove('post', `p${id}`);
      } else {
        rows.set(`p${id}`, searchKey(`${title} ${text}`));
        index.put(post(`p${id}`, title, text));
      }
    }
    const query = asked.map((one) => one.slice(0, one.length - Math.min(cut, one.length - 1))).join(' ');
    const wanted = [...rows].filter(([, key]) => matches(key, query)).map(([id]) => id);
    expect(ids(index, query).sort()).toEqual(wanted.sort());
  }));
});

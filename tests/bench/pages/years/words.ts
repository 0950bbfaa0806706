/// <reference path="./minisearch.d.ts" />
import MiniSearch from 'minisearch';
import { searchKey } from '../../../../src/domain/clients/index.ts';
import type { Post } from '../../../../src/domain/posts/index.ts';
import { db } from '../../../../src/renderer/data/index.ts';
import { postDocument } from '../../../../src/renderer/search/documents.ts';
import { search, whenSearchIsReady } from '../../../../src/renderer/search/index.ts';

const most = 50;
const batch = 5_000;
let peer: MiniSearch | null = null;

/** Reads every post into both indexes: the program's, in its worker, and MiniSearch, with the same texts folded in the same way. */
export async function fillBoth(): Promise<number> {
  await whenSearchIsReady();
  const made = new MiniSearch({
    idField: 'id', fields: ['title', 'text'], storeFields: ['clientId', 'title', 'on'], tokenize: (text) => searchKey(text).split(' ').filter(Boolean), processTerm: (term) => term,
    searchOptions: { prefix: true, combineWith: 'AND', boost: { title: 2 } },
  });
  for (let last: string | null = null; ;) {
    const rows: Post[] = last === null ? await db.posts.limit(batch).toArray() : await db.posts.where('id').above(last).limit(batch).toArray();
    made.addAll(rows.map((post) => {
      const { id, clientId, title, text, on } = postDocument(post);
      return { id, clientId, title, text, on };
    }));
    last = rows.at(-1)?.id ?? null;
    if (rows.length < batch || last === null) break;
  }
  peer = made;
  return made.documentCount;
}

/** How many of the best fifty there are. */
export const found = async (query: string): Promise<number> => (await search(query, most)).hits.length;

export function foundByPeer(query: string): number {
  if (!peer) throw new Error('MiniSearch holds nothing yet');
  return peer.search(query).slice(0, most).length;
}

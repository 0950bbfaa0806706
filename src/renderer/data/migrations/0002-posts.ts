import type { Migration } from './types.ts';

/**
 * Strategy, posts, work items and media. The calendar asks by day (`on`) and by client and day; a post without a day has no entry
 * in either, because IndexedDB does not index null. Those have `waiting` instead, which no other has: the backlog is one range, whatever
 * lies beside it. `[clientId+state]` stands before `[clientId+on]`: Dexie answers `where('clientId')` with the first index that begins
 * so, and that one has every post.
 */
export const migration0002: Migration = {
  version: 2,
  stores: {
    strategies: '&id, &clientId',
    campaigns: '&id, clientId, to',
    posts: '&id, on, [clientId+state], [clientId+on], [waiting+clientId], campaignId',
    postVersions: '&id, &[postId+number], clientId',
    workItems: '&id, on, [clientId+on], clientId',
    postTemplates: '&id, clientId',
    media: '&id, clientId, &[clientId+sha256]',
    trash: '&id, deletedAt, clientId',
    savedViews: '&id',
  },
};

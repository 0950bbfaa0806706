import { describe, expect, it } from 'vitest';
import { deliverableOf, idOf, postOf } from '../testing/planning.ts';
import type { ClientRule } from './strategy.ts';
import { channelsFromAgreement } from './fromAgreement.ts';
import { ruleHits } from './hits.ts';
import { againstAgreed, monthly } from './rhythm.ts';
import { actualShares, sharesSum } from './shares.ts';

let next = 5_000;
const newId = () => idOf((next += 1));
const deliverables = [
  deliverableOf(1, 'instagram', 'carousel', 4), deliverableOf(2, 'instagram', 'post', 8), deliverableOf(3, 'facebook', 'post', 12), deliverableOf(4, null, 'story', 6),
  deliverableOf(5, 'instagram', 'report', 1), deliverableOf(6, 'x', 'text', 3, { cadence: 'ad-hoc' }),
];

describe('a rhythm', () => {
  it('makes in a month what it says, and about as much where it counts by the week', () => {
    expect(monthly([{ format: 'image', count: 4, per: 'month' }])).toEqual({ count: 4, exact: true });
    expect(monthly([{ format: 'image', count: 3, per: 'week' }])).toEqual({ count: 13, exact: false });
    expect(monthly([])).toEqual({ count: 0, exact: true });
  });

  it('stands beside what was signed, format by format', () => {
    const channel = { network: 'instagram' as const, rhythm: [
      { id: newId(), format: 'carousel' as const, count: 1, per: 'week' as const }, { id: newId(), format: 'image' as const, count: 6, per: 'month' as const },
      { id: newId(), format: 'story' as const, count: 2, per: 'month' as const },
    ] };
    const found = againstAgreed('instagram', [channel], deliverables);
    expect(found).toMatchObject({ agreed: 12, planned: 12, beyond: ['story'] });
    expect(found?.lines.map(({ agreed, planned }) => [agreed, planned])).toEqual([[4, 4], [8, 6]]);
    expect(againstAgreed('tiktok', [channel], deliverables)).toBeNull();
  });
});

describe('channels out of a signed agreement', () => {
  const handles = [{ id: idOf(90), network: 'instagram' as const, handle: '@a', url: '' }];
  it('are one a network, with its handle and a rhythm a format; what names no network is told', () => {
    const { channels, open } = channelsFromAgreement([], deliverables, handles, newId);
    expect(channels.map(({ network, handleId, rhythm }) => [network, handleId, rhythm.map(({ format, count, per }) => `${count} ${format} ${per}`)])).toEqual([
      ['instagram', idOf(90), ['4 carousel month', '8 image month']], ['facebook', null, ['12 image month']],
    ]);
    expect(open.map(({ id }) => id)).toEqual([idOf(4)]);
  });

  it('keep what was written before', () => {
    const present = [
      { id: idOf(80), network: 'instagram' as const, handleId: null, rhythm: [], notes: 'mine' },
      { id: idOf(81), network: 'tiktok' as const, handleId: null, rhythm: [{ id: idOf(82), format: 'video' as const, count: 1, per: 'week' as const }], notes: '' },
    ];
    const { channels } = channelsFromAgreement(present, deliverables, handles, newId);
    expect(channels.map(({ network }) => network)).toEqual(['instagram', 'tiktok', 'facebook']);
    expect(channels[0]).toMatchObject({ id: idOf(80), notes: 'mine', rhythm: [{ format: 'carousel', count: 4 }, { format: 'image', count: 8 }] });
    expect(channels[1]).toEqual(present[1]);
  });
});

describe('shares', () => {
  it('are counted of the posts there are; a pillar that is gone counts as none', () => {
    const pillars = [{ id: idOf(1), share: 60 }, { id: idOf(2), share: 30 }];
    expect(sharesSum(pillars)).toBe(90);
    const shares = actualShares(pillars, [idOf(1), idOf(1), idOf(3), null].map((pillarId) => ({ pillarId })));
    expect([shares.all, shares.none, shares.of.get(idOf(1)), shares.of.get(idOf(2))]).toEqual([4, 2, { count: 2, percent: 50 }, { count: 0, percent: 0 }]);
    expect(actualShares(pillars, []).of.get(idOf(1))).toEqual({ count: 0, percent: null });
  });
});

describe('what a rule catches', () => {
  const rule = (change: Partial<ClientRule>): ClientRule => ({ id: idOf(70), kind: 'forbidden-word', network: null, text: '', weight: 'warn', note: '', ...change });
  const withText = (number: number, text: string, change: Parameters<typeof postOf>[1] = {}) => {
    const post = postOf(number, { networks: ['instagram'], ...change });
    return { ...post, content: { ...post.content, variants: post.content.variants.map((variant) => ({ ...variant, text })) } };
  };
  const posts = [withText(1, 'Ucuz çekirdek'), withText(2, 'Yeni çekirdek'), withText(3, 'en ucuzu', { state: 'published' })];
  const numbers = (change: Partial<ClientRule>) => ruleHits(rule(change), posts, new Map()).map(({ post, found }) => [post.id, found]);

  it('is said while it is written, without what is published', () => {
    expect(numbers({ text: 'ucuz' })).toEqual([[idOf(1), 'Ucuz']]);
    expect(numbers({ text: '' })).toEqual([]);
  });
  it('keeps to its network', () => expect(numbers({ text: 'ucuz', network: 'x' })).toEqual([]));
  it('counts a subject only where a word of it stands', () => expect(numbers({ kind: 'forbidden-subject', text: 'çekirdek' })).toHaveLength(2));
  it('misses a sentence that has to be there', () => expect(numbers({ kind: 'mandatory-sentence', text: 'Yeni çekirdek' })).toEqual([[idOf(1), '']]));
  it('says nothing of expired licences under another rule', () => expect(numbers({ kind: 'address-siz' })).toEqual([]));
});

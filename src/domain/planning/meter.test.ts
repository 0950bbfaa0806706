import { describe, expect, it } from 'vitest';
import type { AgreementVersion } from '../agreements/index.ts';
import { deliverableOf, idOf, postOf, signedVersion } from '../testing/planning.ts';
import { agreedAgainstPlanned, agreedPosts, countTaken, deliverableFor, isPosts } from './meter.ts';
import { planMonth, sameWeekdayOfMonth, type MonthSource } from './nextMonth.ts';

const coffee = [
  deliverableOf(1, 'instagram', 'carousel', 4), deliverableOf(2, 'instagram', 'reel', 4), deliverableOf(3, 'instagram', 'image', 4), deliverableOf(4, 'instagram', 'story', 16),
];
const outdoor = [deliverableOf(5, 'instagram', 'post', 8), deliverableOf(6, 'instagram', 'reel', 4), deliverableOf(7, 'x', 'post', 12), deliverableOf(8, null, 'post', 2)];
const takenOf = (list: typeof coffee, posts: Parameters<typeof countTaken>[1]) => Object.fromEntries([...countTaken(list, posts)].map(([id, count]) => [Number(id.slice(-6)), count]));

describe('what a post counts towards', () => {
  it('its own format first; any feed format fills a plain post, a story never', () => {
    expect(takenOf(outdoor, [postOf(1, { format: 'reel', networks: ['instagram'] }), postOf(2, { format: 'carousel', networks: ['instagram'] }), postOf(3, { format: 'story', networks: ['instagram'] })]))
      .toEqual({ 6: 1, 5: 1 });
    expect(takenOf(coffee, [postOf(1, { format: 'story', networks: ['instagram'] }), postOf(2, { format: 'text', networks: ['instagram'] })])).toEqual({ 4: 1 });
  });

  it('on each network once, and once only where the network is open', () => {
    expect(takenOf(outdoor, [postOf(1, { networks: ['instagram', 'x'] })])).toEqual({ 5: 1, 7: 1 });
    expect(takenOf(outdoor, [postOf(1, { networks: ['linkedin', 'facebook'] })])).toEqual({ 8: 1 });
    expect(takenOf(outdoor, [postOf(1)])).toEqual({ 8: 1 });
  });

  it('what the user has said it counts towards goes before what it looks like', () => {
    expect(takenOf(coffee, [postOf(1, { format: 'image', networks: ['instagram'], deliverableId: idOf(1) })])).toEqual({ 1: 1 });
  });

  it('of two alike the one with room', () => {
    const two = [deliverableOf(1, 'instagram', 'image', 1), deliverableOf(2, 'instagram', 'image', 3)];
    expect(deliverableFor(two, 'instagram', 'image', new Map([[idOf(1), 1]]))?.id).toBe(idOf(2));
  });

  it('reports, calls and what is not monthly are no posts', () => {
    expect([deliverableOf(1, null, 'report', 1), deliverableOf(1, null, 'call', 1), deliverableOf(1, null, 'post', 1, { cadence: 'ad-hoc' })].some(isPosts)).toBe(false);
  });
});

describe('agreed against planned', () => {
  const clientId = idOf(900_000);
  const version: AgreementVersion = signedVersion(clientId, coffee, '2026-12-01');

  it('speaks of the month that a signed agreement is in force in, and of posts of that month alone', () => {
    const posts = [postOf(1, { format: 'reel', networks: ['instagram'], on: '2026-12-31' }), postOf(2, { format: 'reel', networks: ['instagram'], on: '2027-01-01' })];
    const [december] = agreedAgainstPlanned([version], posts, [], '2026-12-15');
    expect(december).toMatchObject({ clientId, agreed: 28, planned: 1, extra: 0 });
    expect(december?.rows.map(({ network, agreed, planned }) => [network, agreed, planned])).toEqual([['instagram', 28, 1]]);
    expect(agreedAgainstPlanned([version], posts, [], '2026-11-30')).toEqual([]);
    expect(agreedAgainstPlanned([{ ...version, state: 'sent' }], posts, [], '2026-12-15')).toEqual([]);
  });

  it('adds what a campaign asks for in the month it begins', () => {
    const campaign = {
      id: idOf(1), createdAt: 0, updatedAt: 0, revision: 1, clientId, name: 'Yılbaşı paketi', from: '2026-12-14', to: '2027-01-03', colour: '#0B7285',
      extra: [{ id: idOf(2), network: 'instagram' as const, format: null, count: 6 }], inputBy: null, daysEarlier: 0, notes: '', sample: false,
    };
    expect(agreedAgainstPlanned([version], [], [campaign], '2026-12-15')[0]).toMatchObject({ agreed: 28, extra: 6 });
    expect(agreedAgainstPlanned([version], [], [campaign], '2027-01-15')[0]).toMatchObject({ extra: 0 });
  });
});

it('a strategy that is written before the agreement begins has what was signed before it, and no other client’s', () => {
  const signed = [signedVersion(idOf(900_000), coffee, '2027-02-01')];
  expect(agreedPosts(signed, idOf(900_000), '2026-11-23')).toEqual(coffee);
  expect(agreedPosts(signed, idOf(900_000), '2027-03-05')).toEqual(coffee);
  expect(agreedPosts(signed, idOf(900_001), '2026-11-23')).toEqual([]);
  expect(agreedPosts(signed.map((version): AgreementVersion => ({ ...version, state: 'draft' })), idOf(900_000), '2026-11-23')).toEqual([]);
});

describe('next month', () => {
  const source = (change: Partial<MonthSource>): MonthSource => ({ month: '2026-12-01', from: 'skeleton', last: [], present: [], slots: [], deliverables: [], daysOff: new Set(), ...change });

  it('the second Tuesday becomes the second Tuesday, a fifth weekday may have no counterpart', () => {
    expect(sameWeekdayOfMonth('2026-11-10', '2026-12-01')).toBe('2026-12-08');
    expect(sameWeekdayOfMonth('2026-11-30', '2026-12-01')).toBeNull();
  });

  it('takes day, time, format, networks and pillar of last month, and no text', () => {
    const last = [postOf(1, { on: '2026-11-10', at: '09:00', format: 'reel', networks: ['instagram'], pillarId: idOf(7) }), postOf(2, { on: '2026-11-30', at: '10:00' })];
    const plan = planMonth(source({ last }));
    expect(plan.posts).toEqual([{ on: '2026-12-08', at: '09:00', format: 'reel', networks: ['instagram'], pillarId: idOf(7), deliverableId: null, why: 'skeleton' }]);
    expect(plan.leftOut).toBe(1);
  });

  it('fills what was agreed and marks what goes beyond it', () => {
    const reels = [deliverableOf(1, 'instagram', 'reel', 2)];
    const last = ['03', '10', '17'].map((date, index) => postOf(index, { on: `2026-11-${date}`, at: '18:30', format: 'reel', networks: ['instagram'] }));
    expect(planMonth(source({ last, deliverables: reels })).posts.map(({ on, why }) => `${on} ${why}`)).toEqual(['2026-12-01 skeleton', '2026-12-08 skeleton', '2026-12-15 beyond']);
    const more = planMonth(source({ last, deliverables: [deliverableOf(1, 'instagram', 'reel', 6)], daysOff: new Set(['2026-12-25']) }));
    expect(more.lines).toMatchObject([{ agreed: 6, planned: 6 }]);
    const filled = more.posts.filter(({ why }) => why === 'agreed');
    expect(filled).toHaveLength(3);
    for (const post of filled) expect(post).toMatchObject({ at: '18:30', format: 'reel', networks: ['instagram'], deliverableId: idOf(1) });
    expect(new Set(more.posts.map(({ on }) => on)).size).toBe(6);
    expect(more.posts.some(({ on }) => on === '2026-12-25')).toBe(false);
  });

  it('counts what stands there already and makes nothing twice', () => {
    const last = [postOf(1, { on: '2026-11-10', at: '09:00', format: 'reel', networks: ['instagram'] })];
    const present = [postOf(2, { on: '2026-12-08', at: '09:00', format: 'reel', networks: ['instagram'] })];
    expect(planMonth(source({ last, present, deliverables: [deliverableOf(1, 'instagram', 'reel', 1)] })).posts).toEqual([]);
  });

  it('fills the slots of the strategy on each of their weekdays', () => {
    const slots = [{ id: idOf(1), weekday: 5, at: '10:00', format: 'carousel' as const, networks: ['instagram' as const], pillarId: null }];
    expect(planMonth(source({ from: 'slots', slots })).posts.map(({ on, at, why }) => `${on} ${at} ${why}`))
      .toEqual(['2026-12-04', '2026-12-11', '2026-12-18', '2026-12-25'].map((on) => `${on} 10:00 slot`));
  });
});

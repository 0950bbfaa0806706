import { createElement, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { everything, placeByDay, rangeOf, type PlannedItem } from '../../../../src/domain/planning/index.ts';
import type { Day } from '../../../../src/domain/time/index.ts';
import { currentWork } from '../../../../src/renderer/app/work/index.ts';
import { posts } from '../../../../src/renderer/data/index.ts';
import { cardOf } from '../../../../src/renderer/features/planning/cards.ts';
import { useRange, type RangeData } from '../../../../src/renderer/features/planning/useRange.ts';

const clientIds = (clientId: string | null): string[] => (clientId === null ? [] : [clientId]);

/** What the repository answers for the month, made into cards and placed by day. Answers how many stand there. */
export async function placedByRepository(day: Day, clientId: string | null): Promise<number> {
  const range = rangeOf('month', day, 1);
  const clients = new Map(currentWork.get().work?.active.map((client) => [client.id, client]));
  const rows = await posts.inRange(range.from, range.to, clientIds(clientId));
  const items = rows.filter((post) => clients.has(post.clientId)).map((post): PlannedItem => ({ kind: 'post', post }));
  const byDay = placeByDay(items.map((item) => cardOf(item, clients, 'Europe/Istanbul')), range, (card) => card);
  return [...byDay.values()].reduce((sum, cards) => sum + cards.length, 0);
}

const root = createRoot(document.getElementById('root') ?? document.body);
let turn = 0;

/** The calendar's own hook in a component of its own, from its first drawing until it holds the month with all that belongs to it. */
export function placedByHook(day: Day, clientId: string | null): Promise<number> {
  const range = rangeOf('month', day, 1);
  const filter = { ...everything, clientIds: clientIds(clientId) };
  turn += 1;
  return new Promise((done) => {
    const told = ({ byDay }: RangeData): void => done([...byDay.values()].flat().filter(({ item }) => item.kind === 'post').length);
    root.render(createElement(Asking, { key: turn, range, filter, told }));
  });
}

type AskingProps = { range: ReturnType<typeof rangeOf>; filter: typeof everything; told: (data: RangeData) => void };

function Asking({ range, filter, told }: AskingProps): null {
  const data = useRange(range, filter)?.data;
  useLayoutEffect(() => {
    if (data) told(data);
  }, [data, told]);
  return null;
}

import i18next from 'i18next';
import { useMemo } from 'react';
import type { Strategy } from '../../../../domain/strategy/index.ts';
import { offerUndo, undoStack, type Step } from '../../../app/undo/index.ts';
import { editStrategy, type StrategyChange } from '../../../data/index.ts';
import { showError } from '../../../ui/showError.tsx';
import type { ListIn } from './lists.ts';

export type Edit = ReturnType<typeof strategyEdit>;
type Item = { id: string };

/** How the screen changes one client's strategy; the same object while the client is the same. */
export const useEdit = (clientId: string): Edit => useMemo(() => strategyEdit(clientId), [clientId]);

/**
 * Every change is written at once, in one transaction with the reading it is based on. What is done to a list is undone by its own
 * inverse (a row put back at its place, an earlier order), so that what was typed in the meantime stays.
 */
export function strategyEdit(clientId: string) {
  const change = (make: (strategy: Strategy) => StrategyChange): Promise<Strategy> => editStrategy(clientId, make);
  const onList = <T extends Item>(list: ListIn<T>, make: (rows: readonly T[]) => readonly T[]) => change((strategy) => list.put(strategy, [...make(list.get(strategy))]));
  const without = <T extends Item>(list: ListIn<T>, id: string) => onList(list, (rows) => rows.filter((row) => row.id !== id));
  const insert = <T extends Item>(list: ListIn<T>, row: NoInfer<T>, index: number) => onList(list, (rows) => (rows.some(({ id }) => id === row.id) ? rows : rows.toSpliced(index, 0, row)));
  const order = <T extends Item>(list: ListIn<T>, ids: readonly string[]) => onList(list, (rows) => inOrder(rows, ids));
  const item = <T extends Item>(list: ListIn<T>, id: string, values: Partial<Omit<NoInfer<T>, 'id'>>) => onList(list, (rows) => rows.map((row) => (row.id === id ? { ...row, ...values } : row)));
  const step = async (loud: boolean, made: Promise<Step | null>): Promise<void> => {
    try {
      const done = await made;
      if (done !== null) (loud ? offerUndo : undoStack.push)(done);
    } catch (error) {
      showError(error);
    }
  };

  return {
    change,
    item,
    part: <K extends 'tone' | 'brand' | 'specialDays'>(key: K, values: Partial<Strategy[K]>) => change((strategy) => ({ [key]: { ...strategy[key], ...values } })),
    /** Adds a row at the end. */
    add: <T extends Item>(list: ListIn<T>, row: NoInfer<T>, label: string): Promise<void> => step(false, insert(list, row, Infinity).then(() => ({
      label, undo: () => without(list, row.id), redo: () => insert(list, row, Infinity),
    }))),
    /** Takes a row out and offers the way back. */
    remove: <T extends Item>(list: ListIn<T>, id: string, label: string): Promise<void> => step(true, (async () => {
      let found: { row: T; index: number } | null = null;
      await change((strategy) => {
        const rows = list.get(strategy);
        const index = rows.findIndex((row) => row.id === id);
        const row = rows[index];
        found = row === undefined ? null : { row, index };
        return list.put(strategy, rows.filter((one) => one.id !== id));
      });
      return taken<T>(found, (row, index) => ({ label, undo: () => insert(list, row, index), redo: () => without(list, id) }));
    })()),
    order: <T extends Item>(list: ListIn<T>, ids: readonly string[], label: string): Promise<void> => step(false, (async () => {
      let before: string[] = [];
      await change((strategy) => {
        before = list.get(strategy).map(({ id }) => id);
        return list.put(strategy, inOrder(list.get(strategy), ids));
      });
      return { label, undo: () => order(list, before), redo: () => order(list, ids) };
    })()),
    /** Sets what cannot be typed half (a choice, a colour, a set of tags); undo puts back these fields of this row alone. */
    choose: <T extends Item>(list: ListIn<T>, id: string, values: Partial<Omit<NoInfer<T>, 'id'>>, label?: string): Promise<void> => step(label !== undefined, (async () => {
      let before: Partial<T> = {};
      await change((strategy) => {
        const row = list.get(strategy).find((one) => one.id === id);
        before = row === undefined ? {} : picked(row, values);
        return list.put(strategy, list.get(strategy).map((one) => (one.id === id ? { ...one, ...values } : one)));
      });
      return { label: label ?? i18next.t('changed', { ns: 'strategy' }), undo: () => item(list, id, before), redo: () => item(list, id, values) };
    })()),
    /** A change of whole parts of the strategy at once. */
    whole: (label: string, make: (strategy: Strategy) => StrategyChange): Promise<void> => step(true, (async () => {
      let [before, after]: [StrategyChange, StrategyChange] = [{}, {}];
      await change((strategy) => {
        after = make(strategy);
        before = picked<Strategy>(strategy, after);
        return after;
      });
      return { label, undo: () => change(() => before), redo: () => change(() => after) };
    })()),
  };
}

const taken = <T,>(found: { row: T; index: number } | null, step: (row: T, index: number) => Step): Step | null => (found === null ? null : step(found.row, found.index));

/** The fields of a row that a change names, as they stand. */
function picked<T extends object>(row: T, values: object): Partial<T> {
  const kept: Partial<T> = { ...row };
  for (const key of Object.keys(kept)) if (!(key in values)) Reflect.deleteProperty(kept, key);
  return kept;
}

/** Rows in the order of these ids; what the order does not name stays behind them. */
function inOrder<T extends Item>(rows: readonly T[], ids: readonly string[]): T[] {
  const place = (row: T): number => (ids.includes(row.id) ? ids.indexOf(row.id) : ids.length);
  return rows.toSorted((a, b) => place(a) - place(b));
}

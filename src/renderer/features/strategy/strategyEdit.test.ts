import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { coffeeRoaster } from '../../data/sample/clients.ts';
import { openDatabase } from '../../data/database.ts';
import { clients, db, newId, strategyOf } from '../../data/index.ts';
import { undoStack } from '../../app/undo/index.ts';
import { lists } from './edit/lists.ts';
import { strategyEdit, type Edit } from './edit/useEdit.ts';
import { later } from './later.ts';

let id = '';
let edit: Edit;
const names = async (): Promise<string[]> => (await strategyOf(id)).pillars.map(({ name }) => name);
const pillar = (name: string) => ({ id: newId(), name, share: 10, colour: '#0B7285', description: '' });

beforeEach(async () => {
  db.close();
  await db.delete();
  await openDatabase(db);
  id = (await clients.create(coffeeRoaster(newId))).id;
  edit = strategyEdit(id);
  for (const name of ['one', 'two', 'three']) await edit.add(lists.pillars, pillar(name), 'added');
});

describe('a list of a strategy', () => {
  it('comes back in place when a removal is undone, and what was typed meanwhile stays', async () => {
    const [, two, three] = (await strategyOf(id)).pillars;
    await edit.remove(lists.pillars, two?.id ?? '', 'removed');
    await edit.item(lists.pillars, three?.id ?? '', { name: 'typed' });
    await undoStack.undo();
    expect(await names()).toEqual(['one', 'two', 'typed']);
    await undoStack.redo();
    expect(await names()).toEqual(['one', 'typed']);
  });

  it('takes its earlier order again', async () => {
    const ids = (await strategyOf(id)).pillars.map((row) => row.id);
    await edit.order(lists.pillars, ids.toReversed(), 'order');
    expect(await names()).toEqual(['three', 'two', 'one']);
    await undoStack.undo();
    expect(await names()).toEqual(['one', 'two', 'three']);
  });

  it('gives back one choice alone', async () => {
    const [one] = (await strategyOf(id)).pillars;
    await edit.choose(lists.pillars, one?.id ?? '', { colour: '#C2410C' });
    await edit.item(lists.pillars, one?.id ?? '', { description: 'typed' });
    await undoStack.undo();
    expect((await strategyOf(id)).pillars[0]).toMatchObject({ colour: '#0B7285', description: 'typed' });
  });

  it('loses an added row to undo, and gets it back', async () => {
    await undoStack.undo();
    expect(await names()).toEqual(['one', 'two']);
    await undoStack.redo();
    expect(await names()).toEqual(['one', 'two', 'three']);
  });
});

describe('a slot moved by keyboard', () => {
  it('stays within its day', () => expect([later('10:00', 30), later('00:10', -30), later('23:45', 30)]).toEqual(['10:30', '00:00', '23:59']));
});

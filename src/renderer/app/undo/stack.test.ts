import { expect, it } from 'vitest';
import { createUndoStack } from './stack.ts';

function counter() {
  const stack = createUndoStack();
  let value = 0;
  const add = (amount: number) => {
    value += amount;
    stack.push({ label: `+${amount}`, undo: async () => { value -= amount; }, redo: async () => { value += amount; } });
  };
  return { stack, add, value: () => value };
}

it('takes steps back in reverse order and does them again in order', async () => {
  const { stack, add, value } = counter();
  add(1);
  add(10);
  expect((await stack.undo())?.label).toBe('+10');
  await stack.undo();
  expect(value()).toBe(0);
  expect(await stack.undo()).toBeNull();
  await stack.redo();
  await stack.redo();
  expect(value()).toBe(11);
  expect(await stack.redo()).toBeNull();
});

it('forgets what was undone when something new is done', async () => {
  const { stack, add, value } = counter();
  add(1);
  await stack.undo();
  add(5);
  expect(await stack.redo()).toBeNull();
  expect(value()).toBe(5);
});

it('keeps a step whose undo failed, so that it can be tried again', async () => {
  const stack = createUndoStack();
  let broken = true;
  stack.push({ label: 'x', undo: async () => { if (broken) throw new Error('disk'); }, redo: async () => undefined });
  await expect(stack.undo()).rejects.toThrow('disk');
  broken = false;
  expect((await stack.undo())?.label).toBe('x');
});

it('runs two quick presses one after the other', async () => {
  const { stack, add, value } = counter();
  add(1);
  add(10);
  await Promise.all([stack.undo(), stack.undo()]);
  expect(value()).toBe(0);
});

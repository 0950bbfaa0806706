import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { undoStack } from '../../../app/undo/index.ts';
import { flushAll, saveState } from '../../../data/index.ts';
import { speakLanguage } from '../../../i18n/index.ts';
import { tagsFrom } from '../../../../domain/publishing/index.ts';
import { tagLine } from '../variants/Hashtags.tsx';
import { TypedArea } from './TypedArea.tsx';
import { TypedLine } from './TypedLine.tsx';

const kept = { text: 'before', other: 'one', tags: '#a' };
let put: (change: Partial<typeof kept>) => void;

function Form() {
  const [values, setValues] = useState({ ...kept });
  const change = (values: Partial<typeof kept>) => setValues((now) => ({ ...now, ...Object.assign(kept, values) }));
  useEffect(() => {
    put = change;
  });
  const save = (key: keyof typeof kept) => (text: string) => {
    change({ [key]: key === 'tags' ? tagLine(tagsFrom(text)) : text });
    return Promise.resolve();
  };
  return (
    <>
      <TypedArea label="Text" value={values.text} onSave={save('text')} />
      <TypedLine label="Other" value={values.other} onSave={save('other')} />
      <TypedLine label="Tags" value={values.tags} canonical={(text) => tagLine(tagsFrom(text))} onSave={save('tags')} />
      <button type="button">elsewhere</button>
    </>
  );
}

const box = (name: string) => screen.getByRole('textbox', { name });
async function emptied(): Promise<void> {
  while (await undoStack.undo()) {
    // Steps of the test before this one.
  }
}

beforeAll(() => speakLanguage('en'));
beforeEach(async () => {
  await emptied();
  Object.assign(kept, { text: 'before', other: 'one', tags: '#a' });
  render(<MantineProvider><Form /></MantineProvider>);
});

it('what was typed from entering to leaving a field is one step, and comes back by one', async () => {
  const user = userEvent.setup();
  await user.type(box('Text'), ' and after');
  await user.click(screen.getByRole('button', { name: 'elsewhere' }));
  expect(kept.text).toBe('before and after');
  await undoStack.undo();
  expect(kept.text).toBe('before');
  await waitFor(() => expect(box('Text')).toHaveProperty('value', 'before'));
  await undoStack.redo();
  expect(kept.text).toBe('before and after');
});

it('a field that was entered and left leaves no step', async () => {
  const user = userEvent.setup();
  await user.click(box('Text'));
  await user.click(box('Other'));
  await user.click(screen.getByRole('button', { name: 'elsewhere' }));
  expect(await undoStack.undo()).toBeNull();
});

it('Ctrl+Z belongs to the field while something typed stands there, and to the steps when nothing does', async () => {
  const user = userEvent.setup();
  await user.type(box('Text'), '!');
  await user.click(box('Other'));
  // Nothing typed here: the step of the other field goes, and only that.
  expect(fireEvent.keyDown(box('Other'), { key: 'z', ctrlKey: true })).toBe(false);
  await waitFor(() => expect(kept.text).toBe('before'));
  expect(kept.other).toBe('one');
  expect(fireEvent.keyDown(box('Other'), { key: 'Z', ctrlKey: true, shiftKey: true })).toBe(false);
  await waitFor(() => expect(kept.text).toBe('before!'));
  await user.type(box('Other'), 'x');
  // Typed here: the browser's own undo takes it.
  expect(fireEvent.keyDown(box('Other'), { key: 'z', ctrlKey: true })).toBe(true);
  expect(kept.text).toBe('before!');
});

it('tags stay as they are typed until the field is left, and are kept without doubles', async () => {
  const user = userEvent.setup();
  await user.type(box('Tags'), ' b, #B  c ');
  await flushAll();
  expect(kept.tags).toBe('#a #b #c');
  expect(box('Tags')).toHaveProperty('value', '#a b, #B  c ');
  await user.click(screen.getByRole('button', { name: 'elsewhere' }));
  expect(box('Tags')).toHaveProperty('value', '#a #b #c');
});

it('nothing is called saved while letters are only on the screen', async () => {
  const user = userEvent.setup();
  await user.type(box('Text'), '?');
  expect(saveState.get().state).toBe('saving');
  await flushAll();
  expect(saveState.get().state).toBe('saved');
});

it('a text changed from elsewhere comes in while nothing is typed here', async () => {
  act(() => put({ text: 'from another window' }));
  await waitFor(() => expect(box('Text')).toHaveProperty('value', 'from another window'));
});

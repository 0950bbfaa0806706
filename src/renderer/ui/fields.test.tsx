import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { speakLanguage } from '../i18n/index.ts';
import { ColourChoice } from './ColourChoice.tsx';
import { flushAll } from '../data/index.ts';
import { SavedMoney, SavedNumber } from './fields.tsx';

beforeAll(() => speakLanguage('en'));

function show<T>(first: T, Field: (props: { value: T; save: (value: T) => void }) => React.ReactNode): T[] {
  const saved: T[] = [];
  function Screen() {
    const [value, set] = useState(first);
    return Field({ value, save: (next) => {
      saved.push(next);
      set(next);
    } });
  }
  render(<MantineProvider><Screen /></MantineProvider>);
  return saved;
}

describe('a number', () => {
  const open = () => show<number | null>(14, ({ value, save }) => (
    <SavedNumber label="Days" value={value} min={1} max={31} onSave={(next) => Promise.resolve(save(next))} />
  ));
  const type = async (text: string) => {
    const box = screen.getByRole('textbox', { name: 'Days' });
    await userEvent.clear(box);
    await userEvent.type(box, text);
    await userEvent.tab();
    return box;
  };
  it('outside its bounds stays as it was typed, is said and not saved', async () => {
    const saved = open();
    expect(await type('150')).toHaveProperty('value', '150');
    expect(screen.getByText('Between 1 and 31')).toBeTruthy();
    expect(await type('1.5')).toHaveProperty('value', '1.5');
    expect(screen.getByText('A whole number only')).toBeTruthy();
    expect(saved).toEqual([]);
  });
  it('is saved once it fits, and the sentence goes', async () => {
    const saved = open();
    await type('150');
    await type('15');
    expect(screen.queryByText('Between 1 and 31')).toBeNull();
    expect(saved).toEqual([15]);
  });
});

describe('an amount', () => {
  it('that was refused is kept on closing once it has been mended, without leaving the field', async () => {
    const saved = show<number | null>(100_00, ({ value, save }) => (
      <SavedMoney label="Fee" value={value} currency="EUR" onSave={(next) => Promise.resolve(save(next))} />
    ));
    const box = screen.getByRole('textbox', { name: 'Fee' });
    await userEvent.clear(box);
    await userEvent.type(box, 'much');
    await userEvent.tab();
    expect(screen.getByText(/amount/i)).toBeTruthy();
    await userEvent.clear(box);
    await userEvent.type(box, '250');
    expect(screen.queryByText(/amount/i)).toBeNull();
    await flushAll();
    expect(saved).toEqual([250_00]);
  });
});

describe('a colour', () => {
  const open = () => show('#0B7285', ({ value, save }) => <ColourChoice label="Colour" value={value} onChange={save} />);
  it('is typed by its code, and saved when the code is whole', async () => {
    const saved = open();
    const box = screen.getByRole('textbox', { name: 'Colour' });
    await userEvent.clear(box);
    await userEvent.type(box, '#1971c2');
    await userEvent.tab();
    expect(saved).toEqual(['#1971C2']);
    expect(box).toHaveProperty('value', '#1971C2');
  });
  it('typed in half is as it was once the field is left', async () => {
    const saved = open();
    const box = screen.getByRole('textbox', { name: 'Colour' });
    await userEvent.clear(box);
    await userEvent.type(box, '#19');
    expect(box).toHaveProperty('value', '#19');
    await userEvent.tab();
    expect(box).toHaveProperty('value', '#0B7285');
    expect(saved).toEqual([]);
  });
});

import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { speakLanguage } from '../i18n/index.ts';
import { CountrySelect, ZoneSelect } from './places.tsx';

beforeAll(() => speakLanguage('en'));

function open() {
  function Screen() {
    const [zone, setZone] = useState('Europe/London');
    const [country, setCountry] = useState('GB');
    return (
      <>
        <ZoneSelect label="Zone" value={zone} onChange={setZone} />
        <CountrySelect label="Country" value={country} onChange={setCountry} />
      </>
    );
  }
  render(<MantineProvider><Screen /></MantineProvider>);
  return (name: string) => screen.getByRole<HTMLInputElement>('combobox', { name });
}

it('typing into a place replaces what stands there, and finds İstanbul however it is written', async () => {
  const box = open();
  for (const typed of ['İstanbul', 'ıstanbul']) {
    await userEvent.click(box('Zone'));
    await userEvent.keyboard(typed);
    expect(box('Zone').value).toBe(typed);
    await userEvent.click(screen.getByText('Europe/Istanbul'));
    expect(box('Zone').value).toBe('Europe/Istanbul');
  }
});

it('the last zone of the alphabet is found, and Enter takes the first hit', async () => {
  const box = open();
  await userEvent.click(box('Zone'));
  await userEvent.keyboard('pacific wallis{Enter}');
  expect(box('Zone').value).toBe('Pacific/Wallis');
  await userEvent.click(box('Country'));
  await userEvent.keyboard('turkiye{Enter}');
  expect(box('Country').value).toBe('Türkiye');
});

it('what is no place is said, and leaving or Escape puts the chosen one back', async () => {
  const box = open();
  await userEvent.click(box('Zone'));
  await userEvent.keyboard('Atlantis');
  expect(screen.getByText('Nothing found')).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  expect(box('Zone').value).toBe('Europe/London');
  await userEvent.keyboard('x');
  await userEvent.tab();
  expect(box('Zone').value).toBe('Europe/London');
});

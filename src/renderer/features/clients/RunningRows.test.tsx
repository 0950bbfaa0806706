import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { speakLanguage } from '../../i18n/index.ts';
import { HandleRows } from './RunningRows.tsx';
import { fits, WholeNumber } from './WholeNumber.tsx';

beforeAll(() => speakLanguage('en'));

it('an account left empty is pointed at once the form was tried, and one that is named is not', () => {
  const rows = [{ id: 'a', network: 'instagram', handle: ' @ ' }, { id: 'b', network: 'tiktok', handle: '@kahve' }] as const;
  const { rerender } = render(<MantineProvider><HandleRows rows={[...rows]} tried={false} onChange={() => undefined} /></MantineProvider>);
  expect(screen.queryByText('The handle is missing.')).toBeNull();
  rerender(<MantineProvider><HandleRows rows={[...rows]} tried onChange={() => undefined} /></MantineProvider>);
  expect(screen.getAllByText('The handle is missing.')).toHaveLength(1);
});

it('a number off the paper is typed anew after emptying, and said when it cannot be', async () => {
  const typed: (number | null)[] = [];
  function Screen() {
    const [value, set] = useState(5);
    const change = (next: number | null) => {
      typed.push(next);
      set(next ?? 1);
    };
    return <WholeNumber label="Days" name="reviewDays" value={value} onChange={change} />;
  }
  render(<MantineProvider><Screen /></MantineProvider>);
  const box = screen.getByRole('textbox', { name: 'Days' });
  await userEvent.clear(box);
  await userEvent.type(box, '7');
  expect(typed).toEqual([null, 7]);
  await userEvent.type(box, '5');
  await userEvent.tab();
  expect(box).toHaveProperty('value', '75');
  expect(screen.getByText('Between 1 and 60')).toBeTruthy();
  expect([fits('reviewDays', 75), fits('reviewDays', 60), fits('months', null)]).toEqual([false, true, true]);
});

import { describe, expect, it } from 'vitest';
import { createAccess, type Access } from './access.ts';

const make = (printedIsOwn = false) => createAccess({ port: 24_680, printedIsOwn });
const cookieOf = (access: Access, key: string): string => access.exchange(key)?.cookie.split(';')[0] ?? '';

describe('a page that comes in', () => {
  it('by the printed address is foreign when the program has a window of its own', () => {
    const access = make();
    expect(access.kindOf(cookieOf(access, access.pageKey))).toBe('foreign');
    expect(access.exchange(access.pageKey)?.kind).toBe('foreign');
  });

  it('by the printed address is the program itself when no window was wanted', () => {
    const access = make(true);
    expect(access.kindOf(cookieOf(access, access.pageKey))).toBe('own');
  });

  it('with the key of a launch is the own window, and that key works once', () => {
    const access = make();
    const key = access.newWindowKey();
    expect(access.kindOf(cookieOf(access, key))).toBe('own');
    expect(access.exchange(key)).toBeNull();
    expect(access.exchange(access.newWindowKey())?.kind).toBe('own');
  });

  it.each(['', 'x', 'undefined', '__proto__', 'A'.repeat(43), 'A'.repeat(100_000)])('with the key %.20j gets nothing', (key) => {
    expect(make().exchange(key)).toBeNull();
  });

  it('with a key of another run or another data folder gets nothing', () => {
    const [mine, other] = [make(), createAccess({ port: 24_681, printedIsOwn: true })];
    expect(mine.exchange(other.pageKey)).toBeNull();
    expect(mine.kindOf(cookieOf(other, other.pageKey))).toBeNull();
    expect(mine.kindOf(cookieOf(make(), make().pageKey))).toBeNull();
  });

  it('keeps only the youngest twenty keys of launches that never came', () => {
    const access = make();
    const keys = Array.from({ length: 21 }, () => access.newWindowKey());
    expect(access.exchange(keys[0] ?? '')).toBeNull();
    expect(access.exchange(keys[1] ?? '')).not.toBeNull();
  });
});

describe('the cookie', () => {
  it('is out of reach of scripts and other sites, and its name tells nothing', () => {
    const access = make();
    expect(access.exchange(access.pageKey)?.cookie).toMatch(/^onay-24680=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(access.exchange(access.pageKey)?.cookie).not.toContain(access.pageKey);
  });

  it('is found among others, and never guessed from a name that only begins like ours', () => {
    const access = make();
    const cookie = cookieOf(access, access.pageKey);
    expect(access.kindOf(`a=b; ${cookie}; c=d`)).toBe('foreign');
    expect(access.kindOf(`onay-24680=wrong; ${cookie}`)).toBe('foreign');
    for (const header of [undefined, '', 'onay-24680=', 'onay-24680', `x${cookie}`, cookie.replace('=', '0='), `${cookie}x`]) {
      expect(access.kindOf(header)).toBeNull();
    }
  });
});

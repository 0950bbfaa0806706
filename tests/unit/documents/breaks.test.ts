import { describe, expect, it } from 'vitest';
import { narrow, parted, runs } from '../../../src/renderer/documents/text/runs.ts';

describe('a word that a line may not end in', () => {
  const shown = (text: string): string => text.replaceAll('\u{200B}', '|');

  it('breaks behind its joints first, and between letters only where a piece is too long as well', () => {
    expect(shown(narrow('Karamanlıoğlu-Yıldırımtürk'))).toBe('Karamanlıoğlu-|Yıldırımtürk');
    expect(shown(narrow('muhasebe.finans@kahvekavurma.example'))).toBe('muhasebe.|finans@|kahvekavurma.|example');
    expect(shown(narrow(`${'a'.repeat(26)}-son`))).toBe(`${'a|'.repeat(26)}-|son`);
    expect(narrow('Kadıköy Şubesi')).toBe('Kadıköy Şubesi');
  });

  it('stays whole behind the e- of an e-mail', () => {
    expect(runs('e-posta, e-SMM ve E-mail; de-facto')).toEqual([{ text: 'e-\u{2060}posta, e-\u{2060}SMM ve E-\u{2060}mail; de-facto' }]);
  });
});

it('parts runs at any offset without a letter lost, each part in its faces', () => {
  const list = runs('Kahve 株式会社さくら tarihi');
  const joined = list.map((run) => run.text).join('');
  for (let at = 0; at <= joined.length; at += 1) {
    const [before, after] = parted(list, at);
    expect(before.map((run) => run.text).join('')).toBe(joined.slice(0, at));
    expect(after.map((run) => run.text).join('')).toBe(joined.slice(at));
    for (const run of [...before, ...after]) expect(list.some(({ font }) => font === run.font)).toBe(true);
  }
});

import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { osascriptCommand, toastCommand } from './commands.ts';
import { bodyLength, bodyText, clean, cutAtGrapheme, escapeMarkup, titleText } from './text.ts';

const hostile = ['"; Remove-Item C:\\ -Recurse; "', '`whoami`', '$(calc)', "'@\n$env:PATH\n@'", '-e do shell script "id"', '</text><action/>', '%PATH%'];

describe('a client named to attack the desktop', () => {
  test.each(hostile)('%s never becomes part of the PowerShell line or script', (name) => {
    const harmless = toastCommand({ title: 'Plain', body: 'Plain', replaceId: 7 }, { SystemRoot: 'C:\\Windows' });
    const command = toastCommand({ title: name, body: name, replaceId: 7 }, { SystemRoot: 'C:\\Windows' });
    expect(command.args).toEqual(harmless.args);
    expect(command.file).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
    expect(command.env['ONAY_TITLE']).toBe(titleText(name));
    const script = Buffer.from(command.args.at(-1) ?? '', 'base64').toString('utf16le');
    expect(script).toContain('CreateTextNode($env:ONAY_TITLE)');
  });

  test.each(hostile)('%s is an argument of the AppleScript, behind a word that ends the options', (name) => {
    const { file, args } = osascriptCommand({ title: name, body: name });
    expect(file).toBe('/usr/bin/osascript');
    expect(args.slice(0, 6)).toEqual(osascriptCommand({ title: 'x', body: 'x' }).args.slice(0, 6));
    expect(args.slice(6)).toEqual(['onay', titleText(name), bodyText(name)]);
  });

  test('a toast is replaced by tag, so that a repeat does not double', () => {
    expect(toastCommand({ title: 'a', body: 'b', replaceId: 1_234 }, {}).env['ONAY_TAG']).toBe('1234');
  });
});

describe('a text too long for a notification', () => {
  test('is cut between characters as a reader sees them', () => {
    expect(cutAtGrapheme('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 12)).toBe('👩‍👩‍👧‍👦…');
    expect(cutAtGrapheme('e\u0301e\u0301e\u0301', 4)).toBe('e\u0301…');
    expect(cutAtGrapheme('kısa', 4)).toBe('kısa');
  });

  test('is never longer than the limit, never broken, and begins as it was written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 1, max: 300 }), (text, limit) => {
      const cut = cutAtGrapheme(text, limit);
      expect(cut.length).toBeLessThanOrEqual(limit);
      expect(cut).not.toMatch(/\p{Surrogate}/u);
      expect(cut === text || text.startsWith(cut.slice(0, -1))).toBe(true);
    }));
  });

  test('has no control character and no half of a surrogate pair left, whatever came in', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(bodyText(text)).not.toMatch(/[^\P{Control}\n]|\p{Surrogate}/u);
      expect(titleText(text)).not.toContain('\n');
      expect(bodyText(text).length).toBeLessThanOrEqual(bodyLength);
    }));
  });

  test('keeps its lines in the body and loses them in the title', () => {
    expect(clean('a\r\nb\u0000c', 'many')).toBe('a\nb c');
    expect(clean('a\r\n b', 'one')).toBe('a b');
    expect(escapeMarkup('<a> & b')).toBe('&lt;a&gt; &amp; b');
  });
});

import { describe, expect, it } from 'vitest';
import { survivorCaptions, survivorDeliverable, survivorNames } from '../../fixtures/survivors.ts';
import { nodeEngine } from '../../support/pdf.ts';
import { fontsOf, pagesOfText, wordsOf } from '../../support/poppler.ts';
import { createWriter } from '../../../src/renderer/documents/paper/writer.ts';
import { styles, text } from '../../../src/renderer/documents/paper/blocks.ts';

const margin = 62;

/** One text on a page of its own, as every document draws it. */
async function drawn(value: string): Promise<Uint8Array> {
  const engine = await nodeEngine();
  const { pdf } = await engine.render(() => {
    const writer = createWriter({ language: 'tr', brand: '#0B7285', width: 470, breaks: new Set() });
    const content = [text(writer, value, { style: 'prose' })];
    return {
      definition: {
        pageSize: 'A4',
        pageMargins: margin,
        info: { creationDate: new Date(0) },
        defaultStyle: { font: 'Inter' },
        styles,
        content,
      },
      faces: writer.faces,
      missing: writer.missing,
    };
  });
  return pdf;
}

const copied = async (value: string): Promise<string> => (await pagesOfText(await drawn(value))).join('\n');
const withoutBreaks = (value: string): string => value.normalize('NFC').replaceAll(/\s+/gu, '');

describe('a text on paper', () => {
  it.each([...survivorNames, survivorDeliverable])('%s is copied as it was typed', async (value) => {
    expect((await copied(value)).trim()).toBe(value.normalize('NFC'));
  });

  it.each(Object.entries(survivorCaptions))('the caption "%s" is copied whole, whatever its lines', async (_name, value) => {
    expect(withoutBreaks(await copied(value))).toBe(withoutBreaks(value));
  });

  it('in Arabic has the letters that were typed, in their order, and its brackets the right way', async () => {
    // Without commas and figures: where those stand between Arabic words, poppler itself loses their place when it copies a line.
    const value = 'مقهى النخيل في إسطنبول يقدم (القهوة) التركية منذ سنوات والقهوة العربية أيضا';
    expect((await copied(value)).trim().replaceAll(/\s+/gu, ' ')).toBe(value);
  });

  it('in Hebrew, Thai, Korean, Chinese and Hindi letters is there', async () => {
    for (const value of ['שלום עולם', 'กาแฟ', '한국 카페', '你们的咖啡', 'कॉफ़ी'.normalize('NFC')]) {
      expect([...withoutBreaks(await copied(value))].toSorted(), value).toEqual([...withoutBreaks(value)].toSorted());
    }
  });

  it('gives every emoji its whole self back: families, flags, keycaps, skin tones, text and picture hearts', async () => {
    const value = '👨‍👩‍👧‍👦🇹🇷1️⃣2️⃣👍🏽👍🏿👍❤️❤🏴󠁧󠁢󠁥󠁮󠁧󠁿☕️';
    expect(withoutBreaks(await copied(value))).toBe(value);
  });

  it('shows a soft hyphen only where the line ends, and no other hidden mark', async () => {
    const shown = await copied(`${'Sosyal\u{AD}medya\u{200B}yönetimi '.repeat(12)}son`);
    expect(shown).not.toMatch(/[\u{AD}\u{200B}]/u);
    expect(withoutBreaks(shown).replaceAll('-', '')).toBe(`${'Sosyalmedyayönetimi'.repeat(12)}son`);
  });

  it.each([
    ['word', survivorCaptions.word],
    ['long caption', survivorCaptions.long],
    ['emoji', survivorCaptions.emoji.repeat(40)],
    ['styled letters', '𝗛𝗲𝗹𝗹𝗼'.repeat(60)],
    ['Japanese', '株式会社さくら'.repeat(40)],
    ['joined Arabic', 'القهوة'.repeat(60)],
    ['hashtags', survivorCaptions.hashtags],
  ])('never leaves its column: %s', async (_name, value) => {
    const words = (await wordsOf(await drawn(value))).flat();
    expect(words.length).toBeGreaterThan(0);
    expect(Math.max(...words.map((word) => word.xMax))).toBeLessThan(595.28 - margin + 2);
    expect(Math.min(...words.map((word) => word.xMin))).toBeGreaterThan(margin - 2);
  });

  it('is never a box: no missing glyph, every font embedded, cut to what is used and readable', async () => {
    const pdf = await drawn([...survivorNames, ...Object.values(survivorCaptions), '✓ → ≤ ≥ ★ ☐ ½'].join('\n'));
    const fonts = await fontsOf(pdf);
    expect(fonts.length).toBeGreaterThan(4);
    expect(fonts.filter((font) => !font.embedded || !font.subset || !font.unicode)).toEqual([]);
    const all = (await pagesOfText(pdf)).join('');
    expect(all).not.toContain('\u{FFFD}');
    expect(all).not.toContain('\u{0}');
    expect(all).not.toContain('[U+');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionLength, captionLimits, cleanTag, composed, mentionsIn, tagsFrom, tagsIn, withTags } from './index.ts';
import { variant } from './publishing.samples.ts';

describe('the text that goes out', () => {
  it('has link, mentions and hashtags behind the text, each after a blank line, and nothing twice', () => {
    const post = variant('x', {
      text: 'Günaydın #Çay\n',
      link: 'https://a.example',
      mentions: ['ada'],
      hashtags: ['çay', 'İstanbul', 'istanbul'],
    });
    expect(composed(post, 'text')).toBe('Günaydın #Çay\n\nhttps://a.example\n\n@ada\n\n#İstanbul');
  });
  it('has the link inside only where the network has no other place for it', () => {
    const link = { text: 'Bak', link: 'https://a.example' };
    expect(composed(variant('facebook', link), 'link')).toBe('Bak');
    expect(composed(variant('facebook', link), 'image')).toBe('Bak\n\nhttps://a.example');
    expect(composed(variant('instagram', link), 'image')).toBe('Bak');
    expect(composed(variant('pinterest', link), 'image')).toBe('Bak');
    expect(composed(variant('mastodon', link), 'text')).toBe('Bak\n\nhttps://a.example');
  });
  it('is what is counted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom('kahve', 'çay', 'İstanbul')), (text, hashtags) => {
        const post = variant('bluesky', { text, hashtags });
        const [graphemes] = captionLimits(post, 'text');
        return graphemes?.used === captionLength('bluesky', composed(post, 'text'));
      }),
    );
  });
  it('is nothing on a story, and alone when there is no text', () => {
    expect(composed(variant('instagram'), 'story')).toBe('');
    expect(composed(variant('x', { text: '', hashtags: ['kahve'] }), 'text')).toBe('#kahve');
  });
});

describe('the limits of a variant', () => {
  const used = (...given: Parameters<typeof captionLimits>): string[] =>
    captionLimits(...given).map(({ field, unit, used: count, max }) => `${field} ${unit} ${count}/${max}`);
  it('are shown with what is used of each', () => {
    expect(used(variant('bluesky', { text: 'çay 👍', firstComment: 'a' }), 'text')).toEqual([
      'text graphemes 5/300',
      'text utf8 9/3000',
      'firstComment graphemes 1/300',
      'firstComment utf8 1/3000',
    ]);
    expect(used(variant('youtube', { text: 'çay', title: 'Çay' }), 'video')).toEqual([
      'title code-points 3/100',
      'text utf8 4/5000',
      'firstComment code-points 0/10000',
    ]);
    expect(used(variant('tiktok', { text: 'çay' }), 'carousel')).toEqual(['text utf16 3/4000', 'title utf16 0/90']);
    expect(used(variant('tiktok', { text: 'çay' }), 'video')).toEqual(['text utf16 3/2200']);
  });
  it('of ten variants of a full caption are counted within a few milliseconds at a key', () => {
    const words = 'Merhaba dünya, bugün yeni kahvelerimiz geldi! ☕️ https://example.org/a '.repeat(32);
    const ten = [
      'instagram',
      'facebook',
      'linkedin',
      'x',
      'tiktok',
      'mastodon',
      'bluesky',
      'threads',
      'pinterest',
      'youtube',
    ] as const;
    const keys = Array.from({ length: 21 }, (_, key) => {
      const before = performance.now();
      for (const network of ten) captionLimits(variant(network, { text: words.slice(0, 2_150 + key) }), 'image');
      return performance.now() - before;
    });
    // The median of a busy machine; alone it is far less.
    expect(keys.toSorted((one, other) => one - other)[10]).toBeLessThan(30);
  });
});

describe('tags', () => {
  it('are found as the networks find them: letters of any script, not digits alone, not in links', () => {
    expect(tagsIn('#günaydın #İstanbul! #çay_bahçesi (#日本) #2026 #2026yaz a#b https://a.example/#top ##x &#39;')).toEqual([
      'günaydın',
      'İstanbul',
      'çay_bahçesi',
      '日本',
      '2026yaz',
    ]);
    expect(mentionsIn('@ada, mail@a.example (@x.y) @studio@mastodon.example. https://a.example/@me')).toEqual([
      'ada',
      'x.y',
      'studio@mastodon.example',
    ]);
  });
  it('are taken from a paste however they are parted, without signs and doubles', () => {
    expect(tagsFrom('#a #b, c;d\n#İstanbul#istanbul  ')).toEqual(['a', 'b', 'c', 'd', 'İstanbul']);
    expect(cleanTag('#Yeni yıl!')).toBe('Yeniyıl');
    expect(withTags(['Kahve'], ['#kahve', 'çay'])).toEqual(['Kahve', 'çay']);
  });
});

import { describe, expect, it } from 'vitest';
import { networks } from '../../clients/index.ts';
import { postFormats } from '../../posts/index.ts';
import { formatRules, formatsOf, networkRules, networksFor } from '../index.ts';

const hard = (network: (typeof networks)[number]): string[] =>
  networkRules[network].limits
    .filter(({ kind, field }) => kind === 'hard' && field === 'text')
    .map(({ unit, max }) => `${max} ${unit}`);

describe('what is known of the networks', () => {
  it('names its source and its day for every one of them', () => {
    expect(Object.keys(networkRules).toSorted()).toEqual([...networks].toSorted());
    for (const rules of Object.values(networkRules)) {
      expect(networkRules[rules.network]).toBe(rules);
      expect(rules.source).toMatch(/\w{4}/);
      expect(rules.asOf).toMatch(/^2026-\d{2}-\d{2}$/);
    }
  });
  it('has the limits of a text as they were read', () => {
    expect(Object.fromEntries(networks.map((network) => [network, hard(network).join(' and ')]))).toEqual({
      instagram: '2200 code-points',
      facebook: '63206 code-points',
      linkedin: '3000 code-points',
      x: '280 weighted',
      tiktok: '2200 utf16 and 4000 utf16',
      mastodon: '500 mastodon',
      bluesky: '300 graphemes and 3000 utf8',
      threads: '500 threads',
      pinterest: '800 code-points',
      youtube: '5000 utf8',
      'google-business': '1500 code-points',
    });
  });
  it('knows which network makes which format', () => {
    expect(formatsOf('instagram')).toEqual(['image', 'carousel', 'reel', 'story', 'video']);
    expect(formatsOf('youtube')).toEqual(['reel', 'video']);
    expect(networksFor('document')).toEqual(['linkedin']);
    expect(networksFor('story')).toEqual(['instagram', 'facebook']);
    expect(networksFor('text')).toEqual(networks.filter((network) => networkRules[network].textOnly));
  });
  it('asks for no more media than it takes, and for a kind that it takes', () => {
    for (const network of networks) {
      for (const format of postFormats) {
        const made = formatRules(network, format);
        if (made === null) continue;
        expect(made.media.min, `${network} ${format}`).toBeLessThanOrEqual(made.media.max);
        expect(made.media.max > 0, `${network} ${format}`).toBe(
          made.image !== null || made.video !== null || made.document !== null,
        );
        expect(made.media.min === 0, `${network} ${format}`).toBe(format === 'text' || format === 'link');
      }
    }
  });
  it('keeps a post until its time on three networks alone', () => {
    expect(networks.filter((network) => networkRules[network].nativeSchedule !== null)).toEqual([
      'facebook',
      'mastodon',
      'youtube',
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks } from '../../clients/index.ts';
import { postFormats } from '../../posts/index.ts';
import { idOf } from '../../testing/studio.ts';
import { holdsBack, networkRules, problemsAt } from '../index.ts';
import { check, codes, content, handleOf, medium, variant, video } from '../publishing.samples.ts';

const tags = (count: number): string[] => Array.from({ length: count }, (_, index) => `kahve${index}`);

describe('a sound post', () => {
  it('has nothing against it on any network that makes its format', () => {
    const one = [medium(1)];
    const pictured = (
      [
        'instagram',
        'facebook',
        'linkedin',
        'x',
        'mastodon',
        'bluesky',
        'threads',
        'pinterest',
        'google-business',
        'tiktok',
      ] as const
    ).map((network) => variant(network));
    expect(check(content('image', pictured, one), one)).toEqual([]);
    const film = [video(1, 30)];
    expect(
      check(
        content('reel', [variant('instagram'), variant('tiktok'), variant('x'), variant('youtube', { title: 'Kavurma' })], film),
        film,
      ),
    ).toEqual([]);
    expect(check(content('text', [variant('x'), variant('linkedin'), variant('threads')]))).toEqual([]);
  });
});

describe('an unfinished post', () => {
  it('is told what Instagram needs, where it belongs', () => {
    const [problem] = check(content('image', [variant('instagram')]));
    expect(problem).toMatchObject({
      code: 'image-missing',
      weight: 'error',
      where: { field: 'media' },
      params: { network: 'Instagram' },
    });
  });
  it('is asked for a network, for a handle, and told when the client has none there', () => {
    expect(codes(check(content('text', [])))).toEqual(['variant-missing']);
    const without = content('text', [variant('x', { handleId: null })]);
    expect(codes(check(without))).toEqual(['handle-missing']);
    expect(codes(check(without, [], { client: { id: idOf(1), handles: [] } }))).toEqual(['handle-none']);
  });
  it('needs words on X when it is words alone, and a title on YouTube and for a document', () => {
    expect(codes(check(content('text', [variant('x', { text: ' ' })])))).toEqual(['text-missing']);
    const film = [video(1, 30)];
    expect(codes(check(content('video', [variant('youtube')], film), film))).toEqual(['title-missing']);
    const pdf = [medium(1, { kind: 'pdf', mime: 'application/pdf', width: null, height: null })];
    expect(codes(check(content('document', [variant('linkedin')], pdf), pdf))).toEqual(['title-missing']);
  });
  it('learns that a network has no such format', () => {
    expect(codes(check(content('text', [variant('instagram')])))).toEqual(['format-not-made']);
    expect(codes(check(content('document', [variant('x')])))).toEqual(['format-not-made']);
  });
});

describe('a text', () => {
  it('is 18 characters over on X, counted with its hashtags as they are sent', () => {
    const [problem, ...rest] = check(content('text', [variant('x', { text: 'a'.repeat(290), hashtags: ['kahve'] })]));
    expect(problem).toMatchObject({ code: 'text-over', params: { count: 18, most: 280, used: 298 } });
    expect(rest).toEqual([]);
  });
  it('may hold Bluesky’s characters and still be over its bytes', () => {
    expect(codes(check(content('text', [variant('bluesky', { text: '👨‍👩‍👧‍👦'.repeat(130) })])))).toEqual(['text-over-bytes']);
  });
  it('is warned of on Instagram when emoji counted double would be too many', () => {
    const one = [medium(1)];
    expect(check(content('image', [variant('instagram', { text: '🎉'.repeat(1_200) })], one), one)).toMatchObject([
      { code: 'text-over-strict', weight: 'warning', params: { count: 200 } },
    ]);
  });
  it('has 31 hashtags where Instagram takes 30, the ones in the text among them', () => {
    const one = [medium(1)];
    expect(
      check(content('image', [variant('instagram', { text: 'Günaydın #çay', hashtags: tags(30) })], one), one),
    ).toMatchObject([{ code: 'hashtags-over', where: { field: 'hashtags' }, params: { count: 31, most: 30 } }]);
    expect(
      codes(check(content('image', [variant('instagram', { text: 'Günaydın #KAHVE0', hashtags: tags(30) })], one), one)),
    ).toEqual([]);
  });
  it('has at most five different links on Threads and pays for one on X', () => {
    const urls = Array.from({ length: 6 }, (_, index) => `https://a.example/${index}`);
    expect(codes(check(content('text', [variant('threads', { text: urls.join(' ') })])))).toEqual(['links-over']);
    expect(codes(check(content('text', [variant('threads', { text: [...urls.slice(0, 5), urls[0]].join(' ') })])))).toEqual([]);
    expect(codes(check(content('text', [variant('x', { link: 'https://a.example' })])))).toEqual(['link-costs']);
  });
  it('may hold no < on YouTube, and the sign is pointed at', () => {
    const film = [video(1, 30)];
    const [problem] = check(content('video', [variant('youtube', { title: 'A', text: 'bean <3' })], film), film);
    expect(problem).toMatchObject({
      code: 'characters-refused',
      where: { field: 'text', spans: [{ from: 5, to: 6 }] },
      params: { signs: '<' },
    });
  });
  it('stays a note on a story and is not counted', () => {
    const one = [medium(1)];
    expect(codes(check(content('story', [variant('instagram', { text: 'a'.repeat(3_000) })], one), one))).toEqual([
      'text-not-shown',
    ]);
  });
});

describe('the media', () => {
  const reel = (over: object, seconds = 30): string[] => {
    const film = [video(1, seconds, over)];
    return codes(check(content('reel', [variant('instagram')], film), film));
  };
  it('of a carousel are two at least and ten at most on Instagram', () => {
    const many = Array.from({ length: 11 }, (_, index) => medium(index));
    expect(check(content('carousel', [variant('instagram')], many.slice(0, 1)), many)).toMatchObject([
      { code: 'media-too-few', params: { count: 2, have: 1 } },
    ]);
    expect(codes(check(content('carousel', [variant('instagram')], many), many))).toEqual(['media-too-many']);
    expect(
      codes(check(content('carousel', [variant('x', { mediaIds: many.slice(0, 4).map(({ id }) => id) })], many), many)),
    ).toEqual([]);
  });
  it('of a story are sixty seconds at most; the second that recorders add is let through', () => {
    const story = (seconds: number): unknown => {
      const film = [video(1, seconds)];
      return check(content('story', [variant('instagram', { text: '' })], film), film);
    };
    expect(story(75)).toMatchObject([{ code: 'video-long', params: { length: '1:15', limit: '1:00' } }]);
    expect(story(60.04)).toEqual([]);
  });
  it('are converted when they are PNG, stand still when they are GIF, and are refused when their shape is', () => {
    const image = (over: object): string[] => {
      const one = [medium(1, over)];
      return codes(check(content('image', [variant('instagram')], one), one));
    };
    expect(image({ mime: 'image/png' })).toEqual(['image-converted']);
    expect(image({ mime: 'image/gif' })).toEqual(['image-stands-still']);
    expect(image({ width: 3_000, height: 1_000 })).toEqual(['image-shape']);
    expect(image({ width: 1_080, height: 1_350 })).toEqual([]);
    expect(image({ bytes: 12_000_000 })).toEqual(['image-heavy']);
    expect(image({ width: 200, height: 200 })).toEqual(['image-narrow']);
    expect(image({ width: 3_000, height: 3_000 })).toEqual([]);
  });
  it('of TikTok have a short side of 1080, and a heavy GIF is refused where it would move', () => {
    const large = [medium(1, { width: 2_160, height: 3_840 })];
    expect(codes(check(content('image', [variant('tiktok')], large), large))).toEqual(['image-large']);
    const gif = [medium(1, { mime: 'image/gif', bytes: 16_000_000 })];
    expect(codes(check(content('image', [variant('x')], gif), gif))).toEqual(['video-heavy']);
    const light = [medium(1, { mime: 'image/gif', bytes: 14_000_000 })];
    expect(codes(check(content('image', [variant('x')], light), light))).toEqual([]);
  });
  it('are refused by kind, type, weight and length', () => {
    expect(reel({})).toEqual([]);
    expect(reel({ mime: 'video/webm' })).toEqual(['video-type']);
    expect(reel({ bytes: 400_000_000 })).toEqual(['video-heavy']);
    expect(reel({}, 1_000)).toEqual(['video-long']);
    expect(reel({}, 2)).toEqual(['video-short']);
    expect(reel({ width: 3_840, height: 2_160 })).toEqual(['video-size']);
    const one = [medium(1)];
    expect(codes(check(content('reel', [variant('instagram')], one), one))).toEqual(['media-kind']);
  });
  it('may stand side by side on Instagram, but not on Facebook', () => {
    const both = [medium(1), video(2, 20)];
    expect(codes(check(content('carousel', [variant('instagram')], both), both))).toEqual(['carousel-cropped']);
    expect(codes(check(content('carousel', [variant('facebook')], both), both))).toEqual(['media-kind']);
  });
  it('lack an alt text on 2 of 4, said once for all networks, and not where none is kept', () => {
    const four = [1, 2, 3, 4].map((index) => medium(index));
    const base = content('carousel', [variant('instagram'), variant('facebook')], four);
    const post = { ...base, media: base.media.map((each, index) => ({ ...each, alt: index < 2 ? '' : 'x' })) };
    expect(check(post, four)).toMatchObject([
      {
        code: 'alt-missing',
        where: { variantId: null, field: 'alt', mediaIds: four.slice(0, 2).map(({ id }) => id) },
        params: { count: 2, all: 4 },
      },
    ]);
    expect(codes(check({ ...post, variants: [variant('tiktok')] }, four))).toEqual([]);
  });
  it('that the library no longer has are named', () => {
    expect(codes(check(content('image', [variant('instagram')], [medium(1)])))).toEqual(['medium-gone']);
  });
});

describe('beside the client', () => {
  it('a medium, handle, pillar or campaign of another one refuses the post', () => {
    const foreign = [medium(1, { clientId: idOf(2) })];
    expect(check(content('image', [variant('instagram')], foreign), foreign)).toMatchObject([
      { code: 'foreign-medium', weight: 'error', where: { field: 'media' } },
    ]);
    expect(codes(check(content('text', [variant('x', { handleId: idOf(999) })])))).toEqual(['foreign-handle']);
    const client = {
      id: idOf(1),
      handles: [handleOf('x')],
      pillars: [{ id: idOf(60) }],
      campaigns: new Map([
        [idOf(70), { clientId: idOf(2) }],
        [idOf(71), { clientId: idOf(1) }],
      ]),
    };
    const post = content('text', [variant('x')]);
    expect(codes(check(post, [], { client, pillarId: idOf(61), campaignId: idOf(70) }))).toEqual([
      'foreign-pillar',
      'foreign-campaign',
    ]);
    expect(codes(check(post, [], { client, pillarId: idOf(60), campaignId: idOf(71) }))).toEqual([]);
  });
  it('what the agreement does not name is a remark', () => {
    const deliverables = [
      {
        id: idOf(1),
        cadence: 'monthly',
        network: 'instagram',
        format: 'reel',
        name: '',
        quantity: 4,
        unitPrice: null,
        unit: 'piece',
        note: '',
        serviceId: null,
      } as const,
    ];
    const film = [video(1, 30)];
    expect(
      check(content('reel', [variant('instagram'), variant('x')], film), film, {
        agreement: { deliverables: [...deliverables] },
      }),
    ).toMatchObject([{ code: 'not-agreed', weight: 'info', params: { network: 'X' } }]);
  });
});

describe('the problems of a post', () => {
  it('stand beside their field, errors first, and only errors hold it back', () => {
    const one = [medium(1)];
    const problems = check(content('image', [variant('instagram', { title: 'A', text: 'a'.repeat(2_300) })], one), one);
    expect(codes(problemsAt(problems, variant('instagram').id, 'text'))).toEqual(['text-over']);
    expect(codes(problemsAt(problems, variant('x').id, 'text'))).toEqual([]);
    expect(holdsBack(problems)).toBe(true);
    expect(holdsBack(problems.filter(({ code }) => code === 'title-not-shown'))).toBe(false);
  });
  it('are found for every network and format, whatever the words, without a throw and with where and what', () => {
    const any = fc.record({
      network: fc.constantFrom(...networks),
      format: fc.constantFrom(...postFormats),
      text: fc.string({ unit: 'binary' }),
      seconds: fc.nat(5_000),
      picture: fc.boolean(),
    });
    fc.assert(
      fc.property(any, ({ network, format, text, seconds, picture }) => {
        const one = [picture ? medium(1) : video(1, seconds)];
        for (const found of check(
          content(format, [variant(network, { text, title: text.slice(0, 10), firstComment: text })], one),
          one,
        ))
          expect(found.where.field).not.toBe('');
        return networkRules[network].source.length > 10 && /^\d{4}-\d{2}-\d{2}$/.test(networkRules[network].asOf);
      }),
      { numRuns: 300 },
    );
  });
});

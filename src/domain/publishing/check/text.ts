import type { PostFormat, Variant } from '../../posts/content.ts';
import { captionLimits, type LimitUse } from '../caption.ts';
import { composed } from '../compose.ts';
import { mentionsIn, tagKey, tagsIn, urlsIn } from '../hashtags.ts';
import { formatRules, networkRules } from '../networks/index.ts';
import { problem, type Problem, type ProblemCode, type ProblemField } from '../problems.ts';

/** What the words of a variant offend against. */
export function checkText(variant: Variant, format: PostFormat): Problem[] {
  return [
    ...overLimits(variant, format),
    ...missing(variant, format),
    ...tagsAndNames(variant, format),
    ...links(variant, format),
    ...refused(variant),
  ];
}

const overCodes: Record<Exclude<LimitUse['field'], 'alt'>, Record<LimitUse['kind'], ProblemCode>> = {
  text: { hard: 'text-over', strict: 'text-over-strict', safe: 'text-over-safe' },
  title: { hard: 'title-over', strict: 'title-over', safe: 'title-over-safe' },
  link: { hard: 'link-over', strict: 'link-over', safe: 'link-over' },
  firstComment: { hard: 'first-comment-over', strict: 'first-comment-over', safe: 'first-comment-over' },
};

function overLimits(variant: Variant, format: PostFormat): Problem[] {
  const over = captionLimits(variant, format).filter((limit) => limit.over > 0);
  // One sentence a field and weight: who is over by characters is told once, not again by the stricter count.
  const hard = new Set(over.filter(({ kind }) => kind === 'hard').map(({ field }) => field));
  return over
    .filter(({ field, kind }) => kind === 'hard' || !hard.has(field))
    .flatMap((limit) => {
      if (limit.field === 'alt' || (limit.field === 'firstComment' && !networkRules[variant.network].firstComment)) return [];
      const code = limit.field === 'text' && limit.unit === 'utf8' ? 'text-over-bytes' : overCodes[limit.field][limit.kind];
      return [
        problem(code, {
          variantId: variant.id,
          field: limit.field,
          network: variant.network,
          params: { count: limit.over, most: limit.max, used: limit.used },
        }),
      ];
    });
}

function missing(variant: Variant, format: PostFormat): Problem[] {
  const { id, network } = variant;
  const rules = networkRules[network];
  const made = formatRules(network, format);
  const at = (code: ProblemCode, field: ProblemField): Problem => problem(code, { variantId: id, field, network });
  const needsText = rules.required.includes('text') || (format === 'text' && rules.textOnly);
  const needsTitle = rules.required.includes('title') || (format === 'document' && rules.titled.includes('document'));
  return [
    ...(needsText && composed(variant, format).trim() === '' ? [at('text-missing', 'text')] : []),
    ...(needsTitle && variant.title.trim() === '' ? [at('title-missing', 'title')] : []),
    ...(!rules.titled.includes(format) && variant.title.trim() !== '' ? [at('title-not-shown', 'title')] : []),
    ...(made?.textShown === false && variant.text.trim() !== '' ? [at('text-not-shown', 'text')] : []),
    ...(!rules.firstComment && variant.firstComment.trim() !== '' ? [at('first-comment-not-made', 'firstComment')] : []),
  ];
}

function tagsAndNames(variant: Variant, format: PostFormat): Problem[] {
  const { id, network } = variant;
  const { hashtags, mentions } = networkRules[network];
  const sent = composed(variant, format);
  const tags = tagsIn(sent).length;
  const commented = tagsIn(variant.firstComment).length;
  const names = new Set(mentionsIn(sent).map(tagKey)).size;
  const more = (code: ProblemCode, field: ProblemField, count: number, most: number): Problem[] =>
    count > most ? [problem(code, { variantId: id, field, network, params: { count, most } })] : [];
  return [
    ...(hashtags === null
      ? []
      : more(hashtags.kind === 'hard' ? 'hashtags-over' : 'hashtags-over-safe', 'hashtags', tags, hashtags.max)),
    ...(hashtags?.kind === 'hard' ? more('hashtags-in-comment-over', 'firstComment', commented, hashtags.max) : []),
    ...(mentions === null ? [] : more('mentions-over', 'mentions', names, mentions.max)),
  ];
}

function links(variant: Variant, format: PostFormat): Problem[] {
  const { id, network } = variant;
  const rules = networkRules[network];
  const link = variant.link.trim();
  const urls = new Set([...urlsIn(composed(variant, format)), ...(link === '' || rules.link === 'none' ? [] : [link])]);
  const at = (code: ProblemCode, params = {}): Problem => problem(code, { variantId: id, field: 'link', network, params });
  return [
    ...(format === 'link' && urls.size === 0 ? [at('link-missing')] : []),
    ...(link !== '' && !/^https?:\/\/[^\s/]+\.[^\s]+$/iu.test(link) ? [at('link-no-address')] : []),
    ...(rules.link === 'none' && (link !== '' || urlsIn(variant.text).length > 0) ? [at('link-not-clickable')] : []),
    ...(rules.links !== null && urls.size > rules.links.max
      ? [at('links-over', { count: urls.size, most: rules.links.max })]
      : []),
    ...(rules.price !== null && urls.size > 0
      ? [at('link-costs', { price: rules.price.withLink, plain: rules.price.plain })]
      : []),
  ];
}

function refused(variant: Variant): Problem[] {
  const pattern = networkRules[variant.network].refused;
  if (pattern === null) return [];
  return (['title', 'text'] as const).flatMap((field) => {
    const found = [...variant[field].matchAll(pattern)];
    if (found.length === 0) return [];
    const spans = found.map((match) => ({ from: match.index, to: match.index + match[0].length }));
    const signs = [
      ...new Set(found.map(([sign]) => (/[<>]/.test(sign) ? sign : `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`))),
    ].join(' ');
    return [problem('characters-refused', { variantId: variant.id, field, network: variant.network, spans, params: { signs } })];
  });
}

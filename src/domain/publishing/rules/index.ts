import type { Id } from '../../common/id.ts';
import type { Medium } from '../../media/index.ts';
import type { PostContent, Variant } from '../../posts/content.ts';
import type { ClientRule } from '../../strategy/index.ts';
import type { Day } from '../../time/index.ts';
import { mediaOf } from '../check/media.ts';
import { composed } from '../compose.ts';
import { formatRules, networkRules } from '../networks/index.ts';
import { problem, type Problem, type ProblemCode, type ProblemField, type Weight } from '../problems.ts';
import { addressOf } from './address.ts';
import { findWord, hasSentence, wordsOf } from './words.ts';

export type RuleInput = { content: PostContent; media: ReadonlyMap<Id, Medium>; rules: readonly ClientRule[]; on: Day | null };

/** A rule that holds is an error, one that warns a warning. */
const weightOf = (rule: Pick<ClientRule, 'weight'>): Weight => (rule.weight === 'hold' ? 'error' : 'warning');
const concerns = (rule: ClientRule, { network }: Pick<Variant, 'network'>): boolean =>
  rule.network === null || rule.network === network;

/**
 * What the client's own rules say (S2.4). Forbidden words and subjects, mandatory sentences, the form of address, alt text and
 * licences; a rule for one network looks at that network's variant alone. Without a rule an expired licence and missing alt text
 * are warnings, and `sen` beside `siz` a remark.
 */
export function checkRules(input: RuleInput): Problem[] {
  const { content, rules } = input;
  return [
    ...rules
      .filter(({ kind }) => kind === 'forbidden-word')
      .flatMap((rule) => wordsOf(rule.text).flatMap((word) => found(input, rule, word, 'rule-word'))),
    ...rules.filter(({ kind }) => kind === 'forbidden-subject').flatMap((rule) => subject(input, rule)),
    ...rules
      .filter(({ kind }) => kind === 'mandatory-sentence')
      .flatMap((rule) =>
        content.variants
          .filter((variant) => concerns(rule, variant) && !hasSentence(publicText(content, variant), rule.text))
          .map(({ id, network }) =>
            problem('rule-sentence', {
              variantId: id,
              field: formatRules(network, content.format)?.textShown === false ? 'stickers' : 'text',
              network,
              weight: weightOf(rule),
              params: { sentence: rule.text },
            }),
          ),
      ),
    ...content.variants.flatMap((variant) => address(variant, rules)),
    ...altTexts(input),
    ...licences(input),
  ];
}

/** A story has no text of its own: what its stickers say is read instead. */
const publicText = (content: PostContent, variant: Variant): string =>
  formatRules(variant.network, content.format)?.textShown === false ? content.stickers : composed(variant, content.format);

/** The fields of a variant that the public reads, with what stands in them. */
const fieldsOf = (variant: Variant): [ProblemField, string][] => [
  ['title', variant.title],
  ['text', variant.text],
  ['firstComment', variant.firstComment],
  ['hashtags', variant.hashtags.join(' ')],
];

function found({ content }: RuleInput, rule: ClientRule, word: string, code: ProblemCode): Problem[] {
  const variants = content.variants.filter((variant) => concerns(rule, variant));
  const problems = variants.flatMap((variant) =>
    fieldsOf(variant).flatMap(([field, text]) => {
      const spans = findWord(text, word);
      return spans.length === 0
        ? []
        : [
            problem(code, {
              variantId: variant.id,
              field,
              spans: field === 'hashtags' ? [] : spans,
              weight: weightOf(rule),
              params: { word, found: piece(text, spans[0]) },
            }),
          ];
    }),
  );
  if (variants.length === 0 && rule.network !== null) return problems;
  const stickers = findWord(content.stickers, word);
  const alts = content.media.filter(({ alt }) => findWord(alt, word).length > 0);
  return [
    ...problems,
    ...(stickers.length === 0
      ? []
      : [
          problem(code, {
            field: 'stickers',
            spans: stickers,
            weight: weightOf(rule),
            params: { word, found: piece(content.stickers, stickers[0]) },
          }),
        ]),
    ...alts.map(({ mediaId, alt }) =>
      problem(code, {
        field: 'alt',
        mediaIds: [mediaId],
        spans: findWord(alt, word),
        weight: weightOf(rule),
        params: { word, found: piece(alt, findWord(alt, word)[0]) },
      }),
    ),
  ];
}

const piece = (text: string, span: { from: number; to: number } | undefined): string =>
  span === undefined ? '' : text.slice(span.from, span.to);

/**
 * Pictures speak of a subject without a word of it: the rule always reminds to look, and weighs only where a word of it is
 * written.
 */
function subject(input: RuleInput, rule: ClientRule): Problem[] {
  if (rule.network !== null && !input.content.variants.some((variant) => concerns(rule, variant))) return [];
  const written = wordsOf(rule.text).flatMap((word) => found(input, rule, word, 'rule-subject-found'));
  return written.length > 0 ? written : [problem('rule-subject', { field: 'text', params: { subject: rule.text } })];
}

function address(variant: Variant, rules: readonly ClientRule[]): Problem[] {
  const rule = rules.find((each) => (each.kind === 'address-sen' || each.kind === 'address-siz') && concerns(each, variant));
  const fields = (['title', 'text', 'firstComment'] as const).map((field) => ({ field, found: addressOf(variant[field]) }));
  if (rule !== undefined) {
    const wanted = rule.kind === 'address-sen' ? 'sen' : 'siz';
    const wrong = wanted === 'sen' ? 'siz' : 'sen';
    return fields
      .filter(({ found: each }) => each[wrong].length > 0)
      .map(({ field, found: each }) =>
        problem('rule-address', {
          variantId: variant.id,
          field,
          spans: each[wrong],
          weight: weightOf(rule),
          params: { wanted, found: piece(variant[field], each[wrong][0]) },
        }),
      );
  }
  const sen = fields.find(({ found: each }) => each.sen.length > 0);
  const siz = fields.find(({ found: each }) => each.siz.length > 0);
  if (sen === undefined || siz === undefined) return [];
  const spans = [...sen.found.sen, ...(sen.field === siz.field ? siz.found.siz : [])].toSorted(
    (one, other) => one.from - other.from,
  );
  return [
    problem('address-mixed', {
      variantId: variant.id,
      field: sen.field,
      spans,
      params: { one: piece(variant[sen.field], sen.found.sen[0]), other: piece(variant[siz.field], siz.found.siz[0]) },
    }),
  ];
}

/** One sentence for the whole post: how many media miss an alt text on a network that would keep it. */
function altTexts({ content, media, rules }: RuleInput): Problem[] {
  const keeps = (variant: Variant, id: Id): boolean => {
    const kind = media.get(id)?.kind ?? 'image';
    const made = formatRules(variant.network, content.format);
    return (
      made !== null &&
      kind !== 'pdf' &&
      made.alt.includes(kind) &&
      networkRules[variant.network].limits.some(({ field }) => field === 'alt')
    );
  };
  const wanting = content.media.filter(({ mediaId }) =>
    content.variants.some((variant) => mediaOf(content, variant).includes(mediaId) && keeps(variant, mediaId)),
  );
  const missing = wanting.filter(({ alt }) => alt.trim() === '');
  if (missing.length === 0) return [];
  const rule = rules.find(
    (each) =>
      each.kind === 'alt-text' &&
      content.variants.some(
        (variant) =>
          concerns(each, variant) &&
          missing.some(({ mediaId }) => mediaOf(content, variant).includes(mediaId) && keeps(variant, mediaId)),
      ),
  );
  return [
    problem(rule === undefined ? 'alt-missing' : 'rule-alt', {
      field: 'alt',
      mediaIds: missing.map(({ mediaId }) => mediaId),
      ...(rule === undefined ? {} : { weight: weightOf(rule) }),
      params: { count: missing.length, all: wanting.length },
    }),
  ];
}

/** The day on which it goes out decides; the last day of a licence is still within it. Without a day nothing has expired yet. */
function licences({ content, media, rules, on }: RuleInput): Problem[] {
  const rule = rules.find(
    (each) => each.kind === 'licence' && (each.network === null || content.variants.some((variant) => concerns(each, variant))),
  );
  const weight = rule === undefined ? {} : { weight: weightOf(rule) };
  return [...new Set(content.media.map(({ mediaId }) => mediaId))].flatMap((id) => {
    const medium = media.get(id);
    if (medium === undefined) return [];
    const { licence, name } = medium;
    if (licence === null)
      return rule === undefined
        ? []
        : [problem('licence-missing', { field: 'media', mediaIds: [id], ...weight, params: { name } })];
    if (licence.expiresOn === null || on === null || on <= licence.expiresOn) return [];
    return [problem('licence-expired', { field: 'media', mediaIds: [id], ...weight, params: { name, on: licence.expiresOn } })];
  });
}

export { addressOf, type Address } from './address.ts';
export { findWord, hasSentence, wordsOf } from './words.ts';

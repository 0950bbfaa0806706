import type { Id } from '../common/id.ts';
import type { Medium } from '../media/index.ts';
import type { Post } from '../posts/index.ts';
import type { ProblemCode } from '../publishing/problems.ts';
import { checkRules } from '../publishing/rules/index.ts';
import type { ClientRule } from './strategy.ts';

/** What a rule says of a post that breaks it. `rule-subject` is no breach: pictures speak without words, so it always reminds. */
const codesOf: Readonly<Record<ClientRule['kind'], readonly ProblemCode[]>> = {
  'forbidden-word': ['rule-word'],
  'forbidden-subject': ['rule-subject-found'],
  'mandatory-sentence': ['rule-sentence'],
  'address-sen': ['rule-address'],
  'address-siz': ['rule-address'],
  'alt-text': ['rule-alt'],
  licence: ['licence-missing', 'licence-expired'],
};

export type RuleHit = { readonly post: Post; /** The words that were caught; empty where something is missing. */ readonly found: string };

/** Whether a rule says anything yet: one for words needs words. */
type Worded = 'forbidden-word' | 'forbidden-subject' | 'mandatory-sentence';

export const isSaid = ({ kind, text }: Pick<ClientRule, 'kind' | 'text'>): boolean => !takesText(kind) || text.trim() !== '';

export const takesText = (kind: ClientRule['kind']): kind is Worded =>
  kind === 'forbidden-word' || kind === 'forbidden-subject' || kind === 'mandatory-sentence';

/** The posts that break one rule, as the editor would say it. What is published has been judged and is left out. */
export function ruleHits(rule: ClientRule, posts: readonly Post[], media: ReadonlyMap<Id, Medium>): RuleHit[] {
  if (!isSaid(rule)) return [];
  return posts.filter(({ state }) => state !== 'published').flatMap((post) => {
    const problem = checkRules({ content: post.content, media, rules: [rule], on: post.on }).find(({ code }) => codesOf[rule.kind].includes(code));
    const found = problem?.params['found'];
    return problem === undefined ? [] : [{ post, found: typeof found === 'string' ? found : '' }];
  });
}

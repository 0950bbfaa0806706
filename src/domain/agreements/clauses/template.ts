/**
 * Places in clause texts: `{{client.name}}`. Filling is one pass over the body: what is filled in is never read again, so that a
 * client called `{{client}}` stays so. `\{{` writes the two braces themselves.
 */
export type FilledPlace = { readonly text: string } | { readonly missing: readonly string[] };

/** Every known place with its finished phrase, or with the paths of the fields that are not filled in yet. */
export type PlaceValues = ReadonlyMap<string, FilledPlace>;

export type PlaceProblem =
  | { code: 'unknown-place'; place: string; index: number }
  /** `paths` are the dotted paths in the agreement's content that the place needs. */
  | { code: 'missing-value'; place: string; index: number; paths: readonly string[] };

export type FilledClause = { ok: true; text: string } | { ok: false; problems: PlaceProblem[] };

type Part = { kind: 'text'; text: string } | { kind: 'place'; place: string; index: number };

/** An escaped opening, a place, or an opening never closed: its braces stay in its name, so that no known place is meant. */
const marks = /\\\{\{|\{\{([\s\S]*?)\}\}|\{\{[\s\S]*$/g;
const longestShown = 80;

function partsOf(body: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of body.matchAll(marks)) {
    parts.push({ kind: 'text', text: body.slice(end, match.index) });
    if (match[0] === '\\{{') parts.push({ kind: 'text', text: '{{' });
    else parts.push({ kind: 'place', place: (match[1] ?? match[0]).trim().slice(0, longestShown), index: match.index });
    end = match.index + match[0].length;
  }
  return [...parts, { kind: 'text', text: body.slice(end) }];
}

/** The places a body names, each once, in order; also unknown ones. */
export function placesIn(body: string): string[] {
  return [...new Set(partsOf(body).flatMap((part) => (part.kind === 'place' ? [part.place] : [])))];
}

/**
 * The body with each place replaced; where that cannot be, `mark` says what stands there instead. For looking at a draft: what
 * goes out is made by `fillClause`.
 */
export function fillMarked(body: string, values: PlaceValues, mark: (problem: PlaceProblem) => string): string {
  return partsOf(body)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const value = values.get(part.place);
      if (value === undefined) return mark({ code: 'unknown-place', place: part.place, index: part.index });
      if ('missing' in value) return mark({ code: 'missing-value', place: part.place, index: part.index, paths: value.missing });
      if (value.text.trim() === '') return mark({ code: 'missing-value', place: part.place, index: part.index, paths: [] });
      return value.text;
    })
    .join('');
}

/** The body with every place filled, or every place that cannot be (`index` is its offset in the body). Never an empty blank. */
export function fillClause(body: string, values: PlaceValues): FilledClause {
  const problems: PlaceProblem[] = [];
  const text = fillMarked(body, values, (problem) => {
    problems.push(problem);
    return '';
  });
  return problems.length === 0 ? { ok: true, text } : { ok: false, problems };
}

/** Text as a body that fills to exactly this text: for a clause pasted in from elsewhere. */
export const escapePlaces = (text: string): string => text.replaceAll('{{', '\\{{');

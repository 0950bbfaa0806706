/** One complete type at the front of a D-Bus signature, and the rest. Throws on a malformed one. */
export function splitType(signature: string): [type: string, rest: string] {
  const head = signature[0];
  if (head === undefined) throw new Error('empty D-Bus signature');
  if (head === 'a') {
    const [inner, rest] = splitType(signature.slice(1));
    return [`a${inner}`, rest];
  }
  if (head !== '(' && head !== '{') return [head, signature.slice(1)];
  let depth = 0;
  for (let at = 0; at < signature.length; at += 1) {
    const mark = signature[at];
    if (mark === '(' || mark === '{') depth += 1;
    if (mark === ')' || mark === '}') depth -= 1;
    if (depth === 0) return [signature.slice(0, at + 1), signature.slice(at + 1)];
  }
  throw new Error(`unbalanced D-Bus signature ${signature}`);
}

export function splitTypes(signature: string): string[] {
  const types: string[] = [];
  let rest = signature;
  while (rest !== '') {
    const [type, next] = splitType(rest);
    types.push(type);
    rest = next;
  }
  return types;
}

/** Alignment of a type on the wire, in bytes. */
export function alignment(type: string): 1 | 2 | 4 | 8 {
  switch (type[0]) {
    case 'y': case 'g': case 'v': return 1;
    case 'n': case 'q': return 2;
    case 'x': case 't': case 'd': case '(': case '{': return 8;
    default: return 4;
  }
}

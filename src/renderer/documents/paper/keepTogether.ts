import type { Node } from 'pdfmake/interfaces';

type Position = { pageNumber: number };
type Laid = { text?: unknown; style?: unknown; positions?: Position[] };

/** No more than this many new layouts for the sake of beauty. */
const maxMoves = 14;

/**
 * Decides where a page must end early: before a heading that nothing would follow on its page, and before a paragraph
 * that would leave one line alone. Each yes costs a new layout.
 */
export function keepTogether(paragraphs: ReadonlyMap<unknown, Laid>): (node: Node, followers: { getFollowingNodesOnPage(): Node[] }) => boolean {
  let moves = 0;
  const move = (yes: boolean): boolean => {
    if (yes) moves += 1;
    return yes;
  };
  return (node, { getFollowingNodesOnPage }) => {
    if (moves >= maxMoves || node.pageNumbers.length === 0) return false;
    if (node.headlineLevel !== undefined) return move(isAlone(node, getFollowingNodesOnPage()));
    const laid = node.style === 'prose' ? paragraphs.get(node.text) : undefined;
    return laid?.positions !== undefined && move(leavesOneLine(laid.positions));
  };
}

/** Only text counts as following: a table whose rows all went to the next page still says that it began here. */
function isAlone(node: Node, following: readonly Node[]): boolean {
  const page = node.pageNumbers[0];
  const own = ownTexts(node);
  return !following.some((next) => next.text !== undefined && next.headlineLevel === undefined && !own.has(next.text)
    && next.startPosition.pageNumber === page && next.startPosition.top > node.startPosition.top + 30);
}

function ownTexts(node: Node): Set<unknown> {
  return new Set([node.text]);
}

function leavesOneLine(positions: readonly Position[]): boolean {
  const [first, last] = [positions[0]?.pageNumber, positions.at(-1)?.pageNumber];
  if (first === last || positions.length < 2) return false;
  const before = positions.filter((position) => position.pageNumber === first).length;
  const after = positions.filter((position) => position.pageNumber === last).length;
  return before === 1 || (after === 1 && before <= 4);
}

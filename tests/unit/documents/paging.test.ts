import { describe, expect, it } from 'vitest';
import { firstFault, pagesOf, type Break, type Keep, type Page } from '../../../src/renderer/documents/engine/paging.ts';

const font = { widthOfString: () => 1 };
/** A page of lines at 20 pt each; null is a line nobody watches over. */
const page = (...keeps: (Keep | null)[]): Page => ({
  pageSize: { height: 800 },
  pageMargins: { top: 60, bottom: 60 },
  items: keeps.map((keep, index) => ({
    type: 'line',
    item: {
      y: 60 + index * 20,
      leadingCut: 0,
      trailingCut: 0,
      inlines: [{ text: 'x', x: 0, width: 1, fontSize: 10, font, ...(keep === null ? {} : { keep }) }],
    },
  })),
});
const none = new Set<Break>();

describe('a page that ends badly', () => {
  it('is one whose last line is a heading', () => {
    expect(firstFault([page(null, 'h1'), page(null)], none)).toEqual({ add: 'h1', drop: null });
  });

  it('moves a chain of headings together', () => {
    expect(firstFault([page(null, 'h1', 'h2'), page(null)], none)).toEqual({ add: 'h1', drop: null });
  });

  it('is one that leaves a single line of a paragraph behind', () => {
    expect(firstFault([page(null, 'p1'), page('p1', 'p1')], none)).toEqual({ add: 'p1', drop: null });
  });

  it('is one that leaves a single line ahead, which gets the line before it for company', () => {
    expect(firstFault([page(null, 'p1', 'p1', 'p1'), page('p1', null)], none)).toEqual({ add: 'p1/2', drop: null });
    const overThree = [page('p1'), page('p1', 'p1', 'p1', 'p1', 'p1'), page('p1')];
    expect(firstFault(overThree, new Set<Break>(['p1']))).toEqual({ add: 'p1/5', drop: null });
    expect(firstFault([page(null, 'h1', 'p2', 'p2'), page('p2', null)], none)).toEqual({ add: 'h1', drop: null });
  });

  it('takes the heading along with its paragraph', () => {
    expect(firstFault([page(null, 'h1', 'p2'), page('p2', 'p2')], none)).toEqual({ add: 'h1', drop: null });
  });

  it('gives an earlier break up when the heading above it has to move', () => {
    expect(firstFault([page(null, 'h1'), page('p2', null)], new Set<Break>(['p2']))).toEqual({ add: 'h1', drop: 'p2' });
  });
});

describe('a page that ends well enough', () => {
  it.each([
    ['text last', [page('h1', null), page(null)]],
    ['the end of the document', [page(null, 'h1')]],
    ['two lines on both sides', [page(null, 'p1', 'p1'), page('p1', 'p1')]],
    ['a heading alone on its page', [page('h1'), page(null)]],
  ])('%s', (_name, pages) => {
    expect(firstFault(pages, none)).toBeNull();
  });

  it('knows on which page each text begins', () => {
    expect(pagesOf([page('h1', 'p2'), page('p2', 'h3')])).toEqual(
      new Map([
        ['h1', 1],
        ['p2', 1],
        ['h3', 2],
      ]),
    );
  });
});

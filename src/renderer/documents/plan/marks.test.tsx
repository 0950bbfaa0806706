import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { postStates } from '../../../domain/posts/index.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { shapes } from './marks.ts';

/** What is drawn, whatever the order and style of its attributes. */
const drawn = (svg: Element | null): string[] => [...svg?.querySelectorAll('*') ?? []].filter(({ tagName }) => tagName !== 'g')
  .map((shape) => [shape.tagName, ...['d', 'cx', 'cy', 'r', 'x', 'y', 'width', 'height', 'stroke-dasharray', 'stroke-width', 'fill'].map((name) => shape.getAttribute(name) ?? '')].join(' '));

describe('the marks of a plan on paper', () => {
  it.each(postStates)('have the shape that the screen has: %s', (state) => {
    const screen = drawn(render(<StateMark state={state} bare />).container.querySelector('svg'));
    const paper = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    paper.innerHTML = shapes[state];
    expect(screen.length).toBeGreaterThan(0);
    expect(drawn(paper)).toEqual(screen);
  });
});

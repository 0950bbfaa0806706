import 'fake-indexeddb/auto';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

/*
 * What Mantine and the screens ask of a browser and jsdom does not have. Nothing here imitates our own code, and layout
 * is never asserted on in jsdom: that is what the end-to-end tests are for.
 */

/** Every media query answers "no", except the one for a person who wants no motion: tests wait for no animation. */
function matchMedia(query: string): MediaQueryList {
  const list = new EventTarget();
  return Object.assign(list, {
    matches: query.includes('prefers-reduced-motion'), media: query, onchange: null,
    addListener: () => undefined, removeListener: () => undefined,
  });
}

class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

Object.defineProperty(window, 'matchMedia', { writable: true, value: matchMedia });
Object.defineProperty(window, 'ResizeObserver', { writable: true, value: Observer });
Object.defineProperty(window, 'IntersectionObserver', { writable: true, value: Observer });
Object.defineProperty(document, 'fonts', { writable: true, value: Object.assign(new EventTarget(), { ready: Promise.resolve() }) });
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
Element.prototype.hasPointerCapture = () => false;
Element.prototype.releasePointerCapture = () => undefined;

const measure = window.getComputedStyle.bind(window);
// jsdom logs an error for a pseudo-element, and Mantine's focus trap asks for one.
window.getComputedStyle = (element) => measure(element);

afterEach(() => {
  cleanup();
  localStorage.clear();
});

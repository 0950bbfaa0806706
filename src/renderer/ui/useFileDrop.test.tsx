import { act, render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useFileDrop } from './useFileDrop.ts';

const got: string[] = [];
function Taker({ name }: { name: string }) {
  const over = useFileDrop((files) => got.push(`${name}: ${files.map((file) => file.name).join()}`));
  return <p>{over ? `over ${name}` : ''}</p>;
}

/** jsdom has no drag events; these carry what the hook asks of one. */
function fire(type: string, types: string[], files: File[] = []): boolean {
  const event = Object.assign(new Event(type, { cancelable: true, bubbles: true }), { dataTransfer: { types, files }, relatedTarget: null });
  act(() => { window.dispatchEvent(event); });
  return event.defaultPrevented;
}
const photo = new File(['x'], 'photo.jpg');

it('gives files to the screen that came last, and to the one below when that is gone', () => {
  got.length = 0;
  const screen = render(<Taker name="library" />);
  const dialog = render(<Taker name="dialog" />);
  expect(fire('dragover', ['Files'])).toBe(true);
  expect(document.body.textContent).toBe('over dialog');
  fire('drop', ['Files'], [photo]);
  dialog.unmount();
  fire('drop', ['Files'], [photo]);
  screen.unmount();
  fire('drop', ['Files'], [photo]);
  expect(got).toEqual(['dialog: photo.jpg', 'library: photo.jpg']);
});

it('leaves a dragged text alone', () => {
  const screen = render(<Taker name="library" />);
  expect(fire('dragover', ['text/plain'])).toBe(false);
  expect(document.body.textContent).toBe('');
  screen.unmount();
});

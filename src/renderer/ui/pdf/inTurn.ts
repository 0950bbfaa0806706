let last: Promise<unknown> = Promise.resolve();

/**
 * Draws one page after the other. pdf.js takes up to 15 ms of each frame for a page; as many pages at once as stand near the
 * view would take as many times that, and keep a key or a click waiting for all of them. The signal ends the turn at once, also
 * of a page whose document has been closed and will never answer; a turn that comes after it is passed over.
 */
export function inTurn(draw: () => Promise<void>, signal: AbortSignal): Promise<void> {
  const left = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const turn = last.then(() => (signal.aborted ? undefined : Promise.race([draw(), left])));
  last = turn.catch(() => undefined);
  return turn;
}

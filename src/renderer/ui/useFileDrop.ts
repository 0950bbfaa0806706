import { useEffect, useRef, useState } from 'react';

/** Who takes files now; a dialog over a screen that takes them as well is the last. */
const takers: symbol[] = [];

/**
 * Files dropped anywhere on the window, for as long as a screen takes them. Without it a browser would leave the program and
 * show the file. True while files are held over the window. Of several screens the one that came last takes them.
 */
export function useFileDrop(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;

  useEffect(() => {
    const me = Symbol('taker');
    takers.push(me);
    const hasFiles = (event: DragEvent) => (event.dataTransfer?.types.includes('Files') ?? false) && takers.at(-1) === me;
    const hold = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take.current(files);
    };
    window.addEventListener('dragover', hold);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      takers.splice(takers.indexOf(me), 1);
      window.removeEventListener('dragover', hold);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}

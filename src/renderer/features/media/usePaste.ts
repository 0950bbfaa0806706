import { useEffect, useRef } from 'react';

/** Files pasted anywhere but into a field, for as long as a screen takes them: a picture from the clipboard, files from a file manager. */
export function usePaste(onFiles: (files: File[]) => void): void {
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...event.clipboardData?.files ?? []];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      take.current(files);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
}

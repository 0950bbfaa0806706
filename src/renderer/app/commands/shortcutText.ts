/** A shortcut as its keys are written on this machine: `mod+shift+Z` is Ctrl + Shift + Z, or ⌘ ⇧ Z on a Mac. */
export function shortcutKeys(shortcut: string, mac: boolean): string[] {
  const names: Record<string, string> = mac
    ? { mod: '⌘', shift: '⇧', alt: '⌥', ctrl: '⌃' }
    : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt', ctrl: 'Ctrl' };
  const parts = shortcut.split('+').filter((part) => part !== '');
  // A question mark is typed with shift on most keyboards and with other keys on some: only the sign itself is shown.
  if (parts.includes('?')) return ['?'];
  return parts.map((part) => names[part.toLowerCase()] ?? part.toUpperCase());
}

export const onMac = (): boolean => /mac/i.test(navigator.userAgent);

import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';

/** A small panel at a place of the screen (a day's cell), closed by Escape and by a click elsewhere. */
export function Anchored({ rect, label, width, onClose, children }: { rect: DOMRect; label: string; width: number; onClose: () => void; children: ReactNode }) {
  return (
    <Popover opened onChange={(open) => !open && onClose()} onDismiss={onClose} trapFocus returnFocus position="bottom" withArrow shadow="md" width={width} transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <span style={{ position: 'fixed', left: rect.left, top: rect.top + Math.min(24, rect.height), width: Math.min(rect.width, 400), height: 1, pointerEvents: 'none' }} />
      </Popover.Target>
      <Popover.Dropdown aria-label={label} onKeyDown={(event) => event.key === 'Escape' && onClose()}>{children}</Popover.Dropdown>
    </Popover>
  );
}

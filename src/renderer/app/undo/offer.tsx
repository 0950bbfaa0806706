import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { showError } from '../../ui/showError.tsx';
import { undoStack, type Step } from './stack.ts';

let shown: string | null = null;

/**
 * One notice at a time: its undo button takes back the last step, so that of an earlier one would take back another than it names, and
 * ten quick moves do not queue for a minute.
 */
function tell(notice: Parameters<typeof notifications.show>[0]): string {
  if (shown !== null) notifications.hide(shown);
  shown = notifications.show(notice);
  return shown;
}

/** Puts a step on the stack and says so with an undo button; Ctrl+Z does the same for as long as the window is open. */
const toasts = new WeakMap<Step, string>();

export function offerUndo(step: Step): void {
  undoStack.push(step);
  const id = tell({
    autoClose: 8_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{step.label}</Text>
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            void undoLast();
          }}
        >
          {i18next.t('undo')}
        </Button>
      </Group>
    ),
  });
  toasts.set(step, id);
}

/** Undoes the last step and says what it was. */
export async function undoLast(): Promise<void> {
  try {
    const step = await undoStack.undo();
    if (!step) return;
    const toast = toasts.get(step);
    if (toast) notifications.hide(toast);
    tell({ message: i18next.t('undone', { what: step.label }) });
  } catch (error) {
    showError(error);
  }
}

/** Does the last undone step again. */
export async function redoLast(): Promise<void> {
  try {
    const step = await undoStack.redo();
    if (step) tell({ message: i18next.t('redone', { what: step.label }) });
  } catch (error) {
    showError(error);
  }
}

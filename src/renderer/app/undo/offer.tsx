import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { showError } from '../../ui/showError.tsx';
import { undoStack, type Step } from './stack.ts';

/** Puts a step on the stack and says so with an undo button; Ctrl+Z does the same for as long as the window is open. */
const toasts = new WeakMap<Step, string>();

export function offerUndo(step: Step): void {
  undoStack.push(step);
  const id = notifications.show({
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
    notifications.show({ message: i18next.t('undone', { what: step.label }) });
  } catch (error) {
    showError(error);
  }
}

/** Does the last undone step again. */
export async function redoLast(): Promise<void> {
  try {
    const step = await undoStack.redo();
    if (step) notifications.show({ message: i18next.t('redone', { what: step.label }) });
  } catch (error) {
    showError(error);
  }
}

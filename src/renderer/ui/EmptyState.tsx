import { Button, Stack, Text } from '@mantine/core';

type Props = { text: string; action?: string; onAction?: () => void };

/** An empty list: one sentence and one action. */
export function EmptyState({ text, action, onAction }: Props) {
  return (
    <Stack align="flex-start" gap="sm" py="lg">
      <Text className="muted">{text}</Text>
      {action && <Button onClick={onAction}>{action}</Button>}
    </Stack>
  );
}

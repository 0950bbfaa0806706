import { Stack, Text } from '@mantine/core';
import { useId, type ReactNode } from 'react';

/** A label over a control that has none of its own (a row of choices); the control names itself by the id it is given. */
export function Labelled({ label, children }: { label: string; children: (labelId: string) => ReactNode }) {
  const labelId = useId();
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm" fw={500} id={labelId}>{label}</Text>
      {children(labelId)}
    </Stack>
  );
}

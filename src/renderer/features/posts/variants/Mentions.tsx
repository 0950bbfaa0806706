import type { Problem } from '../../../../domain/publishing/index.ts';
import { Beside } from '../fields/Beside.tsx';
import { TypedLine } from '../fields/TypedLine.tsx';

type Props = { label: string; field: string; names: readonly string[]; onSave: (names: string[]) => Promise<unknown>; problems: readonly Problem[]; most?: number; description?: string };

/** Accounts by their names without the sign, however they were typed: blanks, commas and lines part them. */
export function namesFrom(typed: string): string[] {
  const names = typed.split(/[\s,;]+/u).map((name) => name.replace(/^[@＠]+/u, '').slice(0, 200)).filter((name) => name !== '');
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

export const nameLine = (names: readonly string[]): string => names.map((name) => `@${name}`).join(' ');

/** Accounts as one line to type or paste. */
export function Mentions({ label, field, names, onSave, problems, most = 100, description }: Props) {
  return (
    <TypedLine
      label={label} field={field} value={nameLine(names)} canonical={(typed) => nameLine(namesFrom(typed))} placeholder="@" description={description}
      onSave={(typed) => onSave(namesFrom(typed).slice(0, most))} renderBelow={() => <Beside problems={problems} />}
    />
  );
}

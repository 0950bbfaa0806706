import type { CSSProperties } from 'react';

/** A colour of the data as a CSS variable: style sheets decide what is done with it. */
export function variable(name: `--${string}`, value: string): CSSProperties {
  const style: CSSProperties & Record<`--${string}`, string> = { [name]: value };
  return style;
}

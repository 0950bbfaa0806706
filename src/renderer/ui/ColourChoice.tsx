import { ColorInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientColours } from '../../domain/clients/index.ts';

type Props = { label: string; value: string; onChange: (colour: string) => void; description?: string };

/** A colour out of the palette, or any other by its code: a code is taken once it is whole, and half of one is forgotten on leaving. */
export function ColourChoice({ label, value, onChange, description }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const change = (next: string) => {
    setTyped(next);
    const colour = colourOf(next);
    if (colour !== null && colour !== value) onChange(colour);
  };
  return (
    <ColorInput
      label={label} description={description} value={typed ?? value} format="hex" swatches={[...clientColours]} swatchesPerRow={6} maw={240} withEyeDropper={false}
      popoverProps={{ transitionProps: { duration: 80 } }} aria-description={t('colourHint')} fixOnBlur={false} onChange={change} onBlur={() => setTyped(null)}
    />
  );
}

/** `#RRGGBB` out of a code as it is typed or pasted, with or without its #; null while it is not whole. */
function colourOf(text: string): string | null {
  const code = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1];
  return code === undefined ? null : `#${code.toUpperCase()}`;
}

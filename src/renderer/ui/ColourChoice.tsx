import { ColorInput } from '@mantine/core';
import { clientColours } from '../../domain/clients/index.ts';
import { useTranslation } from 'react-i18next';

type Props = { label: string; value: string; onChange: (colour: string) => void; description?: string };

/** A colour out of the palette, or any other by its code. */
export function ColourChoice({ label, value, onChange, description }: Props) {
  const { t } = useTranslation();
  return (
    <ColorInput
      label={label} description={description} value={value} format="hex" swatches={[...clientColours]} swatchesPerRow={6} maw={240} withEyeDropper={false}
      popoverProps={{ transitionProps: { duration: 80 } }} aria-description={t('colourHint')} onChangeEnd={(next) => isColour(next) && onChange(next.toUpperCase())}
      onChange={(next) => isColour(next) && onChange(next.toUpperCase())}
    />
  );
}

const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

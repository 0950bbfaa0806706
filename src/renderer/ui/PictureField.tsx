import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Picture } from '../../domain/common/text.ts';
import { readPicture } from './readPicture.ts';
import styles from './PictureField.module.css';

type Props = { label: string; value: Picture | null; onChange: (value: Picture | null) => Promise<unknown>; description?: string };

/** A logo: chosen, shown as paper will show it, removable. A bad file is a sentence and changes nothing. */
export function PictureField({ label, value, onChange, description }: Props) {
  const { t } = useTranslation();
  const [error, setError] = useState<string | null>(null);
  const take = async (file: File | null) => {
    if (!file) return;
    const read = await readPicture(file);
    setError(read.ok ? null : t(`picture.${read.code}`));
    if (read.ok) await onChange(read.picture);
  };
  return (
    <Stack gap={4} role="group" aria-label={label}>
      <Text size="sm" fw={500}>{label}</Text>
      {description && <Text size="xs" className="muted">{description}</Text>}
      <Group>
        {value && <img className={styles.preview} src={value.dataUrl} alt={label} />}
        <FileButton accept="image/png,image/jpeg,image/webp" onChange={(file) => void take(file)}>
          {(props) => <Button variant="default" {...props}>{t(value ? 'picture.replace' : 'picture.choose')}</Button>}
        </FileButton>
        {value && <Button variant="subtle" onClick={() => void onChange(null)}>{t('remove')}</Button>}
      </Group>
      {error && <Text size="sm" c="var(--onay-danger)" role="alert">{error}</Text>}
    </Stack>
  );
}

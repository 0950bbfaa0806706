import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import '@fontsource/caveat/400.css';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignatureMark } from '../../domain/business/index.ts';
import { SignaturePadArea, type PadHandle } from './SignaturePadArea.tsx';
import styles from './SignatureField.module.css';

type Props = {
  label: string; description?: string;
  /** The name a typed signature shows. */
  name: string; value: SignatureMark | null; onChange: (value: SignatureMark | null) => Promise<unknown>;
};

/** A signature, drawn with mouse, finger or pen, or typed in a signature face. */
export function SignatureField({ label, description, name, value, onChange }: Props) {
  const { t } = useTranslation('signing');
  const [way, setWay] = useState<'drawn' | 'typed'>(value?.kind ?? 'drawn');
  const [again, setAgain] = useState(false);
  const pad = useRef<PadHandle>(null);
  const kept = value && !again && value.kind === way ? value : null;

  const choose = (next: 'drawn' | 'typed') => {
    setWay(next);
    setAgain(false);
    if (next === 'typed' && name.trim() !== '') void onChange({ kind: 'typed', text: name.trim() });
  };
  const take = () => {
    const picture = pad.current?.picture();
    if (!picture) return;
    void onChange({ kind: 'drawn', picture });
    setAgain(false);
  };
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <Text size="sm" fw={500}>{label}</Text>
      {description && <Text size="xs" className="muted">{description}</Text>}
      <SegmentedControl
        w={240} aria-label={t('mark.way')} value={way} data={[{ value: 'drawn', label: t('mark.draw') }, { value: 'typed', label: t('mark.type') }]}
        onChange={(next) => choose(next === 'typed' ? 'typed' : 'drawn')}
      />
      {way === 'typed' && (name.trim() === ''
        ? <Text size="sm" className="muted">{t('mark.nameFirst')}</Text>
        : <div className={styles.typed}>{value?.kind === 'typed' && value.text !== name.trim() ? value.text : name.trim()}</div>)}
      {way === 'typed' && name.trim() !== '' && (value?.kind !== 'typed' || value.text !== name.trim()) && (
        <Group><Button variant="default" onClick={() => choose('typed')}>{t('mark.useTyped')}</Button></Group>
      )}
      {way === 'drawn' && (kept?.kind === 'drawn' ? (
        <>
          <div className={styles.paper}><img src={kept.picture.dataUrl} alt={t('mark.drawn')} className={styles.picture} /></div>
          <Group><Button variant="default" onClick={() => setAgain(true)}>{t('mark.again')}</Button></Group>
        </>
      ) : (
        <>
          <SignaturePadArea ref={pad} label={t('mark.area')} />
          <Group>
            <Button variant="default" onClick={take}>{t('mark.take')}</Button>
            <Button variant="subtle" onClick={() => pad.current?.clear()}>{t('mark.clear')}</Button>
          </Group>
        </>
      ))}
    </Stack>
  );
}

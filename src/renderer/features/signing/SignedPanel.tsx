import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SignedBy } from '../../../domain/agreements/index.ts';
import { Section } from '../../ui/Section.tsx';
import { ExportSigned } from './ExportSigned.tsx';

type Props = { by: Extract<SignedBy, { way: 'on-this-device' }>; agreementHref: string };

/** Sealed: what the document is now, and how it gets to the client. */
export function SignedPanel({ by, agreementHref }: Props) {
  const { t } = useTranslation('signing');
  return (
    <Section title={t('done.title')}>
      <Stack>
        <Text role="status">{t('done.text')} {t(`done.clock.${by.clock}`)}</Text>
        <Text size="sm" className="muted">{t('done.stranger')}</Text>
        <ExportSigned document={by.document} />
        <Group>
          <Button component={Link} href={agreementHref} variant="default">{t('openAgreement')}</Button>
          <Button component={Link} href="/verify" variant="subtle">{t('done.verify')}</Button>
        </Group>
      </Stack>
    </Section>
  );
}

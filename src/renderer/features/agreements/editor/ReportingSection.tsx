import { Button, Chip, Group, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { metricsOf } from '../../../../domain/agreements/index.ts';
import { networkNames, networks, type Network } from '../../../../domain/clients/index.ts';
import { newId } from '../../../data/index.ts';
import { SavedText } from '../../../ui/fields.tsx';
import { FieldGrid, Section } from '../../../ui/Section.tsx';
import { drawnBy } from './drawnBy.ts';
import { jumpTo, sectionId, type SectionProps } from './sections.ts';

const frequencies = ['none', 'weekly', 'monthly', 'quarterly'] as const;

/** S1.4: how often a report comes and exactly which metrics per network it holds. */
export const ReportingSection = drawnBy(['reporting', 'handles'], Drawn);

function Drawn({ content, edit }: SectionProps) {
  const { t } = useTranslation('agreements');
  const { reporting } = content;
  const offered = networks.filter((network) => content.handles.some((handle) => handle.network === network) || reporting.metrics.some((row) => row.network === network));
  const choose = (network: Network, chosen: string[]) => edit.set((before) => {
    const metrics = metricsOf[network].filter((metric) => chosen.includes(metric));
    const rows = before.reporting.metrics;
    const known = rows.some((row) => row.network === network);
    const next = known ? rows.map((row) => (row.network === network ? { ...row, metrics } : row)) : [...rows, { id: newId(), network, metrics }];
    return { ...before, reporting: { ...before.reporting, metrics: next.filter((row) => row.metrics.length > 0) } };
  });
  return (
    <Section title={t('section.reporting')} text={t('reporting.text')} id={sectionId('reporting')}>
      <Stack>
        <FieldGrid>
          <Select
            data-path="reporting.frequency" label={t('reporting.frequency')} value={reporting.frequency} data={frequencies.map((value) => ({ value, label: t(`reporting.frequencies.${value}`) }))}
            onChange={(value) => edit.setPart('reporting', { frequency: frequencies.find((one) => one === value) ?? 'monthly' })}
          />
          <SavedText data-path="reporting.due" label={t('reporting.due')} description={t('reporting.dueHint')} value={reporting.due} onSave={(due) => edit.part('reporting', { due })} />
        </FieldGrid>
        {offered.length === 0 && (
          <Group gap="xs" data-path="reporting.metrics">
            <Text size="sm" className="muted">{t('reporting.noNetworks')}</Text>
            <Button variant="default" size="compact-sm" onClick={() => jumpTo('parties', 'handles')}>{t('reporting.toHandles')}</Button>
          </Group>
        )}
        {reporting.frequency !== 'none' && offered.map((network) => (
          <Stack key={network} gap={6} role="group" aria-label={t('reporting.metricsOf', { network: networkNames[network] })}>
            <Text size="sm" fw={500}>{networkNames[network]}</Text>
            <Chip.Group multiple value={reporting.metrics.find((row) => row.network === network)?.metrics ?? []} onChange={(chosen) => choose(network, chosen)}>
              <Group gap={6}>{metricsOf[network].map((metric, at) => <Chip key={metric} value={metric} data-path={at === 0 ? 'reporting.metrics' : undefined} size="xs" variant="outline">{t(`metric.${metric}`)}</Chip>)}</Group>
            </Chip.Group>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}

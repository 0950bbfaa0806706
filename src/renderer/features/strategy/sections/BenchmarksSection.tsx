import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { metricsOf } from '../../../../domain/agreements/metrics.ts';
import { networkNames, networks } from '../../../../domain/clients/index.ts';
import { newId } from '../../../data/index.ts';
import { SavedNumber, SavedText } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useChoices } from '../edit/choices.ts';
import { drawnBy } from '../edit/drawnBy.ts';
import { lists } from '../edit/lists.ts';
import { SortableList } from '../edit/SortableList.tsx';
import { sectionId } from '../sectionNames.ts';
import styles from '../Strategy.module.css';

/** What each network should bring in a month. */
export const BenchmarksSection = drawnBy(['benchmarks', 'channels'], function Benchmarks({ strategy, edit }) {
  const { t } = useTranslation(['strategy', 'agreements']);
  const choices = useChoices();
  const { benchmarks: list } = lists;
  const metricName = (metric: (typeof strategy.benchmarks)[number]['metric']) => t(`metric.${metric}`, { ns: 'agreements' });
  const add = () => {
    const network = strategy.channels[0]?.network ?? 'instagram';
    const metric = metricsOf[network].find((one) => !strategy.benchmarks.some((row) => row.network === network && row.metric === one)) ?? 'reach';
    void edit.add(list, { id: newId(), network, metric, target: null, note: '' }, t('benchmarks.added'));
  };
  return (
    <Section title={t('section.benchmarks')} text={t('benchmarks.text')} id={sectionId('benchmarks')}>
      <SortableList
        items={strategy.benchmarks} nameOf={({ network, metric }) => `${networkNames[network]}, ${metricName(metric)}`} addLabel={t('benchmarks.add')} empty={t('benchmarks.empty')} onAdd={add}
        onRemove={({ id, network, metric }) => void edit.remove(list, id, t('removed', { name: `${networkNames[network]}, ${metricName(metric)}` }))}
        onOrder={(ids) => void edit.order(list, ids, t('reordered'))}
        render={(row) => (
          <div className={styles.benchmark}>
            <Select
              label={t('network')} value={row.network} data={choices.networks}
              onChange={(value) => {
                const network = networks.find((one) => one === value) ?? row.network;
                void edit.choose(list, row.id, { network, metric: metricsOf[network].includes(row.metric) ? row.metric : metricsOf[network][0] ?? 'views' });
              }}
            />
            <Select
              label={t('benchmarks.metric')} value={row.metric} data={metricsOf[row.network].map((value) => ({ value, label: metricName(value) }))}
              onChange={(value) => void edit.choose(list, row.id, { metric: metricsOf[row.network].find((one) => one === value) ?? row.metric })}
            />
            <SavedNumber label={t('benchmarks.target')} allowDecimal value={row.target} onSave={(target) => edit.item(list, row.id, { target })} />
            <SavedText label={t('benchmarks.note')} value={row.note} maxLength={500} onSave={(note) => edit.item(list, row.id, { note })} />
          </div>
        )}
      />
    </Section>
  );
});

import { SegmentedControl, Select, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isSaid, ruleHits, takesText, type RuleHit } from '../../../../domain/strategy/hits.ts';
import type { ClientRule } from '../../../../domain/strategy/index.ts';
import { newId } from '../../../data/index.ts';
import { SavedText } from '../../../ui/fields.tsx';
import { Labelled } from '../../../ui/Labelled.tsx';
import { Section } from '../../../ui/Section.tsx';
import { everyNetwork, networkOf, useChoices } from '../edit/choices.ts';
import { drawnBy } from '../edit/drawnBy.ts';
import { lists } from '../edit/lists.ts';
import { SortableList } from '../edit/SortableList.tsx';
import type { Edit } from '../edit/useEdit.ts';
import { sectionId } from '../sectionNames.ts';
import type { StrategyData } from '../useStrategyData.ts';
import styles from '../Strategy.module.css';

const kinds = ['forbidden-word', 'forbidden-subject', 'mandatory-sentence', 'address-sen', 'address-siz', 'alt-text', 'licence'] as const satisfies readonly ClientRule['kind'][];

/** S2.4: what this client's texts may and must say, with what each rule catches of this month. */
export const RulesSection = drawnBy(['rules'], function Rules({ strategy: { rules }, edit, data }) {
  const { t } = useTranslation('strategy');
  const { rules: list } = lists;
  const nameOf = (rule: ClientRule, index: number) => [t(`rules.kinds.${rule.kind}`), rule.text].filter(Boolean).join(': ') || t('rules.nth', { number: index + 1 });
  return (
    <Section title={t('section.rules')} text={t('rules.text')} id={sectionId('rules')}>
      <SortableList
        items={rules} nameOf={nameOf} addLabel={t('rules.add')} empty={t('rules.empty')}
        onAdd={() => void edit.add(list, { id: newId(), kind: 'forbidden-word', network: null, text: '', weight: 'warn', note: '' }, t('rules.added'))}
        onRemove={(rule) => void edit.remove(list, rule.id, t('removed', { name: nameOf(rule, 0) }))} onOrder={(ids) => void edit.order(list, ids, t('reordered'))}
        render={(rule) => <RuleFields rule={rule} edit={edit} data={data} />}
      />
    </Section>
  );
});

function RuleFields({ rule, edit, data }: { rule: ClientRule; edit: Edit; data: StrategyData }) {
  const { t } = useTranslation('strategy');
  const choices = useChoices();
  const { rules: list } = lists;
  return (
    <div className={styles.rule}>
      <Select
        label={t('rules.kind')} value={rule.kind} data={kinds.map((value) => ({ value, label: t(`rules.kinds.${value}`) }))}
        onChange={(value) => void edit.choose(list, rule.id, { kind: kinds.find((one) => one === value) ?? rule.kind })}
      />
      <Select
        label={t('network')} value={rule.network ?? everyNetwork} data={choices.networksOrAll} onChange={(value) => void edit.choose(list, rule.id, { network: networkOf(value) })}
      />
      <Labelled label={t('rules.weight')}>
        {(labelId) => (
          <SegmentedControl
            aria-labelledby={labelId} value={rule.weight} data={[{ value: 'warn', label: t('rules.warn') }, { value: 'hold', label: t('rules.hold') }]} transitionDuration={0}
            onChange={(value) => void edit.choose(list, rule.id, { weight: value === 'hold' ? 'hold' : 'warn' })}
          />
        )}
      </Labelled>
      {takesText(rule.kind) && (
        <SavedText
          className={styles.words} label={t(`rules.what.${rule.kind}`)} description={rule.kind === 'mandatory-sentence' ? undefined : t('rules.wordsHint')} value={rule.text} maxLength={500}
          onSave={(text) => edit.item(list, rule.id, { text })}
        />
      )}
      <SavedText className={takesText(rule.kind) ? undefined : styles.wide} label={t('rules.note')} value={rule.note} onSave={(note) => edit.item(list, rule.id, { note })} />
      <Caught rule={rule} data={data} />
    </div>
  );
}

/** What the rule catches among the posts of this month, said while it is written. */
function Caught({ rule, data: { thisMonth, media } }: { rule: ClientRule; data: StrategyData }) {
  const { t } = useTranslation(['strategy', 'planning']);
  const hits = useMemo(() => ruleHits(rule, thisMonth, media), [rule, thisMonth, media]);
  const titleOf = ({ post }: RuleHit) => post.title || post.content.variants.find(({ text }) => text !== '')?.text.split('\n', 1)[0]?.slice(0, 60) || t('untitled', { ns: 'planning' });
  if (!isSaid(rule)) return <Text size="xs" className={`muted ${styles.wide}`}>{t('rules.unsaid')}</Text>;
  if (hits.length === 0) return <Text size="xs" role="status" className={`muted ${styles.wide}`}>{t(thisMonth.length === 0 ? 'rules.noPosts' : 'rules.noHit')}</Text>;
  return (
    <div className={`${styles.wide} ${styles.caught}`} role="status">
      <Text size="sm" component="span" c={rule.weight === 'hold' ? 'var(--onay-danger)' : 'var(--onay-warning)'}>{t(rule.weight === 'hold' ? 'rules.holds' : 'rules.breaks', { count: hits.length })}</Text>
      {hits.slice(0, 3).map((hit) => (
        <Link key={hit.post.id} href={`/posts/${hit.post.id}`}>{hit.found === '' ? titleOf(hit) : `${titleOf(hit)} (“${hit.found}”)`}</Link>
      ))}
      {hits.length > 3 && <span className="muted">{t('rules.more', { count: hits.length - 3 })}</span>}
    </div>
  );
}

import { ColorInput, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clientColours, nextColour } from '../../../../domain/clients/index.ts';
import { actualShares, sharesSum, type ActualShare, type Pillar } from '../../../../domain/strategy/index.ts';
import { addMonths, formatMonth } from '../../../../domain/time/index.ts';
import { newId } from '../../../data/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { SavedArea, SavedNumber, SavedText } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/Section.tsx';
import { drawnBy } from '../edit/drawnBy.ts';
import { lists } from '../edit/lists.ts';
import { SortableList } from '../edit/SortableList.tsx';
import { sectionId } from '../sectionNames.ts';
import styles from '../Strategy.module.css';

/** Subjects that come again, their share, and the share they have in fact this month and the next. */
export const PillarsSection = drawnBy(['pillars'], function Pillars({ strategy: { pillars }, edit, data }) {
  const { t } = useTranslation('strategy');
  const { pillars: list } = lists;
  const language = currentLanguage();
  const sum = sharesSum(pillars);
  const months = [
    { name: formatMonth(data.today, language), shares: actualShares(pillars, data.thisMonth) },
    { name: formatMonth(addMonths(data.today, 1), language), shares: actualShares(pillars, data.nextMonth) },
  ];
  const without = months.filter(({ shares }) => shares.none > 0 && pillars.length > 0);
  return (
    <Section title={t('section.pillars')} text={t('pillars.text')} id={sectionId('pillars')}>
      {pillars.length > 1 && <ShareBar pillars={pillars} label={t('pillars.bar')} />}
      <SortableList
        items={pillars} nameOf={({ name }, index) => name || t('pillars.nth', { number: index + 1 })} addLabel={t('pillars.add')} empty={t('pillars.empty')}
        onAdd={() => void edit.add(list, { id: newId(), name: '', share: Math.max(0, 100 - sum), colour: nextColour(pillars.map(({ colour }) => colour)), description: '' }, t('pillars.added'))}
        onRemove={({ id, name }) => void edit.remove(list, id, t('removed', { name: name || t('pillars.one') }))} onOrder={(ids) => void edit.order(list, ids, t('reordered'))}
        render={(pillar) => (
          <div className={styles.pillar}>
            <SavedText label={t('pillars.name')} value={pillar.name} maxLength={500} onSave={(name) => edit.item(list, pillar.id, { name })} />
            <SavedNumber label={t('pillars.share')} max={100} value={pillar.share} suffix={language === 'tr' ? undefined : ' %'} onSave={(share) => edit.item(list, pillar.id, { share: share ?? 0 })} />
            <Colour label={t('colour')} value={pillar.colour} onChange={(colour) => void edit.choose(list, pillar.id, { colour })} />
            <dl className={styles.actual} aria-label={t('pillars.actual')}>
              {months.map(({ name, shares }) => {
                const share = shares.of.get(pillar.id);
                return (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd className="tabular" data-off={isOff(pillar, share) ? true : undefined}>
                      {share === undefined || share.percent === null ? t('pillars.nothing') : t('pillars.shareOf', { percent: share.percent, part: share.count, all: shares.all })}
                    </dd>
                  </div>
                );
              })}
            </dl>
            <SavedArea label={t('pillars.description')} minRows={1} value={pillar.description} onSave={(description) => edit.item(list, pillar.id, { description })} />
          </div>
        )}
      />
      {pillars.length > 0 && sum !== 100 && <Text size="sm" mt="xs" role="status" c="var(--onay-warning)">{t('pillars.sum', { sum })}</Text>}
      {without.map(({ name, shares }) => <Text key={name} size="sm" mt={4} className="muted">{t('pillars.without', { month: name, count: shares.none })}</Text>)}
    </Section>
  );
});

/** Further from the wish than a month of a dozen posts can be by chance. */
const isOff = (pillar: Pillar, share: ActualShare | undefined): boolean =>
  share !== undefined && share.percent !== null && Math.abs(share.percent - pillar.share) > 15;

/** The wished shares beside each other; the names stand below, so the picture is only to be looked at. */
function ShareBar({ pillars, label }: { pillars: readonly Pillar[]; label: string }) {
  return (
    <div className={styles.bar} role="img" aria-label={`${label}: ${pillars.map(({ name, share }) => `${name} ${share}`).join(', ')}`}>
      {pillars.filter(({ share }) => share > 0).map(({ id, name, share, colour }) => (
        <span key={id} style={{ flexGrow: share, background: colour }} title={`${name} · ${share}`} />
      ))}
    </div>
  );
}

/** A colour by its code; an unfinished code changes nothing. */
export function Colour({ label, value, onChange, hideLabel = false }: { label: string; value: string; onChange: (colour: string) => void; hideLabel?: boolean }) {
  const { t } = useTranslation();
  return (
    <ColorInput
      {...(hideLabel ? { 'aria-label': label } : { label })} value={value} format="hex" swatches={[...clientColours]} swatchesPerRow={6} withEyeDropper={false} aria-description={t('colourHint')}
      popoverProps={{ transitionProps: { duration: 80 } }}
      onChangeEnd={(next) => {
        if (/^#[0-9a-f]{6}$/i.test(next) && next.toUpperCase() !== value.toUpperCase()) onChange(next.toUpperCase());
      }}
    />
  );
}

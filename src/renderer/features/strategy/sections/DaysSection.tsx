import { Checkbox, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { specialDaysOf } from '../../../../domain/planning/index.ts';
import { addDays, formatDay } from '../../../../domain/time/index.ts';
import { newId } from '../../../data/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { SavedDay, SavedText } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/Section.tsx';
import { drawnBy } from '../edit/drawnBy.ts';
import { lists } from '../edit/lists.ts';
import { SortableList } from '../edit/SortableList.tsx';
import { showError } from '../../../ui/showError.tsx';
import { sectionId } from '../sectionNames.ts';
import styles from '../Strategy.module.css';

/** S2.3: the country's customary days, each on or off, and days of the client's own. */
export const DaysSection = drawnBy(['specialDays'], function Days({ strategy: { specialDays }, edit, data: { client, today } }) {
  const { t } = useTranslation('strategy');
  const { ownDays: list } = lists;
  const language = currentLanguage();
  const country = new Intl.DisplayNames(language, { type: 'region' }).of(client.country) ?? client.country;
  // Each once, on its next day.
  const coming = specialDaysOf(client.country, { customary: true, hidden: [], own: [] }, today, addDays(today, 370));
  const customary = coming.filter(({ id }, index) => coming.findIndex((day) => day.id === id) === index);
  const hidden = (id: string) => specialDays.hidden.includes(id);
  const toggle = (id: string, shown: boolean) => void edit.change(({ specialDays: days }) => ({
    specialDays: { ...days, hidden: shown ? days.hidden.filter((one) => one !== id) : [...new Set([...days.hidden, id])] },
  })).catch(showError);
  return (
    <Section title={t('section.days')} text={t('days.text')} id={sectionId('days')}>
      <Switch
        label={t('days.customary', { country })} checked={specialDays.customary}
        onChange={(event) => void edit.part('specialDays', { customary: event.currentTarget.checked }).catch(showError)}
      />
      {specialDays.customary && (
        <div className={styles.days} role="group" aria-label={t('days.which')}>
          {customary.map(({ id, names, on }) => (
            <Checkbox
              key={id} size="sm" checked={!hidden(id)} onChange={(event) => toggle(id, event.currentTarget.checked)}
              label={<>{names[language]} <span className="muted tabular">{formatDay(on, language, 'short')}</span></>}
            />
          ))}
        </div>
      )}
      <h3 className={styles.subhead}>{t('days.own')}</h3>
      <SortableList
        items={specialDays.own} nameOf={({ name }, index) => name || t('days.nth', { number: index + 1 })} addLabel={t('days.add')} empty={t('days.empty')}
        onAdd={() => void edit.add(list, { id: newId(), on: today, yearly: true, name: '' }, t('days.added'))}
        onRemove={({ id, name }) => void edit.remove(list, id, t('removed', { name: name || t('days.one') }))} onOrder={(ids) => void edit.order(list, ids, t('reordered'))}
        render={(day) => (
          <div className={styles.ownDay}>
            <SavedText aria-label={t('days.name')} placeholder={t('days.nameHint')} value={day.name} maxLength={500} onSave={(name) => edit.item(list, day.id, { name })} />
            <SavedDay hideLabel clearable={false} label={t('days.on')} value={day.on} onSave={(on) => (on === null ? Promise.resolve() : edit.item(list, day.id, { on }))} />
            <Checkbox label={t('days.yearly')} checked={day.yearly} onChange={(event) => void edit.choose(list, day.id, { yearly: event.currentTarget.checked })} />
          </div>
        )}
      />
      {!specialDays.customary && specialDays.own.length === 0 && <Text size="xs" mt={4} className="muted">{t('days.none')}</Text>}
    </Section>
  );
});

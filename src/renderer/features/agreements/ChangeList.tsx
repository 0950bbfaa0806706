import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { moneyFields, type Change } from '../../../domain/agreements/index.ts';
import { formatMoney, type Currency } from '../../../domain/money/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import styles from './Agreements.module.css';

type Props = { changes: readonly Change[]; currency: Currency };

/** What one version changes against another, section by section: struck through and underlined, never by colour alone. */
export function ChangeList({ changes, currency }: Props) {
  const { t } = useTranslation('agreements');
  if (changes.length === 0) return <Text size="sm" className="muted">{t('changes.none')}</Text>;
  return (
    <ul className={styles.changes}>
      {changes.map((change, index) => (
        <li key={`${change.section}${change.id ?? index}`}>
          <Text size="sm" fw={500}>{t(`changes.section.${change.section}`)}{change.name ? `: ${change.name}` : ''} · {t(`changes.kind.${change.kind}`)}</Text>
          {change.fields.map((field) => (
            <Text key={field.field} size="sm" component="div" className={styles.words}>
              {field.words
                ? field.words.map((part, at) => {
                  const key = `${field.field}${at}`;
                  if (part.kind === 'same') return <span key={key}>{part.text}</span>;
                  return part.kind === 'added' ? <ins key={key}>{part.text}</ins> : <del key={key}>{part.text}</del>;
                })
                : <>{field.before !== null && <del>{shown(field.field, field.before, currency)}</del>} {field.after !== null && <ins>{shown(field.field, field.after, currency)}</ins>}</>}
            </Text>
          ))}
        </li>
      ))}
    </ul>
  );
}

function shown(field: string, value: string | number | boolean | readonly (string | number)[], currency: Currency): string {
  if (typeof value === 'number' && moneyFields.has(field)) return formatMoney({ minor: value, currency }, currentLanguage(), { style: 'screen' });
  return Array.isArray(value) ? value.join(', ') : String(value);
}

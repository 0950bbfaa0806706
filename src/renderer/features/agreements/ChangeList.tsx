import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Change, FieldChange } from '../../../domain/agreements/index.ts';
import type { Currency } from '../../../domain/money/index.ts';
import { documentText, isCode, labelOf, valueInWords } from '../../documents/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import styles from './Agreements.module.css';

type Props = { changes: readonly Change[]; currency: Currency };

/** What one version changes against another, field by field as the paper names them: struck through and underlined, never by colour alone. */
export function ChangeList({ changes, currency }: Props) {
  const { t } = useTranslation('agreements');
  const words = documentText(currentLanguage());
  // Both parties have an address.
  const sideOf = (field: string) => {
    const side = (['provider', 'client'] as const).find((one) => field.startsWith(`${one}.`));
    return side ? `${t(`parties.${side}`)}, ` : '';
  };
  if (changes.length === 0) return <Text size="sm" className="muted">{t('changes.none')}</Text>;
  return (
    <ul className={styles.changes}>
      {changes.map((change, index) => (
        <li key={`${change.section}${change.id ?? index}`}>
          <Text size="sm" fw={500}>{t(`changes.section.${change.section}`)}{change.name ? `: ${change.name}` : ''} · {t(`changes.kind.${change.kind}`)}</Text>
          {change.fields.map((field) => (
            <Text key={field.field} size="sm" component="div" className={styles.words}>
              <span className="muted">{sideOf(field.field)}{labelOf(words, field.field)}: </span>
              <Difference field={field} currency={currency} />
            </Text>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Difference({ field, currency }: { field: FieldChange; currency: Currency }) {
  const language = currentLanguage();
  const words = documentText(language);
  const { before, after } = field;
  // A choice changes as a whole: its code is nobody's text.
  if (field.words && !field.field.endsWith('country') && !isCode(words, before) && !isCode(words, after)) {
    return field.words.map((part, at) => {
      const key = `${field.field}${at}`;
      if (part.kind === 'same') return <span key={key}>{part.text}</span>;
      return part.kind === 'added' ? <ins key={key}>{part.text}</ins> : <del key={key}>{part.text}</del>;
    });
  }
  const shown = (value: FieldChange['before']) => valueInWords(words, { field: field.field, value, currency, language, style: 'screen' });
  return <>{before !== null && <del>{shown(before)}</del>}{before !== null && after !== null && ' '}{after !== null && <ins>{shown(after)}</ins>}</>;
}

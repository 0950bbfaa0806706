import { ActionIcon, Button, Checkbox, Group, Progress, Text, TextInput, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { missingOnboarding, networkNames, networks, type Client, type OnboardingItem } from '../../../domain/clients/index.ts';
import { dayAt } from '../../../domain/time/index.ts';
import { newId } from '../../data/index.ts';
import { SavedDay, SavedText } from '../../ui/fields.tsx';
import { showError } from '../../ui/showError.tsx';
import { changeClient } from './actions.ts';
import styles from './ClientScreen.module.css';

const sections = ['access', 'assets', 'dates', 'people'] as const;

/** S1.12: what has been granted and handed over, by whom and when. Roles on accounts, never passwords. */
export function OnboardingTab({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const done = client.onboarding.filter((item) => item.doneOn !== null).length;
  const missing = missingOnboarding(client, newId);
  const change = (items: (before: OnboardingItem[]) => OnboardingItem[], label?: string) =>
    changeClient(client.id, (row) => ({ onboarding: items(row.onboarding) }), label);
  return (
    <div style={{ maxWidth: 960 }}>
      <Group justify="space-between" mb="xs">
        <Text>{t('onboardingDone', { done, all: client.onboarding.length })}</Text>
        {missing.length > 0 && (
          <Button variant="default" size="compact-sm" onClick={() => void change((before) => [...before, ...missing]).catch(showError)}>{t('onboardingFill')}</Button>
        )}
      </Group>
      <Progress value={client.onboarding.length === 0 ? 0 : (done / client.onboarding.length) * 100} aria-label={t('tab.onboarding')} size="sm" mb="lg" />
      <Text size="sm" className="muted" mb="md">{t('onboardingHint')}</Text>
      {sections.map((section) => (
        <section key={section} aria-label={t(`section.${section}`)}>
          <Title order={2} mt="lg" mb={4}>{t(`section.${section}`)}</Title>
          {client.onboarding.filter((item) => item.section === section).map((item) => (
            <OnboardingRow
              key={item.id} item={item} zone={client.zone}
              onChange={(values) => change((before) => before.map((one) => (one.id === item.id ? { ...one, ...values } : one)))}
              onRemove={() => void change((before) => before.filter((one) => one.id !== item.id), t('onboardingRemoved')).catch(showError)}
            />
          ))}
          <AddItem onAdd={(label) => void change((before) => [...before, blankItem(section, label)]).catch(showError)} />
        </section>
      ))}
    </div>
  );
}

type RowProps = { item: OnboardingItem; zone: string; onChange: (values: Partial<OnboardingItem>) => Promise<unknown>; onRemove: () => void };

function OnboardingRow({ item, zone, onChange, onRemove }: RowProps) {
  const { t } = useTranslation('clients');
  const name = useItemName()(item);
  const today = dayAt(Date.now(), zone);
  return (
    <div className={styles.item}>
      <Checkbox aria-label={name} checked={item.doneOn !== null} onChange={(event) => void onChange({ doneOn: event.currentTarget.checked ? today : null }).catch(showError)} />
      {item.key === null
        ? <SavedText aria-label={t('itemName')} value={item.label} variant="unstyled" onSave={(label) => onChange({ label })} />
        : <Text>{name}</Text>}
      <SavedText aria-label={t('itemOwner', { name })} placeholder={t('owner')} value={item.owner} onSave={(owner) => onChange({ owner })} />
      {item.doneOn === null
        ? <SavedDay hideLabel label={t('itemDue', { name })} value={item.dueOn} onSave={(dueOn) => onChange({ dueOn })} />
        : <SavedDay hideLabel label={t('itemDone', { name })} value={item.doneOn} onSave={(doneOn) => onChange({ doneOn })} />}
      <ActionIcon aria-label={t('itemRemove', { name })} onClick={onRemove}><IconTrash size={16} /></ActionIcon>
    </div>
  );
}

function AddItem({ onAdd }: { onAdd: (label: string) => void }) {
  const { t } = useTranslation('clients');
  const [label, setLabel] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (label.trim() === '') return;
        onAdd(label.trim());
        setLabel('');
      }}
    >
      <Group mt="xs" gap="xs">
        <TextInput aria-label={t('itemAdd')} placeholder={t('itemAdd')} value={label} w={320} onChange={(event) => setLabel(event.currentTarget.value)} />
        <Button type="submit" variant="default" disabled={label.trim() === ''}>{t('itemAddButton')}</Button>
      </Group>
    </form>
  );
}

/** The item's name: its own label, or the standard one of its key. */
function useItemName() {
  const { t } = useTranslation('clients');
  return (item: OnboardingItem): string => {
    if (item.key === null) return item.label;
    const network = networks.find((one) => item.key === `access-${one}`);
    if (network) return t('onboarding.access-network', { network: networkNames[network] });
    const key = standardKeys.find((one) => one === item.key);
    return key ? t(`onboarding.${key}`) : item.label;
  };
}

const standardKeys = [
  'access-meta-business', 'assets-logo', 'assets-colours-fonts', 'assets-photos', 'assets-tone', 'assets-product-facts', 'assets-rights', 'dates-kick-off',
  'dates-first-input', 'dates-first-drafts', 'dates-first-review', 'dates-first-report', 'people-approver', 'people-deputy', 'people-crisis', 'people-finance',
] as const;

const blankItem = (section: OnboardingItem['section'], label: string): OnboardingItem =>
  ({ id: newId(), section, key: null, label, owner: '', dueOn: null, doneOn: null, notes: '' });

import { ActionIcon, Button, Group, Select, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { networkNames } from '../../../../domain/clients/index.ts';
import { postFormats } from '../../../../domain/posts/index.ts';
import type { Campaign } from '../../../../domain/strategy/index.ts';
import { daysBetween, formatDay } from '../../../../domain/time/index.ts';
import { newId } from '../../../data/index.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { SavedArea, SavedDay, SavedNumber, SavedText } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/Section.tsx';
import { addCampaign, changeCampaign, removeCampaign, setCampaign, type CampaignChange } from '../campaigns.ts';
import { everyNetwork, networkOf, useChoices } from '../edit/choices.ts';
import { drawnBy } from '../edit/drawnBy.ts';
import { sectionId } from '../sectionNames.ts';
import { Colour } from './PillarsSection.tsx';
import bands from '../Campaigns.module.css';
import styles from '../Strategy.module.css';

/** S2.3: seasons with days, extra volume and earlier deadlines; bands on the calendar. */
export const CampaignsSection = drawnBy([], function Campaigns({ data: { client, campaigns, today } }) {
  const { t } = useTranslation('strategy');
  const [open, setOpen] = useState<string | null>(null);
  const language = currentLanguage();
  const add = async () => setOpen((await addCampaign(client, today, campaigns))?.id ?? null);
  return (
    <Section title={t('section.campaigns')} text={t('campaigns.text')} id={sectionId('campaigns')}>
      {campaigns.length === 0 && <Text size="sm" className="muted" mb="xs">{t('campaigns.empty')}</Text>}
      {campaigns.map((campaign) => {
        const extra = campaign.extra.reduce((sum, { count }) => sum + count, 0);
        return (
          <div key={campaign.id} className={bands.campaign} role="group" aria-label={campaign.name} data-over={campaign.to < today || undefined}>
            <Group gap="sm" wrap="nowrap">
              <UnstyledButton className={bands.campaignHead} aria-expanded={open === campaign.id} onClick={() => setOpen(open === campaign.id ? null : campaign.id)}>
                <span className={bands.band} style={{ background: campaign.colour }} aria-hidden />
                <span className={bands.campaignName}>{campaign.name}</span>
                <span className="muted tabular">{formatDay(campaign.from, language, 'short')} – {formatDay(campaign.to, language, 'short')}</span>
                {extra > 0 && <span className="muted tabular">{t('campaigns.extraCount', { count: extra })}</span>}
                {campaign.to < today && <span className="muted">{t('campaigns.past')}</span>}
              </UnstyledButton>
              <Link href={`/calendar/month/${campaign.from}`} className={styles.small}>{t('campaigns.onCalendar')}</Link>
              <ActionIcon aria-label={t('removeNamed', { name: campaign.name })} onClick={() => void removeCampaign(campaign)}><IconTrash size={16} /></ActionIcon>
            </Group>
            {open === campaign.id && <CampaignFields campaign={campaign} />}
          </div>
        );
      })}
      <Button mt="xs" variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => void add()}>{t('campaigns.add')}</Button>
    </Section>
  );
});

function CampaignFields({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('strategy');
  const save = (change: CampaignChange) => changeCampaign(campaign.id, () => change);
  const length = daysBetween(campaign.from, campaign.to) + 1;
  return (
    <Stack gap="sm" className={bands.campaignFields}>
      <div className={bands.campaignGrid}>
        <SavedText
          label={t('campaigns.name')} value={campaign.name} maxLength={500} error={campaign.name.trim() === '' ? t('campaigns.nameMissing') : null}
          onSave={(name) => (name.trim() === '' ? Promise.resolve() : save({ name: name.trim() }))}
        />
        <SavedDay clearable={false} label={t('from')} value={campaign.from} onSave={(from) => (from === null ? Promise.resolve() : setCampaign(campaign.id, { from }))} />
        <SavedDay
          clearable={false} label={t('to')} value={campaign.to} description={t('campaigns.length', { count: length })}
          onSave={(to) => (to === null ? Promise.resolve() : setCampaign(campaign.id, { to }))}
        />
        <Colour label={t('colour')} value={campaign.colour} onChange={(colour) => void setCampaign(campaign.id, { colour })} />
        <SavedDay label={t('campaigns.inputBy')} value={campaign.inputBy} onSave={(inputBy) => setCampaign(campaign.id, { inputBy })} />
        <SavedNumber
          label={t('campaigns.daysEarlier')} description={t('campaigns.daysEarlierHint')} max={60} value={campaign.daysEarlier} onSave={(daysEarlier) => save({ daysEarlier: daysEarlier ?? 0 })}
        />
      </div>
      <Extra campaign={campaign} />
      <SavedArea label={t('ownNotes')} minRows={1} value={campaign.notes} onSave={(notes) => save({ notes })} />
    </Stack>
  );
}

/** Posts beyond what a normal month has. */
function Extra({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation(['strategy', 'planning']);
  const choices = useChoices();
  const put = (extra: Campaign['extra'], label?: string) => void setCampaign(campaign.id, { extra }, label);
  const set = (id: string, values: Partial<Campaign['extra'][number]>) => put(campaign.extra.map((row) => (row.id === id ? { ...row, ...values } : row)));
  return (
    <div role="group" aria-label={t('campaigns.extra')}>
      <span className={styles.label}>{t('campaigns.extra')}</span>
      {campaign.extra.map((row, index) => (
        <div key={row.id} className={bands.extra} role="group" aria-label={t('campaigns.extraNth', { number: index + 1 })}>
          <SavedNumber
            hideLabel label={t('campaigns.count')} max={500} value={row.count}
            onSave={(count) => changeCampaign(campaign.id, ({ extra }) => ({ extra: extra.map((one) => (one.id === row.id ? { ...one, count: count ?? 0 } : one)) }))}
          />
          <Select aria-label={t('network')} value={row.network ?? everyNetwork} data={[{ value: everyNetwork, label: t('anyNetwork') }, ...choices.networks]} onChange={(value) => set(row.id, { network: networkOf(value) })} />
          <Select
            aria-label={t('format')} value={row.format ?? 'any'} data={[{ value: 'any', label: t('anyFormat') }, ...choices.formats]}
            onChange={(value) => set(row.id, { format: postFormats.find((one) => one === value) ?? null })}
          />
          <ActionIcon
            aria-label={t('removeNamed', { name: t('campaigns.extraNth', { number: index + 1 }) })} onClick={() => put(campaign.extra.filter(({ id }) => id !== row.id), t('removed', { name: row.network ? networkNames[row.network] : t('campaigns.extra') }))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        mt={4} variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} disabled={campaign.extra.length >= 40}
        onClick={() => put([...campaign.extra, { id: newId(), network: null, format: null, count: 1 }], t('campaigns.extraAdded'))}
      >
        {t('campaigns.addExtra')}
      </Button>
    </div>
  );
}

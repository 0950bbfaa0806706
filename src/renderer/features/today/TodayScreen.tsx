import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { formatDay } from '../../../domain/time/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { Row, RowList } from '../../ui/RowList.tsx';
import { useDrafts, useToday } from './useToday.ts';

/** What is due, what is with a client and who works without an agreement, over all clients. The app opens here. */
export function TodayScreen() {
  const { t } = useTranslation('agenda');
  const [, navigate] = useLocation();
  const today = useToday();
  const language = currentLanguage();
  const drafts = useDrafts();
  if (!today) return <Page title={t('today.title')}>{null}</Page>;
  if (today.clients === 0) {
    return (
      <Page title={t('today.title')}>
        <Text className="muted" mb="sm">{t('today.empty')}</Text>
        <Group>
          <Button onClick={() => navigate('/clients/new')}>{t('today.addClient')}</Button>
          <Button variant="default" onClick={() => navigate('/clients/running')}>{t('today.addRunning')}</Button>
        </Group>
      </Page>
    );
  }
  return (
    <Page title={t('today.title')} beside={<Text className="muted">{formatDay(today.day, language, 'long')}</Text>}>
      <Section title={t('today.withClient')}>
        {today.waiting.length === 0 && <Text className="muted" size="sm">{t('today.withClientNone')}</Text>}
        <RowList label={t('today.withClient')}>
          {today.waiting.map(({ version, client, late }) => (
            <Row key={version.id} href={`/agreements/${version.agreementId}`} mark={<ClientMark {...client} size={20} />} main={client.name} sub={version.content.title}>
              <Text size="sm" className={late ? 'tabular' : 'muted tabular'} c={late ? 'var(--onay-warning)' : undefined} fw={late ? 600 : 400}>
                {late ? `${t('today.overdue')} · ` : ''}{t('today.reviewBy', { day: formatDay(version.sent?.reviewBy ?? today.day, language, 'medium') })}
              </Text>
            </Row>
          ))}
        </RowList>
      </Section>
      <Section title={t('today.coming')} text={t('today.comingText')}>
        {today.coming.length === 0 && <Text className="muted" size="sm">{t('today.nothing')}</Text>}
        <RowList label={t('today.coming')}>
          {today.coming.map((item) => (
            <Row key={item.id} whole href={item.route} main={item.title} sub={item.body} lead={formatDay(item.day, language, 'medium')}>
              <Text size="sm" className="muted">{t(`kind.${item.kind}`)}</Text>
            </Row>
          ))}
        </RowList>
      </Section>
      <Section title={t('today.unsigned')}>
        {today.unsigned.length === 0 && <Text className="muted" size="sm">{t('today.unsignedNone')}</Text>}
        <RowList label={t('today.unsigned')}>
          {today.unsigned.map((client) => (
            <Row key={client.id} href={`/clients/${client.id}`} mark={<ClientMark {...client} size={20} />} main={client.name}>
              <Button component={Link} href={drafts.get(client.id) ?? `/agreements/new/${client.id}`} size="compact-sm" variant="default">
                {t(drafts.has(client.id) ? 'today.goOn' : 'today.make')}
              </Button>
            </Row>
          ))}
        </RowList>
      </Section>
    </Page>
  );
}

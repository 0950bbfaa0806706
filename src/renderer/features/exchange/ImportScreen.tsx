import { Button, FileButton, Group, Progress, SegmentedControl, Select, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { networkNames, networks, type Network } from '../../../domain/clients/index.ts';
import { daysOfPlan, type DayOrder } from '../../../domain/exchange/index.ts';
import { useWork, type Work } from '../../app/work/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { exportPaper } from '../../ui/exportPaper.tsx';
import { Page } from '../../ui/Page.tsx';
import { FieldGrid, Section } from '../../ui/Section.tsx';
import { showError } from '../../ui/showError.tsx';
import { useFileDrop } from '../../ui/useFileDrop.ts';
import { DryRun } from './DryRun.tsx';
import { MappingTable } from './MappingTable.tsx';
import { leftOutCsv, runImport } from './run.ts';
import { useImport, type OpenFile, type Planned } from './useImport.ts';
import styles from './Exchange.module.css';

/** A month that was written elsewhere comes in: a file, what its columns mean, what it will become, and one step to take it back. */
export function ImportScreen({ clientId }: { clientId?: string }) {
  const { t } = useTranslation('exchange');
  const work = useWork();
  const [, navigate] = useLocation();
  if (!work) return null;
  if (work.active.length === 0) return <Page title={t('title')}><EmptyState text={t('noClients')} action={t('addClient')} onAction={() => navigate('/clients/new')} /></Page>;
  return <Importing work={work} given={work.active.find((client) => client.id === clientId)?.id ?? (work.active.length === 1 ? work.active[0]?.id ?? null : null)} />;
}

function Importing({ work, given }: { work: Work; given: string | null }) {
  const { t } = useTranslation(['exchange', 'common']);
  const [, navigate] = useLocation();
  const [clientId, setClient] = useState(given);
  const [network, setNetwork] = useState<Network | null>(null);
  const [order, setOrder] = useState<DayOrder | null>(null);
  const [ready, setReady] = useState<number | null>(null);
  const calling = useRef<AbortController | null>(null);
  const firstNetwork = work.active.find((client) => client.id === clientId)?.handles[0]?.network ?? 'instagram';
  const into = network ?? firstNetwork;
  const { file, plan, planning, open, map, close } = useImport(work, { clientId, network: into, order }, t('field.alt'));
  const choose = (one: File | null | undefined) => {
    setOrder(null);
    if (one) void open(one);
  };
  const over = useFileDrop(([one]) => choose(one));
  const toAsk = file.state === 'open' && file.ambiguous !== null && order === null;
  const coming = plan === null || toAsk ? 0 : plan.create.length;

  const run = async (toDo: Planned) => {
    const control = new AbortController();
    calling.current = control;
    setReady(0);
    try {
      const rows = await runImport(toDo, control.signal, setReady);
      const day = daysOfPlan({ rows: [], drafts: toDo.create.flatMap((index) => toDo.drafts[index] ?? []) })?.from;
      if (rows.length > 0) navigate(day === undefined ? '/calendar' : `/calendar/month/${day}`);
    } catch (error) {
      if (!control.signal.aborted) showError(error);
    } finally {
      setReady(null);
    }
  };

  return (
    <Page
      title={t('title')} wide
      actions={file.state === 'open' && ready === null && (
        <>
          <Button variant="default" onClick={close}>{t('otherFile')}</Button>
          <Button disabled={coming === 0 || planning} onClick={() => plan && void run(plan)}>{t('importCount', { count: coming })}</Button>
        </>
      )}
    >
      {ready !== null && (
        <div className={styles.progress} role="status">
          <Text size="sm">{t('importing', { count: coming, ready })}</Text>
          <Progress value={coming === 0 ? 0 : (100 * ready) / coming} aria-label={t('title')} />
          <Button variant="default" size="xs" onClick={() => calling.current?.abort()}>{t('cancel', { ns: 'common' })}</Button>
        </div>
      )}
      {file.state === 'open'
        ? (
          <>
            <Facts file={file} plan={plan} />
            <Section title={t('fill')} text={t('fillText')}>
              <FieldGrid>
                <Select
                  label={t('forClient')} placeholder={t('chooseClient')} data={work.active.map(({ id, name }) => ({ value: id, label: name }))} value={clientId} searchable onChange={setClient}
                />
                <Select
                  label={t('forNetwork')} data={networks.map((value) => ({ value, label: networkNames[value] }))} value={into} allowDeselect={false}
                  onChange={(value) => setNetwork(networks.find((one) => one === value) ?? null)}
                />
              </FieldGrid>
              {file.ambiguous !== null && <OrderQuestion example={file.ambiguous} order={order} onChange={setOrder} />}
            </Section>
            <Section title={t('columns')} text={t('columnsText')}><MappingTable table={file.table} mapping={file.mapping} onChange={map} /></Section>
            <Section
              title={t('dryRun')} text={t('dryRunText')}
              actions={plan && plan.rows.some((row) => row.outcome === 'error') && (
                <Button variant="default" size="xs" onClick={() => void exportPaper(t('leftOutName'), () => leftOutCsv(file.table, plan), t('making', { name: t('leftOutName') }))}>
                  {t('saveLeftOut', { count: plan.rows.filter((row) => row.outcome === 'error').length })}
                </Button>
              )}
            >
              {plan && <DryRun plan={plan} table={file.table} clientNames={new Map(work.active.map(({ id, name }) => [id, name]))} />}
            </Section>
          </>
        )
        : (
          <div className={styles.drop} data-over={over || undefined}>
            <IconFileSpreadsheet size={28} stroke={1.4} aria-hidden />
            <Text>{file.state === 'reading' ? t('reading', { name: file.name }) : t('drop')}</Text>
            {file.state === 'refused' && <Text role="alert" size="sm" c="var(--onay-danger)">{t(`fault.${file.fault}`, { name: file.name })}</Text>}
            <FileButton accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" onChange={choose}>
              {(props) => <Button {...props} loading={file.state === 'reading'}>{t('chooseFile', { ns: 'common' })}</Button>}
            </FileButton>
            <Text size="sm" className="muted">{t('dropHint')}</Text>
          </div>
        )}
    </Page>
  );
}

const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

/** What was found out about the file by itself, and what comes of it in one sentence. */
function Facts({ file, plan }: { file: OpenFile; plan: Planned | null }) {
  const { t } = useTranslation('exchange');
  const { table } = file;
  const separator = table.separator === ',' || table.separator === ';' || table.separator === '\t' ? t(`separator.${separatorNames[table.separator]}`) : table.separator;
  const of = (outcome: string): number => plan?.rows.filter((row) => row.outcome === outcome).length ?? 0;
  const said = plan === null ? [] : [
    t('sum.create', { count: plan.create.length }), ...(of('variant') > 0 ? [t('sum.variant', { count: of('variant') })] : []), ...(of('known') > 0 ? [t('sum.known', { count: of('known') })] : []),
    ...(of('repeat') > 0 ? [t('sum.repeat', { count: of('repeat') })] : []), ...(of('error') > 0 ? [t('sum.error', { count: of('error') })] : []),
  ];
  return (
    <div className={styles.facts}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {[file.name, t('rows', { count: table.rows.length }), t(`encoding.${table.encoding}`), separator, ...(file.own ? [t('own')] : [])].join(' · ')}
      </Text>
      {table.openQuote !== null && <Text size="sm" c="var(--onay-warning)" role="alert">{t('openQuote', { row: table.openQuote })}</Text>}
      <Text role="status" data-summary>{said.join(' ')}</Text>
    </div>
  );
}

function OrderQuestion({ example, order, onChange }: { example: string; order: DayOrder | null; onChange: (order: DayOrder) => void }) {
  const { t } = useTranslation('exchange');
  return (
    <Group mt="sm" gap="sm">
      <Text size="sm" c={order === null ? 'var(--onay-warning)' : undefined}>{t('order.question', { example })}</Text>
      <SegmentedControl
        size="xs" aria-label={t('order.question', { example })} value={order ?? ''} transitionDuration={0} onChange={(value) => onChange(value === 'month-first' ? 'month-first' : 'day-first')}
        data={[{ value: 'day-first', label: t('order.day-first') }, { value: 'month-first', label: t('order.month-first') }]}
      />
    </Group>
  );
}

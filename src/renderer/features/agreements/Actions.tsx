import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { canBeSent, compare, type AgreementVersion } from '../../../domain/agreements/index.ts';
import { dayAt } from '../../../domain/time/index.ts';
import { offerUndo } from '../../app/undo/index.ts';
import { agreements } from '../../data/index.ts';
import { agreementRequest, proposalRequest, renderPdf } from '../../documents/index.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { exportPaper } from '../../ui/exportPaper.tsx';
import { showError } from '../../ui/showError.tsx';
import { ImportSignedDialog } from '../signing/index.ts';
import { NoticeDialog } from './NoticeDialog.tsx';
import { exportName, type PreviewKind } from './paperName.ts';
import { SendDialog } from './SendDialog.tsx';
import { amend, endsOn, endVersion, takeNoticeBack, withdrawVersion } from './transitions.ts';
import type { AgreementData } from './useAgreement.ts';

type Props = {
  data: AgreementData; version: AgreementVersion; base: AgreementVersion | null;
  /** What the preview beside the form shows: what is seen is what the button exports. */
  seen: PreviewKind;
};
type Dialog = 'send' | 'withdraw' | 'import' | 'notice' | 'end' | null;

/** What can be done with a version where it stands: one primary action, the rest in the menu. */
export function Actions({ data, version, base, seen }: Props) {
  const { t } = useTranslation(['agreements', 'common']);
  const [, navigate] = useLocation();
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  const { state } = version;
  const openDraft = data.versions.find((one) => one.state === 'draft' || one.state === 'sent');
  const over = endsOn(version);
  const unchanged = base !== null && compare(base.content, version.content).length === 0;
  const run = (work: Promise<unknown>) => void work.then(close, showError);

  const remove = async () => {
    const removed = await agreements.removeDraft(version.id);
    if (!removed) return;
    navigate(removed.agreement ? '/agreements' : `/agreements/${data.agreement.id}`);
    offerUndo({ label: t('draftRemoved'), undo: () => agreements.restoreDraft(removed), redo: () => agreements.removeDraft(version.id) });
  };
  const startAmendment = () => void amend(data, version).then((id) => navigate(`/agreements/${data.agreement.id}/versions/${id}`), showError);
  const exportAs = (kind: PreviewKind) => void exportPaper(exportName(data, version, kind), () => {
    const kept = kind === 'agreement' ? version.signed?.by.document ?? version.sent?.document : null;
    if (kept) return kept;
    const request = kind === 'proposal' ? proposalRequest({ version, business: data.business }) : agreementRequest({ version, business: data.business, base });
    return renderPdf(request).then((made) => made.pdf);
  });

  return (
    <>
      {(state !== 'signed' || version.signed?.by.document || version.signed?.by.way !== 'paper') && <Button variant="default" onClick={() => exportAs(seen)}>{t('action.export')}</Button>}
      {state === 'draft' && <Button disabled={!canBeSent(version.content) || unchanged} onClick={() => setDialog('send')}>{t('action.send')}</Button>}
      {state === 'sent' && <Button onClick={() => navigate(`/agreements/${data.agreement.id}/versions/${version.id}/sign`)}>{t('action.sign')}</Button>}
      {state === 'signed' && !openDraft && version.ending === null && <Button onClick={startAmendment}>{t('action.amend')}</Button>}
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon aria-label={t('moreActions', { ns: 'common' })}><IconDots size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {seen === 'proposal' && <Menu.Item onClick={() => exportAs('agreement')}>{t('action.exportAgreement')}</Menu.Item>}
          {seen === 'agreement' && (state === 'draft' || state === 'sent') && <Menu.Item onClick={() => exportAs('proposal')}>{t('action.exportProposal')}</Menu.Item>}
          {state === 'sent' && <Menu.Item onClick={() => setDialog('withdraw')}>{t('action.withdraw')}</Menu.Item>}
          {(state === 'draft' || state === 'sent') && <Menu.Item onClick={() => setDialog('import')}>{t('action.import')}</Menu.Item>}
          {state === 'signed' && version.ending === null && <Menu.Item onClick={() => setDialog('notice')}>{t('action.notice')}</Menu.Item>}
          {state === 'signed' && version.ending !== null && <Menu.Item onClick={() => run(takeNoticeBack(data, version))}>{t('action.noticeBack')}</Menu.Item>}
          {state === 'signed' && over !== null && over < dayAt(Date.now(), data.business.zone) && <Menu.Item onClick={() => setDialog('end')}>{t('action.end')}</Menu.Item>}
          {state === 'draft' && <Menu.Item color="red" onClick={() => void remove().catch(showError)}>{t('action.removeDraft')}</Menu.Item>}
          <Menu.Item onClick={() => navigate(`/clients/${data.client.id}/agreements`)}>{t('action.toClient')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'send' && <SendDialog data={data} version={version} base={base} onClose={close} onExport={exportPaper} />}
      {dialog === 'notice' && <NoticeDialog data={data} version={version} onClose={close} />}
      {dialog === 'import' && <ImportSignedDialog data={data} version={version} onClose={close} />}
      <ConfirmDialog
        opened={dialog === 'withdraw'} title={t('withdraw.title')} text={t(version.signatures.length > 0 ? 'withdraw.textSigned' : 'withdraw.text')} confirm={t('withdraw.confirm')}
        onClose={close} onConfirm={() => run(withdrawVersion(data, version))}
      />
      <ConfirmDialog
        opened={dialog === 'end'} title={t('end.title')} text={t('end.text')} confirm={t('end.confirm')} onClose={close} onConfirm={() => run(endVersion(data, version))}
      />
    </>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { versionStates } from '../../../domain/agreements/index.ts';
import { NotFound } from '../../app/NotFound.tsx';
import { ClientMark } from '../../ui/ClientMark.tsx';
import { Page } from '../../ui/Page.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { Editor } from './editor/Editor.tsx';
import { Actions } from './Actions.tsx';
import type { PreviewKind } from './paperName.ts';
import { useAgreement } from './useAgreement.ts';
import { VersionPicker } from './VersionPicker.tsx';
import { VersionView } from './VersionView.tsx';

/** One agreement: its draft in the editor, or a version as it stands. Without a version in the route, the newest is shown. */
export function AgreementScreen({ id, versionId }: { id: string; versionId?: string }) {
  const { t } = useTranslation('agreements');
  const data = useAgreement(id);
  const [preview, setPreview] = useState<PreviewKind>('agreement');
  if (data === undefined) return null;
  const version = data?.versions.find((one) => one.id === versionId) ?? data?.versions.at(-1);
  if (!data || !version || !versionStates.includes(version.state)) return <NotFound />;
  const base = data.versions.find((one) => one.id === version.basedOn) ?? null;
  return (
    <Page
      bare title={data.client.name} mark={<ClientMark {...data.client} size={28} />}
      beside={(
        <>
          <VersionPicker data={data} version={version} />
          <StateMark state={version.state} />
        </>
      )}
      actions={<Actions key={version.id} data={data} version={version} base={base} seen={version.state === 'draft' ? preview : 'agreement'} />}
    >
      <h2 className="visually-hidden">{t('heading', { title: version.content.title })}</h2>
      {version.state === 'draft'
        ? <Editor key={version.id} data={data} version={version} base={base} preview={preview} onPreview={setPreview} />
        : <VersionView key={version.id} data={data} version={version} base={base} />}
    </Page>
  );
}

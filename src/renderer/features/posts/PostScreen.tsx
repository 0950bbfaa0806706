import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconLayoutSidebarRight } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isPromised } from '../../../domain/posts/index.ts';
import { problemsAt } from '../../../domain/publishing/index.ts';
import { NotFound } from '../../app/NotFound.tsx';
import { redoLast, undoLast } from '../../app/undo/offer.tsx';
import { db, planned, posts } from '../../data/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { showError } from '../../ui/showError.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { ClientLine } from './ClientLine.tsx';
import { sameEverywhere, withTextEverywhere } from './content.ts';
import { TypedArea } from './fields/TypedArea.tsx';
import { undoKey } from './fields/useTypedText.ts';
import { MediaStrip } from './media/MediaStrip.tsx';
import { Plan } from './Plan.tsx';
import { PostMenu } from './PostMenu.tsx';
import { goToField, ProblemList } from './ProblemList.tsx';
import { Shared } from './Shared.tsx';
import { StateAction } from './StateAction.tsx';
import { changeContent, nameOf } from './steps.ts';
import { useLate, usePostData, useProblems, type PostData } from './usePostData.ts';
import { VariantPanel } from './variants/VariantPanel.tsx';
import { VariantTabs } from './variants/VariantTabs.tsx';
import styles from './Editor.module.css';

const Side = lazy(() => import('./Side.tsx').then((room) => ({ default: room.Side })));

/** A post: written, looked at as each network shows it, and every version of it. */
export function PostScreen({ id }: { id: string }) {
  const data = usePostData(id);
  if (data === undefined) return null;
  return data === null ? <Gone id={id} /> : <Editor data={data} />;
}

/** A post that is not there: perhaps it lies in the trash. */
function Gone({ id }: { id: string }) {
  const { t } = useTranslation('posts');
  const row = useLiveQuery(async () => (await db.trash.get(id)) ?? null, [id]);
  if (row === undefined) return null;
  if (row === null) return <NotFound />;
  return <Page title={row.label || t('untitled')}><EmptyState text={t('inTrash')} action={t('restore')} onAction={() => void planned.restore([id]).catch(showError)} /></Page>;
}

function Editor({ data }: { data: PostData }) {
  const { t } = useTranslation('posts');
  const { post, client } = data;
  const { content } = post;
  const problems = useProblems(data);
  const late = useLate();
  const [shown, show] = useState<string | null>(null);
  const [medium, selectMedium] = useState<string | null>(null);
  const [separate, setSeparate] = useState(false);
  const [side, setSide] = useState(() => localStorage.getItem(sideKey) !== 'off');
  const variant = content.variants.find(({ id }) => id === shown) ?? content.variants[0];
  const handle = client.handles.find(({ id }) => id === variant?.handleId)?.handle;
  const linked = !separate && sameEverywhere(content);

  const onLinked = (on: boolean) => {
    setSeparate(!on);
    if (!on || !variant || sameEverywhere(content)) return;
    // The words of the network that is shown, as they are on the disk: the last letters may have been typed a moment ago.
    void changeContent(post.id, t('step.linked'), (now) => withTextEverywhere(now, now.variants.find(({ id }) => id === variant.id)?.text ?? variant.text));
  };
  // A choice or a check box is no text: Ctrl+Z in it takes back the last step, as it does outside of fields.
  const keys = (event: KeyboardEvent) => {
    const move = undoKey(event);
    const { target } = event;
    if (move === null || event.defaultPrevented || !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target instanceof HTMLInputElement && target.type !== 'checkbox') return;
    event.preventDefault();
    event.stopPropagation();
    void (move === 'undo' ? undoLast() : redoLast());
  };
  return (
    <Page
      bare title={nameOf(post)} mark={<ClientLine client={client} handle={handle} />}
      beside={<StateMark state={post.state} />}
      actions={(
        <>
          <StateAction post={post} client={client.name} problems={problems} />
          <Tooltip label={t('side')}>
            <ActionIcon
              aria-label={t('side')} aria-pressed={side}
              onClick={() => {
                localStorage.setItem(sideKey, side ? 'off' : 'on');
                setSide(!side);
              }}
            >
              <IconLayoutSidebarRight size={18} />
            </ActionIcon>
          </Tooltip>
          <PostMenu data={data} variant={variant} />
        </>
      )}
    >
      <div className={styles.screen} style={{ borderTopColor: client.colour }} data-client={client.id}>
        <div className={styles.form} role="presentation" onKeyDown={keys}>
          {isPromised(post.state) && <Text size="sm" className={styles.notice}>{t('promised', { client: client.name })}</Text>}
          {post.state === 'published' && <Text size="sm" className={styles.notice}>{t('publishedNote')}</Text>}
          {post.state !== 'published' && (
            <ProblemList
              problems={problems} content={content}
              onGo={(problem) => {
                if (problem.where.variantId !== null) show(problem.where.variantId);
                const [first] = problem.where.mediaIds;
                if (problem.where.field === 'alt' && first !== undefined) selectMedium(first);
                goToField(problem);
              }}
            />
          )}
          <Plan data={data} problems={problems} />
          <MediaStrip data={data} problems={problemsAt(problems, null, 'media').filter(({ where }) => where.variantId === null)} selected={medium} onSelect={selectMedium} />
          <div>
            <VariantTabs data={data} shown={variant?.id ?? null} problems={problems} onShow={show} />
            {variant
              ? <VariantPanel key={variant.id} data={data} variant={variant} problems={problems} linked={linked} onLinked={onLinked} late={late} />
              : <Text size="sm" className="muted" py="md">{t('noNetworks')}</Text>}
          </div>
          {late && <Shared data={data} problems={problems} />}
          {late && (
            <Section title={t('notes')}>
              <TypedArea label={t('notesLabel')} field="post.notes" value={post.notes} rows={3} hint={t('notesHint')} onSave={(notes) => posts.edit(post.id, { notes })} />
            </Section>
          )}
        </div>
        {side && (
          <aside className={styles.side} aria-label={t('sideLabel')}>
            {late && <Suspense><Side data={data} variant={variant} handle={handle} /></Suspense>}
          </aside>
        )}
      </div>
    </Page>
  );
}

const sideKey = 'onay.post.side';

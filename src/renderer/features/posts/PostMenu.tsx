import { ActionIcon, Button, Group, Menu, Modal, Stack, TextInput } from '@mantine/core';
import { IconArchive, IconBookmark, IconClipboard, IconCopy, IconDots, IconInbox, IconTemplate, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { networkNames } from '../../../domain/clients/index.ts';
import type { Variant } from '../../../domain/posts/index.ts';
import { showError } from '../../ui/showError.tsx';
import { copyText, duplicatePost, saveAsTemplate, trashPost } from './actions.ts';
import { ClientLine } from './ClientLine.tsx';
import { changePost, nameOf } from './steps.ts';
import type { PostData } from './usePostData.ts';

const Templates = lazy(() => import('./Templates.tsx').then((room) => ({ default: room.Templates })));

/** Everything else that can be done with a post. */
export function PostMenu({ data, variant }: { data: PostData; variant: Variant | undefined }) {
  const { t } = useTranslation(['posts', 'common']);
  const [, navigate] = useLocation();
  const [dialog, open] = useState<'template' | 'templates' | null>(null);
  const { post, client } = data;
  const close = () => open(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon aria-label={t('moreActions', { ns: 'common' })}><IconDots size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {variant && <Menu.Item leftSection={<IconClipboard size={16} aria-hidden />} onClick={() => void copyText(variant, post).catch(showError)}>{t('copyText', { network: networkNames[variant.network] })}</Menu.Item>}
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void duplicatePost(post).then((id) => id !== null && navigate(`/posts/${id}`))}>{t('duplicate')}</Menu.Item>
          <Menu.Item leftSection={<IconBookmark size={16} aria-hidden />} onClick={() => open('template')}>{t('asTemplate')}</Menu.Item>
          <Menu.Item leftSection={<IconTemplate size={16} aria-hidden />} onClick={() => open('templates')}>{t('fromTemplate')}</Menu.Item>
          {post.on !== null && post.state !== 'published' && (
            <Menu.Item leftSection={<IconInbox size={16} aria-hidden />} onClick={() => void changePost(post.id, t('step.toBacklog'), { on: null })}>{t('toBacklog')}</Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={() => navigate('/trash')}>{t('openTrash')}</Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void trashPost(post).then((gone) => gone && navigate('/calendar'))}>{t('toTrash')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'template' && <NameDialog data={data} onClose={close} />}
      {dialog === 'templates' && <Suspense><Templates client={client} on={post.on} onClose={close} onMade={(id) => navigate(`/posts/${id}`)} /></Suspense>}
    </>
  );
}

function NameDialog({ data: { post, client }, onClose }: { data: PostData; onClose: () => void }) {
  const { t } = useTranslation(['posts', 'common']);
  const [name, setName] = useState(nameOf(post));
  return (
    <Modal opened onClose={onClose} title={t('asTemplate')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          void saveAsTemplate(post, name.trim());
        }}
      >
        <Stack>
          <ClientLine client={client} />
          <TextInput data-autofocus label={t('templateName')} value={name} maxLength={500} onChange={(event) => setName(event.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
            <Button type="submit" disabled={name.trim() === ''}>{t('save', { ns: 'common' })}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import i18next from 'i18next';
import type { Post } from '../../../../domain/posts/index.ts';
import { offerUndo } from '../../../app/undo/index.ts';
import { posts } from '../../../data/index.ts';
import { showError } from '../../../ui/showError.tsx';

/** Makes an earlier version's content the post's again, as one step; undo brings back what it replaced, as a version of its own. */
export async function restoreVersion(post: Post, number: number): Promise<void> {
  try {
    const before = (await posts.get(post.id))?.content ?? post.content;
    await posts.restoreVersion(post.id, number);
    offerUndo({
      label: i18next.t('step.restored', { ns: 'posts', number }),
      undo: () => posts.editContent(post.id, () => before, { origin: 'restore' }),
      redo: () => posts.restoreVersion(post.id, number),
    });
  } catch (error) {
    showError(error);
  }
}

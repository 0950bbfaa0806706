import i18next from 'i18next';
import { notifications } from '@mantine/notifications';
import { sameContent, type PlannedChange, type Post, type PostContent } from '../../../domain/posts/index.ts';
import { undoStack } from '../../app/undo/index.ts';
import { planned, posts } from '../../data/index.ts';
import { showError } from '../../ui/showError.tsx';
import { carried } from './content.ts';

const t = i18next.getFixedT(null, 'posts');

/** What a step is called in "Undone: …". */
export const changeOf = (what: string): string => i18next.t('step.changed', { ns: 'posts', what });

/** Changes what the public would see, as one step of undo. Nothing is pushed when nothing changed. */
export async function changeContent(id: string, label: string, change: (content: PostContent) => PostContent): Promise<boolean> {
  try {
    let before: PostContent | undefined;
    let after: PostContent | undefined;
    await posts.editContent(id, (content) => {
      before = content;
      after = change(content);
      return after;
    });
    if (!before || !after || sameContent(before, after)) return true;
    const [from, to] = [before, after];
    undoStack.push({
      label,
      undo: () => posts.editContent(id, (present) => carried(present, to, from)),
      redo: () => posts.editContent(id, (present) => carried(present, from, to)),
    });
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}

/** Changes what stands beside the content (state, day, pillar …), as one step of undo. */
export async function changePost(id: string, label: string, change: PlannedChange): Promise<boolean> {
  try {
    const ref = [{ kind: 'post', id }] as const;
    let back = await planned.change(ref, change);
    if (back.length === 0) return true;
    undoStack.push({
      label,
      undo: () => planned.apply(back),
      redo: async () => {
        back = await planned.change(ref, change);
      },
    });
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}

/** What a post is called where it has no idea written down. */
export const nameOf = (post: Pick<Post, 'title' | 'content'>): string =>
  post.title || (post.content.variants.find(({ text }) => text.trim() !== '')?.text.trim().split('\n', 1)[0] ?? '').slice(0, 120) || t('untitled');

/** A short word at the bottom of the screen. */
export const say = (message: string): void => void notifications.show({ message });

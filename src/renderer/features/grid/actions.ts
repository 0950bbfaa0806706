import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { pinning, swap, swapHindrance } from '../../../domain/grid/index.ts';
import type { PlannedPatch, Post } from '../../../domain/posts/index.ts';
import { offerUndo } from '../../app/undo/index.ts';
import { planned } from '../../data/index.ts';
import { showError } from '../../ui/showError.tsx';

const t = i18next.getFixedT(null, 'grid');

/** The idea, else the first line of the caption. */
export const nameOf = ({ title, content }: Post): string =>
  title || (content.variants.find(({ network, text }) => network === 'instagram' && text !== '') ?? content.variants.find(({ text }) => text !== ''))?.text.trim().split('\n', 1)[0]?.slice(0, 120)
  || i18next.t('untitled', { ns: 'planning' });

async function apply(patches: readonly PlannedPatch[], label: string, say: (text: string) => void): Promise<void> {
  try {
    let back = await planned.apply(patches);
    say(label);
    offerUndo({
      label,
      undo: async () => {
        await planned.apply(back);
        say(i18next.t('undone', { what: label }));
      },
      redo: async () => {
        back = await planned.apply(patches);
      },
    });
  } catch (error) {
    showError(error);
  }
}

function refuse(text: string, say: (text: string) => void): void {
  say(text);
  notifications.show({ color: 'orange', message: text, autoClose: 6_000 });
}

export const swapNow = (one: Post, other: Post, say: (text: string) => void): Promise<void> =>
  apply(swap(one, other), t('swapped', { one: nameOf(one), other: nameOf(other) }), say);

/** Two posts change places, refused with the reason or asked about first. Answers whether it has to be asked. */
export async function requestSwap(one: Post, other: Post, say: (text: string) => void): Promise<'ask' | 'done' | 'refused'> {
  const hindrance = swapHindrance(one, other);
  if (hindrance === 'promised') return 'ask';
  if (hindrance !== null) {
    refuse(t(`refused.${hindrance}`), say);
    return 'refused';
  }
  await swapNow(one, other, say);
  return 'done';
}

export async function togglePin(grid: readonly Post[], post: Post, say: (text: string) => void): Promise<void> {
  const patches = pinning(grid, post);
  if (patches === null) return refuse(t('pinnedFull'), say);
  await apply(patches, t(post.pinned === null ? 'pinnedDone' : 'unpinnedDone', { name: nameOf(post) }), say);
}

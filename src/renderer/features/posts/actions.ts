import i18next from 'i18next';
import { networkNames } from '../../../domain/clients/index.ts';
import { emptyContent, type Post, type PostTemplate, type Variant } from '../../../domain/posts/index.ts';
import { composed } from '../../../domain/publishing/index.ts';
import { offerUndo, undoStack } from '../../app/undo/index.ts';
import { newId, planned, posts, postTemplates } from '../../data/index.ts';
import { showError } from '../../ui/showError.tsx';
import { nameOf, say } from './steps.ts';

const t = i18next.getFixedT(null, 'posts');

/** A copy without a day, at the start of the work; undo throws it away again. Answers its id. */
export async function duplicatePost(post: Post): Promise<string | null> {
  try {
    const copy = await posts.duplicate(post.id, { on: null, title: t('copyOf', { name: nameOf(post) }).slice(0, 500) });
    pushMade(copy, t('step.duplicated', { name: nameOf(post) }));
    return copy.id;
  } catch (error) {
    showError(error);
    return null;
  }
}

function pushMade(post: Post, label: string): void {
  const ref = [{ kind: 'post', id: post.id }] as const;
  undoStack.push({ label, undo: () => planned.remove(ref), redo: () => planned.restore([post.id]) });
}

/** Keeps the post's shape under a name: everything but its day. */
export async function saveAsTemplate(post: Post, name: string): Promise<void> {
  try {
    const row = await postTemplates.create({ clientId: post.clientId, name, pillarId: post.pillarId, content: post.content, sample: post.sample });
    offerUndo({ label: t('step.template', { name }), undo: () => postTemplates.remove(row.id), redo: () => postTemplates.restore(row) });
  } catch (error) {
    showError(error);
  }
}

/** A template thrown away, with undo. */
export async function removeTemplate(template: PostTemplate): Promise<void> {
  try {
    await postTemplates.remove(template.id);
    offerUndo({ label: t('step.templateRemoved', { name: template.name }), undo: () => postTemplates.restore(template), redo: () => postTemplates.remove(template.id) });
  } catch (error) {
    showError(error);
  }
}

/** A post begun from a template, on the day of the one it is made beside or none. Answers its id. */
export async function newFromTemplate(template: PostTemplate, on: Post['on'] = null): Promise<string | null> {
  try {
    const variants = template.content.variants.map((variant) => ({ ...variant, id: newId() }));
    const post = await posts.create({
      clientId: template.clientId, title: template.name, on, pillarId: template.pillarId, state: 'draft',
      content: { ...emptyContent(template.content.format), ...template.content, variants },
    }, { origin: 'copy' });
    pushMade(post, t('step.fromTemplate', { name: template.name }));
    return post.id;
  } catch (error) {
    showError(error);
    return null;
  }
}

/** Into the trash, with the way back. */
export async function trashPost(post: Post): Promise<boolean> {
  try {
    const ref = [{ kind: 'post', id: post.id }] as const;
    const ids = await planned.remove(ref);
    offerUndo({ label: i18next.t('removed', { ns: 'planning', name: nameOf(post) }), undo: () => planned.restore(ids), redo: () => planned.remove(ref) });
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}

/** Puts the text that goes out on a network into the clipboard. */
export async function copyText(variant: Variant, post: Post): Promise<void> {
  await navigator.clipboard.writeText(composed(variant, post.content.format));
  say(t('textCopied', { network: networkNames[variant.network] }));
}

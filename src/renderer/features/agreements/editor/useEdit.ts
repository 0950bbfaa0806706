import { useMemo } from 'react';
import type { AgreementContent } from '../../../../domain/agreements/index.ts';
import { offerUndo } from '../../../app/undo/index.ts';
import { agreements } from '../../../data/index.ts';
import { showError } from '../../../ui/showError.tsx';

export type Content = AgreementContent;
type ListKey = 'goals' | 'deliverables' | 'exclusions' | 'timeline' | 'handles' | 'clauses';
export type Edit = ReturnType<typeof useEdit>;

/** How the editor's fields change a draft. Every change is written at once, in one transaction with the reading it is based on. */
export function useEdit(versionId: string) {
  return useMemo(() => {
    const change = (make: (content: Content) => Content): Promise<unknown> => agreements.editDraft(versionId, make);
    const part = <K extends keyof Content>(key: K, values: Partial<Content[K]>) => change((content) => ({ ...content, [key]: merged(content[key], values) }));
    /** A change that undo takes back, by putting the earlier value of one part of the content in its place. */
    const undoable = async <K extends keyof Content>(key: K, label: string, make: (value: Content[K]) => Content[K]): Promise<void> => {
      let before: Content[K] | undefined;
      let after: Content[K] | undefined;
      await change((content) => {
        before = content[key];
        after = make(content[key]);
        return { ...content, [key]: after };
      });
      const put = (value: Content[K] | undefined) => change((content) => (value === undefined ? content : { ...content, [key]: value }));
      offerUndo({ label, undo: () => put(before), redo: () => put(after) });
    };
    return {
      change,
      part,
      undoable,
      /** Sets what cannot be typed half (a choice, a switch); a failure is said. */
      set: (make: (content: Content) => Content): void => void change(make).catch(showError),
      setPart: <K extends keyof Content>(key: K, values: Partial<Content[K]>): void => void part(key, values).catch(showError),
      item: <K extends ListKey>(key: K, id: string, values: Partial<Content[K][number]>) => change((content) => ({
        ...content, [key]: content[key].map((row) => (row.id === id ? { ...row, ...values } : row)),
      })),
    };
  }, [versionId]);
}

function merged<T>(value: T, change: Partial<T>): T {
  return { ...value, ...change };
}

import { migration0001 } from './0001-first.ts';
import { migration0002 } from './0002-posts.ts';
import type { Migration } from './types.ts';

export type { Migration };

export const migrations: readonly Migration[] = [migration0001, migration0002];
export const schemaVersion = migrations.at(-1)?.version ?? 0;

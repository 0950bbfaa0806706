import { workItemSchema } from '../../domain/posts/index.ts';
import { db } from './database.ts';
import { backlogWork, workInRange } from './plannedRanges.ts';
import { createRepository } from './repository.ts';

/** Work that is not a post. Moved, changed and removed together with posts by `planned`. */
export const workItems = { ...createRepository(db.workItems, workItemSchema), inRange: workInRange, backlog: backlogWork };

import { businessSchema } from '../../domain/business/index.ts';
import { serviceSchema } from '../../domain/catalogue/index.ts';
import { clientSchema } from '../../domain/clients/index.ts';
import { db } from './database.ts';
import { createRepository } from './repository.ts';
import { libraryClauseSchema } from './tables.ts';

export const business = createRepository(db.business, businessSchema);
export const clients = createRepository(db.clients, clientSchema);
export const services = createRepository(db.services, serviceSchema);
export const libraryClauses = createRepository(db.clauses, libraryClauseSchema);

export { agreementChain, agreements } from './agreements.ts';
export { chainEntries, type NewFact } from './ledger.ts';
export { removeClients, restoreClients, type RemovedClients } from './removal.ts';
export { db } from './database.ts';
export { DataError, toDataError, type DataErrorCode } from './errors.ts';
export { newId } from './ids.ts';
export { hashText, sha256 } from './hash.ts';
export { flushAll, holdTyping, registerFlush, saveState, write, type SaveState } from './writes.ts';
export { versionsInPlay } from './versionsInPlay.ts';
export type { LibraryClause, NotificationRow } from './tables.ts';

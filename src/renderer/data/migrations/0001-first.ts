import type { Migration } from './types.ts';

/** The first released shape. Only what a screen asks for is indexed. Never edited once released: a change is a new file. */
export const migration0001: Migration = {
  version: 1,
  stores: {
    meta: '&key',
    business: '&id',
    clients: '&id',
    services: '&id',
    clauses: '&id, language',
    agreements: '&id, clientId',
    agreementVersions: '&id, agreementId, clientId, state',
    ledger: '&id, &[chain+seq]',
    notifications: '&seq, seen',
  },
};

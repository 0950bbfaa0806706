import type { CallName, EventName } from './contract.ts';

/**
 * The contract's names and nothing else, so that the sandboxed preload stays a page of text without a schema library.
 * A test beside this file holds them equal to the contract.
 */
export const namesOfCalls = [
  'app.info', 'app.sentinel.read', 'app.sentinel.write', 'app.pendingRoute.take', 'app.openExternal', 'app.log',
  'app.flushed', 'app.update.state', 'app.update.check', 'app.update.install',
  'agenda.replace', 'agenda.revision', 'agenda.journal', 'agenda.acknowledge', 'agenda.notifier',
  'vault.put', 'vault.get', 'vault.has', 'vault.export', 'vault.exportKept', 'vault.reveal',
  'vault.mediaBegin', 'vault.mediaAppend', 'vault.mediaFinish', 'vault.mediaCancel', 'vault.mediaExport',
  'vault.mediaOld', 'vault.mediaDrop',
  'secrets.status', 'secrets.unlock',
  'signing.certificate', 'signing.certificates', 'signing.importP12', 'signing.sign', 'signing.verify',
  'network.policy.read', 'network.policy.write',
] as const satisfies readonly CallName[];

export const namesOfEvents = [
  'app.closing', 'app.open', 'app.update.changed', 'agenda.journaled',
] as const satisfies readonly EventName[];

/** The IPC channel of a call: one each, so that main refuses what it does not know before reading anything. */
export const callChannel = (name: CallName): string => `onay:call:${name}`;
/** The IPC channel of an event. */
export const eventChannel = (name: EventName): string => `onay:event:${name}`;

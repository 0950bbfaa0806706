import type { CallInput, CallName } from '../bridge/index.ts';

const sha = 'a'.repeat(64);
const pdf = new Uint8Array([37, 80, 68, 70]);

/** One valid payload for every call of the contract; the compiler keeps the table complete. */
export const validInputs = {
  'app.info': {},
  'app.sentinel.read': {},
  'app.sentinel.write': { installId: 'i', schemaVersion: 1, counts: { clients: 2 }, writtenAt: 1 },
  'app.pendingRoute.take': {},
  'app.openExternal': { url: 'https://example.org/' },
  'app.log': { level: 'info', message: 'hello' },
  'app.flushed': {},
  'app.update.state': {},
  'app.update.check': {},
  'app.update.install': {},
  'agenda.replace': {
    revision: 1,
    items: [{ id: 'x', kind: 'invoice-day', at: 1, title: 't', body: 'b', route: '/clients' }],
    missedTitle: 'm',
    missedBody: '{count}',
  },
  'agenda.revision': {},
  'agenda.journal': { after: 0 },
  'agenda.acknowledge': { upTo: 0 },
  'agenda.notifier': {},
  'vault.put': { bytes: pdf },
  'vault.get': { sha256: sha },
  'vault.has': { sha256: sha },
  'vault.export': { suggestedName: 'a.pdf', bytes: pdf, title: 'Save' },
  'vault.exportKept': { suggestedName: 'a.pdf', sha256: sha, title: 'Save' },
  'vault.reveal': { exportId: 'e' },
  'vault.mediaBegin': { size: 4 },
  'vault.mediaAppend': { uploadId: 'u', offset: 0, bytes: pdf },
  'vault.mediaFinish': { uploadId: 'u' },
  'vault.mediaCancel': { uploadId: 'u' },
  'vault.mediaOld': { first: 'a', before: 1 },
  'vault.mediaDrop': { sha256s: [sha], before: 1 },
  'vault.mediaExport': { sha256: sha, suggestedName: 'a.mp4', title: 'Save', patches: [{ offset: 4, bytes: pdf }] },
  'secrets.status': {},
  'secrets.unlock': { passphrase: 'correct horse battery' },
  'signing.certificate': { holderId: 'h', commonName: 'n', organization: null, country: 'TR' },
  'signing.certificates': {},
  'signing.importP12': { holderId: 'h', bytes: pdf, passphrase: '' },
  'signing.sign': {
    pdf,
    signatures: [{ holderId: 'h', fieldName: 'Client', reason: 'r', location: null, signedAt: 1 }],
    timestampUrl: null,
  },
  'signing.verify': { pdf },
  'network.policy.read': {},
  'network.policy.write': { enabled: true, hosts: ['tsa.example.org'] },
} satisfies { [N in CallName]: CallInput<N> };

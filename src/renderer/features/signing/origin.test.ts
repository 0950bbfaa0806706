import { describe, expect, it } from 'vitest';
import { hashText } from '../../data/hash.ts';
import { originOf } from './origin.ts';
import { readRecord, recordText, type AgreementRecord } from './record.ts';
import { sealVersion } from './seal.ts';
import { orderFor, sentVersion, signBoth, workshop } from './signing.testing.ts';

async function sealed() {
  const shop = workshop();
  const version = await signBoth(await sentVersion(shop.kept), shop);
  const by = await sealVersion(orderFor(version), shop.ports);
  const text = shop.paperOf(by.document.sha256).paper.evidence.record;
  const record = readRecord(text);
  if (!record) throw new Error('the sealed file carries no record');
  const ports = { versions: shop.kept.versions, chain: shop.kept.chain, hash: hashText };
  const lookUp = (change: Partial<AgreementRecord>) => originOf({ sha256: 'f'.repeat(64), embeddedRecord: JSON.stringify({ ...record, ...change }) }, ports);
  return { shop, version, by, text, record, ports, lookUp };
}

describe('whose file it is', () => {
  it('is known by its bytes: the sealed document, and the one that was sent', async () => {
    const { version, by, ports } = await sealed();
    expect(await originOf({ sha256: by.document.sha256, embeddedRecord: null }, ports)).toMatchObject({ kind: 'signed', version: { id: version.id } });
    expect(await originOf({ sha256: version.sent?.document.sha256 ?? '', embeddedRecord: null }, ports)).toMatchObject({ kind: 'sent', version: { id: version.id } });
  });

  it('is known by its record when its bytes are others, as after one changed byte', async () => {
    const { version, lookUp } = await sealed();
    expect(await lookUp({})).toMatchObject({ kind: 'record', agrees: true, version: { id: version.id } });
  });

  it('is not believed when the record was edited: an entry, the order, the text it is about, or nothing left of it', async () => {
    const { record, lookUp } = await sealed();
    const [first, ...rest] = record.entries;
    if (!first) throw new Error('the record is empty');
    const forged = [{ ...first, who: { ...first.who, name: 'Somebody else' } }, ...rest];
    for (const change of [{ entries: forged }, { entries: [...record.entries].reverse() }, { fingerprint: '0'.repeat(64) }, { entries: [] }]) {
      expect(await lookUp(change)).toMatchObject({ kind: 'record', agrees: false });
    }
  });

  it('is of elsewhere when the agreement is not here, and nobody\'s when it carries no record or junk', async () => {
    const { lookUp, ports } = await sealed();
    expect(await lookUp({ agreementId: '01930000-0000-7000-9000-000000009999' })).toEqual({ kind: 'elsewhere' });
    for (const embeddedRecord of [null, '', '{', '[]', '{"format":"onay-agreement-record"}', '"__proto__"']) {
      expect(await originOf({ sha256: 'f'.repeat(64), embeddedRecord }, ports)).toEqual({ kind: 'none' });
    }
  });
});

it('reads back every word of the record that it wrote', async () => {
  const { version, record, text } = await sealed();
  expect(text).toContain('"format": "onay-agreement-record"');
  expect(readRecord(recordText({ version, fingerprint: record.fingerprint, document: record.document, entries: record.entries }))).toEqual(record);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removalPlan, restorable } from './index.ts';

describe('deleting a client', () => {
  const version = (id: string, agreementId: string, clientId: string, sha256: string | null) => ({
    id,
    agreementId,
    clientId,
    state: sha256 === null ? 'draft' : 'signed',
    sent: null,
    signed: sha256 === null ? null : { by: { document: { sha256 } } },
  });
  it('takes what hangs on them and nothing of another, and asks for the name once something was signed', () => {
    const plan = removalPlan('A', {
      agreements: [
        { id: 'a1', clientId: 'A' },
        { id: 'b1', clientId: 'B' },
      ],
      versions: [
        version('v1', 'a1', 'A', 'pdf-1'),
        version('v2', 'a1', 'A', 'shared'),
        version('v3', 'b1', 'B', 'shared'),
        version('v4', 'lost', 'A', null),
      ],
      entries: [
        { id: 'e1', chain: 'agreement:a1' },
        { id: 'e2', chain: 'agreement:b1' },
        { id: 'e3', chain: 'agreement:lost' },
      ],
    });
    expect(plan).toEqual({
      clientId: 'A',
      agreements: ['a1'],
      versions: ['v1', 'v2', 'v4'],
      chains: ['agreement:a1', 'agreement:lost'],
      entries: ['e1', 'e3'],
      hanging: { strategies: [], campaigns: [], posts: [], postVersions: [], workItems: [], postTemplates: [], media: [], trash: [] },
      documents: ['pdf-1'],
      confirm: 'name',
      adviseArchive: true,
    });
  });
  it('is one click while nothing was signed', () => {
    expect(
      removalPlan('A', { agreements: [{ id: 'a1', clientId: 'A' }], versions: [version('v1', 'a1', 'A', null)], entries: [] }),
    ).toMatchObject({ confirm: 'click', adviseArchive: false });
  });
  it('takes their posts, work and media, and leaves a file that another client has too', () => {
    const medium = (id: string, clientId: string, sha256: string) => ({ id, clientId, sha256, thumbnail: { sha256: `${sha256}-small` }, web: null });
    const plan = removalPlan('A', {
      agreements: [], versions: [], entries: [],
      hanging: { posts: [{ id: 'p1', clientId: 'A' }, { id: 'p2', clientId: 'B' }], trash: [{ id: 't1', clientId: 'A' }] },
      media: [medium('m1', 'A', 'cup'), medium('m2', 'A', 'logo'), medium('m3', 'B', 'logo')],
    });
    expect([plan.hanging.posts, plan.hanging.trash, plan.hanging.workItems]).toEqual([['p1'], ['t1'], []]);
    expect(plan.documents).toEqual(['cup', 'cup-small']);
  });
  it('never leaves half a chain or a version without its agreement', () => {
    const owner = fc.constantFrom('A', 'B', 'C');
    const ids = fc.constantFrom('x', 'y', 'z');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ id: ids, clientId: owner }), { selector: (row) => row.id }),
        fc.array(fc.tuple(ids, owner, fc.option(fc.constantFrom('p', 'q')))),
        fc.array(ids),
        (agreements, rows, chains) => {
          const versions = rows.map(([agreementId, clientId, document], index) =>
            version(String(index), agreementId, clientId, document),
          );
          const entries = chains.map((chain, index) => ({ id: String(index), chain: `agreement:${chain}` }));
          const plan = removalPlan('A', { agreements, versions, entries });
          const left = versions.filter((row) => !plan.versions.includes(row.id));
          for (const gone of plan.agreements) expect(left.some((row) => row.agreementId === gone)).toBe(false);
          for (const entry of entries) expect(plan.entries.includes(entry.id)).toBe(plan.chains.includes(entry.chain));
          for (const row of left) expect(plan.documents).not.toContain(row.signed?.by.document?.sha256);
          expect(restorable(versions, new Set(left.map((row) => row.id))).map((row) => row.id)).toEqual(plan.versions);
        },
      ),
    );
  });
});

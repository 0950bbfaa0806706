import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createShelf, createVault, folderExporter } from './index.ts';
import { readOnlyDisk, smallDisk, systemError } from './small-disk.testing.ts';
import { nodeDisk } from './disk.ts';

let folder: string;
let revealed: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onay-vault-'));
  revealed = [];
});
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

const now = () => Date.UTC(2026, 0, 1);
const exports = () => join(folder, 'exports');
const vault = (exporter = folderExporter(exports(), now)) =>
  createVault({ dataFolder: folder, media: createShelf(join(folder, 'media')), exporter, reveal: async (path) => { revealed.push(path); } });
const text = (value: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(value));
const document = { suggestedName: 'Scope of work.pdf', bytes: text('%PDF-1.7 signed'), title: 'Save' };

describe('a document in the vault', () => {
  it('comes back as it was put, under its SHA-256, and is kept once', async () => {
    const { put, get, handlers } = vault();
    const { sha256, size } = await put(text('signed'));
    expect(sha256).toBe(createHash('sha256').update('signed').digest('hex'));
    expect(size).toBe(6);
    expect(await get(sha256)).toEqual(text('signed'));
    expect(await handlers['vault.has']({ sha256 })).toBe(true);
    await put(text('signed'));
    expect(await readdir(join(folder, 'documents', sha256.slice(0, 2)))).toEqual([sha256]);
  });

  it('that was never put is not found', async () => {
    const { handlers } = vault();
    await expect(handlers['vault.get']({ sha256: 'b'.repeat(64) })).rejects.toMatchObject({ code: 'not-found' });
    expect(await handlers['vault.has']({ sha256: 'b'.repeat(64) })).toBe(false);
  });

  it('whose file has one changed byte is called corrupt, and healed by putting it again', async () => {
    const { put, get } = vault();
    const { sha256 } = await put(text('signed'));
    await writeFile(join(folder, 'documents', sha256.slice(0, 2), sha256), 'Signed');
    await expect(get(sha256)).rejects.toMatchObject({ code: 'corrupt' });
    await put(text('signed'));
    expect(await get(sha256)).toEqual(text('signed'));
  });

  it('is written whole by many hands at once', async () => {
    const { put, get } = vault();
    const big = text('x'.repeat(500_000));
    const all = await Promise.all(Array.from({ length: 10 }, () => put(big)));
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1);
    expect((await get(all[0]?.sha256 ?? '')).byteLength).toBe(500_000);
  });
});

describe('an export', () => {
  it('lands whole in the export folder, which is made when missing', async () => {
    const saved = await vault().handlers['vault.export'](document);
    expect(saved).toMatchObject({ status: 'saved', name: 'Scope of work.pdf', folder: exports() });
    expect(await readdir(exports())).toEqual(['Scope of work.pdf']);
    expect(await readFile(join(exports(), 'Scope of work.pdf'), 'utf8')).toBe('%PDF-1.7 signed');
  });

  it('of a kept document is the very bytes that were put, under a name of its own', async () => {
    const { put, handlers } = vault();
    const { sha256 } = await put(text('%PDF-1.7 sealed'));
    const saved = await handlers['vault.exportKept']({ sha256, suggestedName: 'Signed.pdf', title: 'Save' });
    expect(saved).toMatchObject({ status: 'saved', name: 'Signed.pdf', folder: exports() });
    expect(await readFile(join(exports(), 'Signed.pdf'), 'utf8')).toBe('%PDF-1.7 sealed');
    await handlers['vault.reveal']({ exportId: saved.status === 'saved' ? saved.exportId : '' });
    expect(revealed).toEqual([join(exports(), 'Signed.pdf')]);
  });

  it('of a kept document that has been tampered with, or is gone, writes nothing', async () => {
    const { put, handlers } = vault();
    const { sha256 } = await put(text('signed'));
    await writeFile(join(folder, 'documents', sha256.slice(0, 2), sha256), 'Signed');
    const asked = { suggestedName: 'Signed.pdf', title: 'Save' };
    await expect(handlers['vault.exportKept']({ ...asked, sha256 })).rejects.toMatchObject({ code: 'corrupt' });
    await expect(handlers['vault.exportKept']({ ...asked, sha256: 'b'.repeat(64) })).rejects.toMatchObject({ code: 'not-found' });
    expect(await readdir(folder)).not.toContain('exports');
  });

  it('never replaces a file that is already there', async () => {
    const { handlers } = vault();
    await handlers['vault.export'](document);
    expect(await handlers['vault.export'](document)).toMatchObject({ name: 'Scope of work (2).pdf' });
    expect(await handlers['vault.export'](document)).toMatchObject({ name: 'Scope of work (3).pdf' });
  });

  it('never follows a link somebody has laid at its name', async () => {
    await mkdir(exports());
    await writeFile(join(folder, 'precious'), 'precious');
    await symlink(join(folder, 'precious'), join(exports(), 'Scope of work.pdf'));
    expect(await vault().handlers['vault.export'](document)).toMatchObject({ name: 'Scope of work (2).pdf' });
    expect(await readFile(join(folder, 'precious'), 'utf8')).toBe('precious');
  });

  it('stays inside the export folder, whatever name the page proposes', async () => {
    const saved = await vault().handlers['vault.export']({ ...document, suggestedName: '../../../evil.pdf' });
    expect(saved).toMatchObject({ folder: exports(), name: 'evil.pdf' });
  });

  it('to a full disk says so, leaves no partial file, and works on retry with room', async () => {
    const small = smallDisk();
    try {
      const { handlers } = vault(folderExporter(small.folder, now, small.disk));
      await expect(handlers['vault.export']({ ...document, bytes: new Uint8Array(300_000) })).rejects.toMatchObject({ code: 'disk-full' });
      expect(await readdir(small.folder)).toEqual([]);
      expect(await handlers['vault.export'](document)).toMatchObject({ status: 'saved' });
    } finally {
      small.done();
    }
  });

  it('to a read-only folder says so', async () => {
    const shut = readOnlyDisk();
    try {
      await expect(vault(folderExporter(shut.folder, now, shut.disk)).handlers['vault.export'](document)).rejects.toMatchObject({ code: 'read-only' });
      expect(await readdir(shut.folder)).toEqual([]);
    } finally {
      shut.done();
    }
  });

  it('leaves nothing behind when the disk fails at the last step', async () => {
    const disk = { ...nodeDisk, link: () => Promise.reject(systemError('EIO')) };
    await expect(vault(folderExporter(exports(), now, disk)).handlers['vault.export'](document)).rejects.toMatchObject({ code: 'io' });
    expect(await readdir(exports())).toEqual([]);
  });

  it('that the user cancels has no handle', async () => {
    const exporter = { folder: () => null, save: async () => ({ status: 'cancelled' }) as const };
    expect(await vault(exporter).handlers['vault.export'](document)).toEqual({ status: 'cancelled' });
  });
});

describe('revealing', () => {
  it('opens the file that was exported under this handle', async () => {
    const { handlers } = vault();
    const saved = await handlers['vault.export'](document);
    if (saved.status !== 'saved') throw new Error('not saved');
    await handlers['vault.reveal']({ exportId: saved.exportId });
    expect(revealed).toEqual([join(exports(), 'Scope of work.pdf')]);
  });

  it.each(['/etc/passwd', '..', '', '__proto__', '\\\\server\\share', 'file:///etc/passwd'])('never opens %j, which no export has made', async (exportId) => {
    await expect(vault().handlers['vault.reveal']({ exportId })).rejects.toMatchObject({ code: 'nothing-to-reveal' });
    expect(revealed).toEqual([]);
  });

  it('says so when the file has been deleted since', async () => {
    const { handlers } = vault();
    const saved = await handlers['vault.export'](document);
    if (saved.status !== 'saved') throw new Error('not saved');
    await unlink(join(exports(), saved.name));
    await expect(handlers['vault.reveal']({ exportId: saved.exportId })).rejects.toMatchObject({ code: 'nothing-to-reveal' });
  });
});

import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { fail, ok, type VerifyReport } from '../../../bridge/index.ts';
import { speakLanguage } from '../../i18n/index.ts';

const fingerprint = 'ab'.repeat(32);
const report: VerifyReport = {
  sha256: 'c'.repeat(64), size: 812_345, verdict: 'intact', embeddedRecord: null,
  signatures: [{
    index: 1, fieldName: 'SignatureProvider', signer: 'Deniz Kıyı', issuer: 'Deniz Kıyı', fingerprint, madeHere: true, selfSigned: true,
    subFilter: 'ETSI.CAdES.detached', signedAt: Date.UTC(2026, 10, 23, 10), timestamp: null, verdict: 'intact', reason: null,
    coversWholeRevision: true, coversWholeFile: true,
  }],
};

/** Main as the preload shows it: answers by what the file says it is, and one file at a time or not at all. */
const main = { underWay: 0, most: 0 };
async function verify(input: unknown): Promise<unknown> {
  if (typeof input !== 'object' || input === null || !('pdf' in input) || !(input.pdf instanceof Uint8Array)) throw new TypeError('no bytes');
  main.underWay += 1;
  main.most = Math.max(main.most, main.underWay);
  const text = new TextDecoder().decode(input.pdf);
  await Promise.resolve();
  main.underWay -= 1;
  return text === 'junk' ? fail('not-a-pdf') : ok({ ...report, verdict: text, signatures: text === 'unsigned' ? [] : report.signatures });
}

beforeAll(async () => {
  Object.defineProperty(window, 'onay', { value: { calls: { 'signing.verify': verify }, events: {} } });
  await speakLanguage('en');
});

async function open(...files: File[]) {
  const { VerifyScreen } = await import('./VerifyScreen.tsx');
  const { container } = render(<MantineProvider><VerifyScreen /></MantineProvider>);
  const input = container.querySelector('input[type="file"]');
  if (!(input instanceof HTMLInputElement)) throw new Error('there is no way to choose a file');
  await userEvent.upload(input, files);
}

/** jsdom's files cannot be read by `arrayBuffer`, as those of a browser can. */
const pdf = (text: string, name = `${text}.pdf`) =>
  Object.assign(new File([text], name, { type: 'application/pdf' }), { arrayBuffer: async () => new TextEncoder().encode(text).buffer });

it('says for each of several files, one after the other, whether it is intact, and announces it', async () => {
  await open(pdf('intact'), pdf('broken'), pdf('changed-after-signing'), pdf('unsigned'));
  for (const [name, word] of [['intact', 'Intact'], ['broken', 'Broken'], ['changed-after-signing', 'Changed after signing'], ['unsigned', 'Not signed']]) {
    const result = within(await screen.findByRole('article', { name: `${name}.pdf` }));
    expect(await result.findByText(`${name}.pdf: ${word}`)).toBe(result.getByRole('status'));
    expect(result.getByText(String(word), { exact: true })).toBeTruthy();
  }
  expect(main.most).toBe(1);
});

it('names signer, clock and fingerprint, says that nobody else vouches for the name, and never calls it qualified', async () => {
  await open(pdf('intact'));
  const result = within(await screen.findByRole('article', { name: 'intact.pdf' }));
  expect(await result.findByText('Deniz Kıyı')).toBeTruthy();
  expect(result.getByText(/no third party confirms the name/)).toBeTruthy();
  expect(result.getByText(/by the clock of the signer's device/)).toBeTruthy();
  expect(result.getByText(fingerprint.match(/.{8}/g)?.join(' ') ?? '')).toBeTruthy();
  expect(document.body.textContent).toMatch(/simple electronic signature/);
  expect(document.body.textContent).not.toMatch(/qualified|certified|guarantee/i);
});

it('gives a sentence for what is no PDF, is empty or is too large to be one, and checks the rest all the same', async () => {
  const large = pdf('intact', 'large.pdf');
  Object.defineProperty(large, 'size', { value: 65 * 1024 * 1024 });
  await open(pdf('junk'), pdf('', 'empty.pdf'), large, pdf('intact'));
  for (const name of ['junk.pdf', 'empty.pdf']) {
    expect(await within(await screen.findByRole('article', { name })).findByText(/not a PDF, or it is damaged/)).toBeTruthy();
  }
  expect(within(screen.getByRole('article', { name: 'large.pdf' })).getByText(/larger than 64 MB/)).toBeTruthy();
  expect(await within(screen.getByRole('article', { name: 'intact.pdf' })).findByText('Intact')).toBeTruthy();
});

import i18next from 'i18next';
import { canonicalContent, importSigned, runningClientContent } from '../../../domain/agreements/index.ts';
import type { Business } from '../../../domain/business/index.ts';
import { networkNames, type Contact, type Format, type Network } from '../../../domain/clients/index.ts';
import type { Id } from '../../../domain/common/id.ts';
import { amountSchema, type Currency } from '../../../domain/money/index.ts';
import { dayAt, type Day } from '../../../domain/time/index.ts';
import * as z from 'zod/mini';
import { call } from '../../app/host.ts';
import { agreements, DataError, hashText, newId } from '../../data/index.ts';
import { loadLanguage } from '../../i18n/index.ts';
import { addClient } from './actions.ts';
import type { NewClient } from './useNewClient.ts';

/** What is typed off the paper. */
export type RunningForm = {
  contactName: string;
  contactEmail: string;
  handles: { id: Id; network: Network; handle: string }[];
  counts: { id: Id; network: Network | null; format: Format; quantity: number }[];
  currency: Currency;
  monthlyFee: number | null;
  startsOn: Day | null;
  months: number | null;
  revisionRounds: number;
  reviewDays: number;
  noticeDays: number;
  scan: File | null;
};

export function blankRunning({ currency, defaults }: Business): RunningForm {
  return {
    contactName: '', contactEmail: '', handles: [], counts: [], currency, monthlyFee: null, startsOn: null, months: null,
    revisionRounds: defaults.revisionRounds, reviewDays: defaults.reviewDays, noticeDays: defaults.noticeDays, scan: null,
  };
}

type Input = { business: Business; client: NewClient; form: RunningForm };

/** Makes the client and the signed agreement that stands for the paper; answers with the client's id. The scan is stored first. */
export async function addRunningClient({ business, client, form }: Input, now: number = Date.now()): Promise<Id> {
  if (form.startsOn === null) throw new DataError('row-invalid', 'no start');
  const monthlyFee = z.parse(amountSchema, form.monthlyFee);
  await loadLanguage(client.language);
  const document = form.scan ? await storeScan(form.scan) : null;
  const saved = await addClient({
    ...client,
    contacts: form.contactName.trim() === '' && form.contactEmail.trim() === '' ? [] : [mainContact(form)],
    handles: form.handles.map((row) => ({ ...row, handle: row.handle.trim(), url: '' })),
  });
  const { startsOn } = form;
  const content = runningClientContent(
    { ...form, monthlyFee, startsOn, counts: form.counts.map((row) => ({ ...row, name: nameOf(row, saved.language) })) },
    { business, client: saved, newId, today: dayAt(now, business.zone) },
  );
  const draft = await agreements.create({ clientId: saved.id, name: content.title, content });
  const fingerprint = await hashText(canonicalContent(content));
  const at = { at: now, zone: business.zone };
  await agreements.transition(
    draft.agreementId,
    [{ kind: 'agreement-imported', when: at, who: { name: business.ownerName, role: 'freelancer' }, data: { number: 1, way: 'paper', fingerprint, document: document?.sha256 ?? null } }],
    ([version]) => {
      const step = version ? importSigned(version, { way: 'paper', document, signedOn: startsOn }, at, fingerprint) : null;
      if (!step?.ok) throw new DataError('row-changed-elsewhere', step?.code);
      return [step.version];
    },
  );
  return saved.id;
}

async function storeScan(scan: File) {
  const bytes = new Uint8Array(await scan.arrayBuffer());
  return { ...(await call('vault.put', { bytes })), name: scan.name.slice(0, 200) };
}

/** The deliverable's name in the client's language: format and network. */
function nameOf({ network, format }: RunningForm['counts'][number], language: string): string {
  const name = i18next.getFixedT(language, 'common')(`format.${format}`);
  return network ? `${networkNames[network]} · ${name}` : name;
}

const mainContact = ({ contactName, contactEmail }: RunningForm): Contact => ({
  id: newId(), name: contactName.trim(), title: '', roles: ['main', 'approver', 'signatory'], email: contactEmail.trim(), phone: null, channel: 'email',
  formOfAddress: '', deputy: null, notes: '',
});

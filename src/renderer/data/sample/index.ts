import { agreementClauses } from '../../../domain/agreements/clauses/index.ts';
import { contentFingerprint, importSigned, type AgreementContent, type AgreementVersion } from '../../../domain/agreements/index.ts';
import type { Client } from '../../../domain/clients/index.ts';
import type { Language } from '../../../domain/common/text.ts';
import { addMonths, dayAt, dayOf, parts, type Day } from '../../../domain/time/index.ts';
import { agreements } from '../agreements.ts';
import { loadLibrary } from '../clauseLibrary.ts';
import { db } from '../database.ts';
import { hashText } from '../hash.ts';
import { business, clients, services } from '../index.ts';
import { newId } from '../ids.ts';
import { DataError } from '../errors.ts';
import { write } from '../writes.ts';
import { coffeeRoasterContent } from './agreementA.ts';
import { outdoorShopContent } from './agreementB.ts';
import { dentalClinicContent } from './agreementC.ts';
import { coffeeRoaster, dentalClinic, outdoorShop } from './clients.ts';
import { fillPlan } from './fillPlan.ts';
import type { KeptPicture } from './pictures/index.ts';
import { sampleBusiness, sampleServices } from './studio.ts';

export { sampleScenes, type KeptPicture, type Scene } from './pictures/index.ts';
export { removeSample, restoreSample, type RemovedSample } from './remove.ts';

/**
 * Fills an empty workspace with the invented studio and its three clients: one whose agreement is ready to be sent, one
 * signed on paper and in force, one project still a draft; with their strategies, some sixty posts around today and the pictures that
 * lie in the vault for it. All of it comes in one transaction: a kill leaves the whole sample or nothing.
 */
export async function addSample(language: Language, now: number = Date.now(), pictures: readonly KeptPicture[] = []): Promise<void> {
  const libraries = { en: await loadLibrary('en'), tr: await loadLibrary('tr') };
  const drafts: AgreementVersion[] = [];
  const made: Client[] = [];
  await write(() => db.transaction('rw', db.tables, async () => {
    // One instant marks every row of the sample, so that it can be told from what the user makes.
    await db.meta.put({ key: 'sampleMadeAt', value: now });
    const studio = await business.create(sampleBusiness(language), newId(), now);
    const today = dayAt(now, studio.zone);
    for (const service of sampleServices(language, today)) await services.create(service, newId(), now);
    for (const [make, content] of sample) {
      const client = await clients.create(make(newId));
      made.push(client);
      const written = forClient(content(newId), client, today);
      const clauses = agreementClauses(libraries[written.language], written, newId);
      drafts.push(await agreements.create({ clientId: client.id, name: written.title, content: { ...written, clauses }, sample: true }));
    }
    const [, onPaper] = drafts;
    if (onPaper) await signOnPaper(onPaper, now);
    await fillPlan(made, today, now, pictures);
  }));
}

const sample = [
  [coffeeRoaster, coffeeRoasterContent], [outdoorShop, outdoorShopContent], [dentalClinic, dentalClinicContent],
] as const;

/** The content with the people of the client's record, starting with the month before, so that something is always due. */
function forClient(content: AgreementContent, client: Client, today: Day): AgreementContent {
  const approvers = client.contacts.filter((contact) => contact.roles.includes('approver'));
  const signatory = client.contacts.find((contact) => contact.roles.includes('signatory'));
  const { year, month } = parts(today);
  return {
    ...content,
    client: { ...content.client, signatory: { ...content.client.signatory, contactId: signatory?.id ?? null } },
    review: { ...content.review, approvers: content.review.approvers.map((row, index) => ({ ...row, contactId: approvers[index]?.id ?? null })) },
    term: { ...content.term, startsOn: addMonths(dayOf(year, month, 1), client.language === 'en' ? -1 : 1) },
  };
}

async function signOnPaper(draft: AgreementVersion, now: number): Promise<void> {
  const fingerprint = await contentFingerprint(draft.content, hashText);
  const at = { at: now, zone: 'Europe/Istanbul' };
  const signedOn = draft.content.term.startsOn ?? dayAt(now, at.zone);
  await agreements.transition(
    draft.agreementId,
    [{ kind: 'agreement-imported', when: at, who: { name: draft.content.provider.signatory.name, role: 'freelancer' }, data: { number: 1, way: 'paper', fingerprint, document: null } }],
    ([version]) => {
      const step = version ? importSigned(version, { way: 'paper', document: null, signedOn }, at, fingerprint) : null;
      if (!step?.ok) throw new DataError('row-changed-elsewhere', step?.code);
      return [step.version];
    },
  );
}

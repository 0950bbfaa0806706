import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatDay } from '../../src/domain/time/index.ts';
import { coffeeRoaster, outdoorShop } from '../../src/renderer/data/sample/clients.ts';
import { sampleBusiness } from '../../src/renderer/data/sample/studio.ts';
import { clientAContent, clientBContent, sequentialIds } from '../fixtures/agreements.ts';
import { expect, type App } from '../support/app.ts';
import { pdfsig } from '../support/pdfsig.ts';
import * as steps from '../support/steps/index.ts';
import { test } from '../support/with-notifications.ts';
import { camera } from './pictures.ts';
import * as plan from './planning.ts';

const out = resolve(process.env['ONAY_DEMO_OUT'] ?? 'demo');
const pictures = join(out, 'screenshots');
const ids = sequentialIds();
const a = { client: coffeeRoaster(ids), content: clientAContent(ids) };
const b = { client: outdoorShop(ids), content: clientBContent(ids) };
/** The Monday on which the notes of the studio begin, and the morning on which the first invoice is due. */
const monday = '2026-11-23T10:00:00+03:00';
const firstInvoice = '2026-12-01';

const keep = (from: string, name: string): void => copyFileSync(from, join(out, name));

/** Both parties sign what is open; the signed paper is kept under this name. */
async function signBoth(app: App, me: steps.Hand, name: string): Promise<void> {
  await steps.sendForReview(me);
  await steps.goToSigning(me);
  await steps.sign(me, { party: 'provider', mark: 'draw' });
  await steps.sign(me, { party: 'client', mark: 'type', identity: 'known-email' });
  await steps.sealed(me);
  const main = app.page.getByRole('main');
  const signed = await steps.exported(me, app.exportsFolder, () => steps.press(main, me.word('signing', 'done.export')));
  const [verdicts = []] = await pdfsig([signed.bytes]);
  expect(verdicts.map((one) => one.isValid), 'pdfsig on both signatures').toEqual([true, true]);
  keep(signed.path, name);
}

test.use({ firstClock: monday });
test('demo', async ({ app, daemon }) => {
  mkdirSync(pictures, { recursive: true });
  const take = camera(app, pictures);
  let me = steps.hand(app.page, 'tr');
  const { page } = app;
  const drawn = async (): Promise<void> => {
    await expect.poll(() => app.page.getByRole('document').count(), { timeout: 20_000 }).toBeGreaterThan(1);
  };

  await test.step('First start in Turkish, and the studio’s own side', async () => {
    await take.shoot('first-start-en-light');
    await steps.begin(me, 'Stüdyo sahibi', 'Kıyı Sosyal Medya');
    await steps.fillBusiness(me, sampleBusiness('tr'));
  });
  await test.step(`Client A: ${a.client.name}, with people, accounts and legal party`, () => steps.addClient(me, a.client));
  await test.step('Agreement A in the editor', async () => {
    await steps.newAgreement(me, a.client.name);
    await steps.showPreview(me, false);
    await steps.fillAgreement(me, a.content);
    await steps.showPreview(me, true);
    await drawn();
  });
  await test.step('Proposal A → proposal-a.pdf', async () => {
    const offer = await steps.exported(me, app.exportsFolder, () => steps.fromMenu(me, me.word('agreements', 'action.exportProposal')));
    keep(offer.path, 'proposal-a.pdf');
  });
  await test.step('Agreement A sent, signed by both, checked by pdfsig → scope-of-work-a.pdf', () => signBoth(app, me, 'scope-of-work-a.pdf'));
  await test.step('Strategy A, begun from the agreement → strategy-a.pdf', () => plan.strategyA(app, me, a.client, ids, keep));
  await test.step('Pictures and films of A in the library', () => plan.mediaA(me, a.client));
  await test.step('December of A out of a table, looked at first', () => plan.decemberA(app, me, a.client, take));
  await test.step('December of A → content-plan-a.pdf, december-a.csv, december-a.ics, grid-a.png', () => plan.papersA(app, me, a.client, keep));

  await test.step(`Client B: ${b.client.name}, in English`, async () => {
    await app.language('en');
    me = steps.hand(page, 'en');
    await steps.addClient(me, b.client);
  });
  await test.step('Agreement B in the editor', async () => {
    await steps.newAgreement(me, b.client.name);
    await steps.showPreview(me, false);
    await steps.fillAgreement(me, b.content);
    await steps.showPreview(me, true);
    await take.large('agreement-en', async () => {
      await drawn();
      await page.getByRole('navigation', { name: me.word('agreements', 'sectionsNav') }).getByRole('button', { name: me.word('agreements', 'section.deliverables') }).click();
      const work = page.getByRole('document', { name: me.word('common', 'pdfPage', { number: 4, pages: '' }).trim() });
      await work.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      await expect(work).toContainText(b.content.deliverables[0]?.name ?? '');
    });
  });
  await test.step('Agreement B sent, signed by both, checked by pdfsig → scope-of-work-b.pdf', () => signBoth(app, me, 'scope-of-work-b.pdf'));
  await test.step('Black Friday week of B out of a table', () => plan.blackFridayB(app, me, b.client));
  await test.step('The Verify screen on the signed paper and on one with a turned bit', async () => {
    const bytes = new Uint8Array(readFileSync(join(out, 'scope-of-work-b.pdf')));
    const [good, bad] = await steps.verify(me, [
      { name: 'scope-of-work-b.pdf', bytes }, { name: 'scope-of-work-b-changed.pdf', bytes: steps.flipped(bytes, Math.floor(bytes.length / 2)) },
    ]);
    await expect(good ?? page.getByRole('main')).toContainText(me.word('verify', 'meaning.intact'));
    await expect(bad ?? page.getByRole('main')).toContainText(me.word('verify', 'meaning.broken'));
    for (const theme of ['light', 'dark'] as const) await take.in(theme, 'verify-result-en');
    await app.theme('light');
  });

  await test.step('An amendment of A is with the client', async () => {
    await steps.openAgreement(me, a.client.name);
    await steps.press(page.getByRole('main'), me.word('agreements', 'action.amend'));
    await steps.stands(me, 'draft');
    await steps.type(steps.part(page, me.word('agreements', 'section.revisions')), me.word('agreements', 'revisions.rounds'), 3);
    await steps.type(steps.part(page, me.word('agreements', 'amendment.title', { number: 1 })), me.word('agreements', 'amendment.reason'), 'Bir revizyon turu daha yapılıyor.');
    await steps.saved(me);
  });
  await test.step('Pictures of the main screens, in both themes and both languages', async () => {
    const id = async (name: string, kind: 'clients' | 'agreements'): Promise<string> => {
      await app.goto(`/${kind}`);
      const link = page.getByRole('main').getByRole('link', { name: new RegExp(`^${name}`) });
      return (await link.getAttribute('href') ?? '').replace(/^#/, '');
    };
    const client = await id(a.client.name, 'clients');
    const draft = await id(a.client.name, 'agreements');
    const signed = await id(b.client.name, 'agreements');
    const nothing = (): Promise<void> => Promise.resolve();
    const stops = [
      { name: 'today', route: '/today', ready: nothing }, { name: 'clients', route: '/clients', ready: nothing }, { name: 'client', route: `${client}/contacts`, ready: nothing },
      { name: 'onboarding', route: `${client}/onboarding`, ready: nothing }, { name: 'details', route: `${client}/details`, ready: nothing }, { name: 'agreements', route: '/agreements', ready: nothing },
      { name: 'editor', route: draft, ready: drawn }, { name: 'agreement-signed', route: signed, ready: drawn }, { name: 'services', route: '/services', ready: nothing },
      ...await plan.plannedStops(app, steps.hand(page, 'en'), a.client), { name: 'business', route: '/business', ready: nothing }, { name: 'settings', route: '/settings', ready: nothing }, { name: 'verify', route: '/verify', ready: nothing },
    ];
    for (const language of ['tr', 'en'] as const) {
      await take.tour(language, stops);
      await app.goto(draft);
      await take.large(`editor-${language}`, drawn);
      await app.goto('/calendar/month/2026-12-15');
      await take.large(`calendar-${language}`, () => expect(page.locator('[data-item]').first()).toBeVisible());
    }
    me = steps.hand(page, 'en');
    await app.goto(draft);
    await steps.sendForReview(me);
    await steps.goToSigning(me);
    await drawn();
    for (const theme of ['light', 'dark'] as const) await take.in(theme, 'sign-en');
    await app.theme('light');
  });

  await test.step(`The morning of the first invoice: reminders on a real desktop → notifications.json`, async () => {
    app.setClock(`${firstInvoice}T08:59:56+03:00`);
    await app.restart();
    const wanted = me.word('agenda', 'invoice-day.title', { client: a.client.name });
    const shown = await daemon.waitFor((one) => one.title === wanted, 30_000);
    await daemon.click(shown.id);
    await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(a.client.name);
    await app.command(me.word('commands', 'show-inbox'));
    await expect(app.page.getByRole('dialog')).toContainText(wanted);
    await camera(app, pictures).shoot('reminders-en-light');
    const all = (await daemon.shown()).map(({ app: program, title, body }) => ({ app: program, title, body }));
    writeFileSync(join(out, 'notifications.json'), `${JSON.stringify({ service: 'dunst', on: formatDay(firstInvoice, 'en', 'long'), clicked: shown.title, notifications: all }, null, 2)}\n`);
  });
});

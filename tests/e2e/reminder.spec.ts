import { addDays, addWorkingDays, dayAt, formatDay, plainWeek } from '../../src/domain/time/index.ts';
import { expect } from '../support/app.ts';
import { test } from '../support/with-notifications.ts';
import * as steps from '../support/steps/index.ts';

const title = 'Sosyal medya yönetimi hizmet sözleşmesi';

test('a reminder comes on the desktop on its morning, opens the agreement, and comes once; what was missed comes as one', async ({ app, daemon }) => {
  test.setTimeout(120_000);
  let me = steps.hand(app.page, 'tr');
  const { word } = me;
  await steps.openSample(me);
  await steps.openAgreement(me, 'Ağaçkakan Kahve');
  const today = dayAt(Date.now(), 'Europe/Istanbul');
  const due = addWorkingDays(today, 5, plainWeek);
  const eve = addWorkingDays(due, -1, plainWeek);
  await steps.sendForReview(me, { reviewBy: due });
  // Main has been handed the agenda once Today lists what it was made of.
  await steps.area(me, 'today');
  await expect(app.page.getByRole('main').getByText(word('agenda', 'agreement-review.title', { client: 'Ağaçkakan Kahve', day: formatDay(due, 'tr', 'medium') })).first()).toBeVisible();

  app.setClock(`${eve}T08:59:55+03:00`);
  await app.restart();
  const wanted = word('agenda', 'agreement-review.title', { client: 'Ağaçkakan Kahve', day: formatDay(due, 'tr', 'medium') });
  const shown = await daemon.waitFor((one) => one.title === wanted, 20_000);
  expect(shown.app).toBe('Onay');
  expect(shown.body).toBe(word('agenda', 'agreement-review.working-day-before', { title, to: 'İşletme sahibi', day: formatDay(due, 'tr', 'medium') }));
  await daemon.click(shown.id);
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Ağaçkakan Kahve');
  await expect(app.page.getByRole('heading', { level: 2, name: word('agreements', 'heading', { title }) })).toBeAttached();

  // Closed on the next reminder's morning, opened a day later: that one, and what else fell due, come as one.
  const before = (await daemon.shown()).length;
  app.setClock(`${addDays(due, 1)}T10:00:00+03:00`);
  await app.restart();
  me = steps.hand(app.page, 'tr');
  await expect.poll(async () => (await daemon.shown()).length).toBeGreaterThan(before);
  await app.command(word('commands', 'show-inbox'));
  const inbox = app.page.getByRole('dialog', { name: word('shell', 'inbox.title') });
  await expect(inbox.getByText(word('agenda', 'agreement-review.on-the-day', { title, to: 'İşletme sahibi' }))).toBeVisible();
  await expect(inbox.getByText(word('agenda', 'agreement-review.working-day-before', { title, to: 'İşletme sahibi', day: formatDay(due, 'tr', 'medium') }))).toHaveCount(1);
  const late = (await daemon.shown()).slice(before);
  expect(late.map((one) => one.title)).toHaveLength(1);
  expect((await daemon.shown()).filter((one) => one.body === shown.body)).toHaveLength(1);
});

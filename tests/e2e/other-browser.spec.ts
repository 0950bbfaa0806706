import { join } from 'node:path';
import { axe } from '../support/axe.ts';
import { expect, passphrase, test } from '../support/app.ts';
import { words } from '../support/catalogues.ts';
import { end, openBrowser, start, startHostProcess, type StartOptions } from '../support/hosts.ts';
import { expectTranslated } from '../support/translated.ts';

const en = words('en');
const viewport = { width: 1280, height: 800 };
const common: StartOptions = { env: { ONAY_PASSPHRASE: passphrase }, args: [], viewport };

test('a page opened in some other browser explains where the data is instead of starting empty', async ({ places }) => {
  const first = await start(places, common);
  await first.open();
  await first.page.getByRole('button', { name: en('start', 'sample') }).click();
  await expect(first.page.getByRole('navigation').getByText('Ağaçkakan Kahve')).toBeVisible();
  await first.stop();

  // A display that nothing answers on: the host tries to open its own window there, so the printed address is a visitor's.
  const host = await startHostProcess(places, { ...common, window: true, env: { ...common.env, DISPLAY: ':4242', WAYLAND_DISPLAY: '' } });
  const visitor = await openBrowser(join(places.home, 'another-profile'), viewport);
  try {
    const page = visitor.pages()[0] ?? await visitor.newPage();
    await page.goto(host.url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(en('start', 'foreign.title'));
    await expect(page.getByText(places.data)).toBeVisible();
    await expectTranslated(page, 'en');
    await axe(page);
    await expect(page.getByRole('button')).toHaveCount(0);
  } finally {
    await visitor.close();
    await end(host.child, 'SIGTERM');
  }

  const again = await start(places, common);
  await again.open();
  await expect(again.page.getByRole('navigation').getByText('Ağaçkakan Kahve')).toBeVisible();
  await again.stop();
});

import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { passphrase } from '../support/app.ts';
import { start } from '../support/hosts.ts';
import * as steps from '../support/steps/index.ts';
import { figure, median, rounds, type Figure } from './figures.ts';
import { pauseOf, quiet, type Pause } from './pauses.ts';

/** A person notices a pause of this many milliseconds. */
const noticed = 50;

/**
 * The built program with its sample workspace: what the page's thread does from the click to the notice of the saved file, for
 * every paper that a person exports on the way of an agreement (the draft, its proposal, the sent version, the signed one), and
 * while a second signature is sealed. The limit holds for the worst of them all, in the time that the thread itself worked;
 * by the clock, where a machine that is busy with other things adds its own, it holds for the usual one.
 */
export async function run(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'onay-bench-export-'));
  const places = { data: join(folder, 'data'), profile: join(folder, 'data', 'window'), home: join(folder, 'home'), exports: join(folder, 'exports') };
  await mkdir(places.home);
  const env = { ONAY_EXPORTS: places.exports, ONAY_PASSPHRASE: passphrase };
  const running = await start(places, { env, args: [], viewport: { width: 1440, height: 900 } });
  try {
    const { page } = running;
    const me = steps.hand(page, 'en');
    const { word } = me;
    const main = page.getByRole('main');
    const dialog = page.getByRole('dialog');
    const button = (within: Locator, name: string): Locator => within.getByRole('button', { name, exact: true });
    const cdp = await running.context.newCDPSession(page);
    const exports: Pause[] = [];
    const exported = async (press: Locator): Promise<void> => {
      exports.push(await pauseOf(page, cdp, press, word('common', 'showInFolder')));
      const papers = (await readdir(places.exports)).filter((name) => name.endsWith('.pdf')).length;
      if (papers !== exports.length) throw new Error(`${exports.length} exports were told of, and there are ${papers} files`);
    };
    const times = async (count: number, work: () => Promise<void>): Promise<void> => {
      for (let round = 1; round <= count; round += 1) await work();
    };

    await running.open();
    await steps.openSample(me);
    await steps.openAgreement(me, 'Ağaçkakan Kahve');
    // The preview beside the editor draws its pages first; it is not what is measured.
    await main.locator('canvas').first().waitFor();
    await times(rounds, () => exported(button(main, word('agreements', 'action.export'))));
    await times(rounds, async () => {
      await steps.press(main, word('common', 'moreActions'));
      await exported(page.getByRole('menuitem', { name: word('agreements', 'action.exportProposal'), exact: true }));
    });
    await steps.press(main, word('agreements', 'action.send'));
    await exported(button(dialog, word('agreements', 'send.confirm')));
    await steps.stands(me, 'sent');
    await times(rounds, () => exported(button(main, word('agreements', 'action.export'))));
    await steps.goToSigning(me);
    await steps.sign(me, { party: 'provider', mark: 'draw' });
    await steps.readyToSign(me, { party: 'client', mark: 'type' });
    const sealing = await pauseOf(page, cdp, button(dialog, word('signing', 'sign')), word('signing', 'done.title'));
    await times(rounds, () => exported(button(main, word('signing', 'done.export'))));
    await quiet(page);

    const all = [...exports, sealing];
    const pause = (ours: number, limit: number | null) => ({ ours, peer: noticed, unit: 'ms', limit });
    return [
      figure(`longest the interface works at a stretch in any of ${exports.length} exports, against what is noticed`, pause(Math.max(...exports.map(({ worked }) => worked)), 1)),
      figure('the same while a second signature is sealed', pause(sealing.worked, 1)),
      figure('longest pause of the usual export, the machine’s own included', pause(median(exports.map(({ clock }) => clock)), 1)),
      figure('longest pause of the worst of all of these, the machine’s own included', pause(Math.max(...all.map(({ clock }) => clock)), null)),
    ];
  } finally {
    await running.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

import { expect, type Locator } from '@playwright/test';
import { press, tick, type, type Hand } from './hand.ts';

export type Signing = {
  party: 'provider' | 'client'; mark: 'draw' | 'type';
  /** Who signs and as what; what the paper names when left out. */
  name?: string; title?: string; identity?: 'in-person' | 'known-email' | 'known-phone' | 'video-call' | 'not-checked';
};

/** From a sent version to the table where both sign. */
export async function goToSigning({ page, word }: Hand): Promise<void> {
  await press(page.getByRole('main'), word('agreements', 'action.sign'));
  await expect(page.getByRole('heading', { name: word('signing', 'turn') })).toBeVisible();
}

/** One party reads to the end, consents, draws or types a signature, and signs. */
export async function sign(hand: Hand, signing: Signing): Promise<void> {
  const { page, word } = hand;
  await readyToSign(hand, signing);
  const dialog = page.getByRole('dialog');
  await press(dialog, word('signing', 'sign'));
  await expect(dialog).toHaveCount(0);
}

/** All of it up to the last question, which is open then. */
export async function readyToSign(hand: Hand, { party, mark, name, title, identity = 'in-person' }: Signing): Promise<void> {
  const { page, word } = hand;
  const main = page.getByRole('main');
  const turn = main.getByRole('radiogroup', { name: word('signing', 'turn') });
  if (await turn.count() > 0) await turn.getByText(word('signing', `party.${party}`), { exact: true }).click();
  await readToTheEnd(hand);
  if (name !== undefined) await type(main, word('signing', 'name'), name);
  if (title !== undefined) await type(main, word('signing', 'jobTitle'), title);
  await main.getByRole('radio', { name: word('signing', `grade.${identity}`), exact: true }).check();
  await tick(main, word('signing', 'consent'), true);
  const field = main.getByRole('group', { name: word('signing', 'signature'), exact: true });
  await field.getByRole('radiogroup', { name: word('signing', 'mark.way') }).getByText(word('signing', `mark.${mark}`), { exact: true }).click();
  if (mark === 'draw') {
    await draw(hand, field.getByRole('img', { name: word('signing', 'mark.area') }));
    await press(field, word('signing', 'mark.take'));
    await expect(field.getByRole('img', { name: word('signing', 'mark.drawn') })).toBeVisible();
  }
  await expect(main.getByText(word('signing', 'complete'))).toBeVisible();
  await press(main, word('signing', 'sign'));
}

/** Pages through the document by keyboard until it counts as read. */
export async function readToTheEnd({ page, word }: Hand): Promise<void> {
  const paper = page.getByRole('region', { name: new RegExp(word('signing', 'document', { title: '' }).trim().slice(0, 12)) });
  await expect(paper.getByRole('document').first()).toBeVisible();
  await paper.focus();
  await expect(async () => {
    await paper.press('End');
    await expect(page.getByText(word('signing', 'read.done'))).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** A stroke with the mouse across the pad. */
export async function draw({ page }: Hand, pad: Locator): Promise<void> {
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('the pad is not on the screen');
  const at = (x: number, y: number): [number, number] => [box.x + box.width * x, box.y + box.height * y];
  const stroke = [[0.1, 0.7], [0.2, 0.2], [0.28, 0.75], [0.36, 0.4], [0.45, 0.65], [0.52, 0.3], [0.6, 0.7], [0.75, 0.45], [0.92, 0.35]] as const;
  await page.mouse.move(...at(0.06, 0.6));
  await page.mouse.down();
  for (const [x, y] of stroke) await page.mouse.move(...at(x, y), { steps: 4 });
  await page.mouse.up();
}

/** Both have signed: the document seals itself and says so. */
export async function sealed({ page, word }: Hand): Promise<void> {
  await expect(page.getByRole('heading', { name: word('signing', 'done.title') })).toBeVisible({ timeout: 30_000 });
}

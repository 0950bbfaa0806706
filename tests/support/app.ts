import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page, type TestInfo } from '@playwright/test';
import { words, type Language } from './catalogues.ts';
import { start, type Places, type Running, type StartOptions } from './hosts.ts';
import { watch, type Watch } from './watch.ts';

export type Theme = 'light' | 'dark';

/** What a spec may set with `test.use`. */
export type AppOptions = {
  /** Environment of the host, beside what the fixture sets. */
  hostEnv: Record<string, string>;
  /** More switches for the host. */
  hostArgs: string[];
};

/** The passphrase of the secrets room wherever no keychain answers; the room opens by itself with it. */
export const passphrase = 'yalnizca denemeler icin 2026';

/**
 * The real, built program with a data folder of its own. The same specs run on whichever host is there; what a spec needs
 * of a host it asks for here.
 */
export class App {
  readonly places: Places;
  readonly #options: StartOptions;
  readonly #earlier: string[] = [];
  readonly #allowed: RegExp[] = [];
  #clock: string | null = null;
  #running: Running | null = null;
  #watch: Watch | null = null;

  constructor(places: Places, options: StartOptions) {
    this.places = places;
    this.#options = options;
    this.#clock = options.env['ONAY_TEST_CLOCK'] ?? null;
  }

  get running(): Running {
    if (this.#running === null) throw new Error('the program does not run');
    return this.#running;
  }
  get page(): Page {
    return this.running.page;
  }
  get host(): Running['host'] {
    return this.running.host;
  }
  get dataFolder(): string {
    return this.places.data;
  }
  /** Where exports land in the browser host. */
  get exportsFolder(): string {
    return this.places.exports;
  }
  /** What the program did that a healthy one does not. */
  get problems(): readonly string[] {
    return [...this.#earlier, ...(this.#watch?.problems ?? [])];
  }

  /** The next start believes that it is this instant (ISO 8601 with offset), and time goes on from there; null: the machine's clock. */
  setClock(begins: string | null): void {
    this.#clock = begins;
  }

  /** Starts the program on the data folder and waits until its first screen is there. */
  async start(): Promise<Page> {
    this.#running = await start(this.places, this.#clock === null ? this.#options : {
      ...this.#options, env: { ...this.#options.env, ONAY_TEST_CLOCK: this.#clock },
    });
    if (this.#clock !== null) await this.#running.context.addInitScript(shiftDate, Date.parse(this.#clock) - Date.now());
    this.#watch = await watch(this.#running.context, this.#running.origin);
    for (const pattern of this.#allowed) this.#watch.allow(pattern);
    await this.#running.open();
    await this.ready();
    return this.page;
  }

  /** A first usable screen: the frame, the first questions, the recovery screen or the explanation. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 15_000 });
  }

  /** Quits as a user would, and opens again on the same data. */
  async restart(): Promise<Page> {
    await this.stop();
    return await this.start();
  }

  async stop(): Promise<void> {
    const running = this.running;
    this.#watch?.pause();
    this.#forget();
    await running.stop();
  }

  /** The power goes: the host ends at once, nothing is flushed. `start()` opens again. */
  async kill(): Promise<void> {
    const running = this.running;
    this.#watch?.pause();
    this.#forget();
    await running.kill();
  }

  /** Opens a hash route such as `/clients` without loading the page anew. */
  async goto(route: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, route);
    await this.page.waitForURL((url) => url.hash === `#${route}`);
    await this.ready();
  }

  /** A test that provokes a problem names it. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
    this.#watch?.allow(pattern);
    this.#earlier.splice(0, this.#earlier.length, ...this.#earlier.filter((problem) => !pattern.test(problem)));
  }

  /** Runs something of the palette (a command, a client, an agreement) by its name in the language of the screen. */
  async command(name: string): Promise<void> {
    const language = await this.page.locator('html').getAttribute('lang');
    await this.page.keyboard.press('Control+k');
    const search = this.page.getByPlaceholder(words(language === 'tr' ? 'tr' : 'en')('shell', 'palette.placeholder'));
    await expect(search).toBeFocused();
    await search.fill(name);
    await this.page.getByRole('dialog').getByText(name, { exact: true }).click();
    await expect(search).toBeHidden();
  }

  /** Switches the language from the palette, as a person would, unless the screen speaks it already. */
  async language(language: Language): Promise<void> {
    const now = await this.page.locator('html').getAttribute('lang');
    if (now === language) return;
    await this.command(words(now === 'tr' ? 'tr' : 'en')('commands', `language-${language}`));
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
  }

  /** Shows the screen as in this theme; the program follows the system until the user says otherwise. */
  async theme(theme: Theme): Promise<void> {
    await this.page.emulateMedia({ colorScheme: theme });
    await expect(this.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
  }

  async attachTo(info: TestInfo): Promise<void> {
    if (this.#running === null) return;
    await info.attach('host output', { body: this.#running.output(), contentType: 'text/plain' });
    if (!this.page.isClosed()) await info.attach('screen', { body: await this.page.screenshot(), contentType: 'image/png' });
  }

  /** Ends whatever still runs; for the fixture. */
  async close(): Promise<void> {
    if (this.#running !== null) await this.stop();
  }

  #forget(): void {
    this.#earlier.push(...(this.#watch?.problems ?? []));
    this.#watch = null;
    this.#running = null;
  }
}

/** In the page: a `Date` that is ahead of the machine's by so many ms; timers stay as they are. */
function shiftDate(ahead: number): void {
  const Machine = Date;
  window.Date = new Proxy(Machine, {
    construct: (target, args: unknown[]) => Reflect.construct(target, args.length === 0 ? [Machine.now() + ahead] : args),
    apply: () => new Machine(Machine.now() + ahead).toString(),
    get: (target, name) => (name === 'now' ? () => Machine.now() + ahead : Reflect.get(target, name)),
  });
}

export const test = base.extend<AppOptions & { places: Places; app: App }>({
  hostEnv: [{}, { option: true }],
  hostArgs: [[], { option: true }],
  places: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'onay-e2e-'));
    // The app window's own profile lies in the data folder; a test that opens another browser brings another profile.
    const data = join(folder, 'data');
    const places = { data, profile: join(data, 'window'), home: join(folder, 'home'), exports: join(folder, 'exports') };
    mkdirSync(places.home);
    await use(places);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  app: async ({ places, hostEnv, hostArgs, viewport }, use, info) => {
    const app = new App(places, { env: { ONAY_PASSPHRASE: passphrase, ONAY_EXPORTS: places.exports, ...hostEnv }, args: hostArgs, viewport: viewport ?? { width: 1440, height: 900 } });
    try {
      await app.start();
      await use(app);
      if (info.status !== info.expectedStatus) await app.attachTo(info);
    } finally {
      await app.close();
    }
    expect(app.problems, 'the program did what a healthy one does not').toEqual([]);
  },
});

export { expect };

/** Writes a screenshot into the test's results, for people to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const info = base.info();
  const path = info.outputPath(`${name}.png`);
  writeFileSync(path, await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  await info.attach(name, { path, contentType: 'image/png' });
}

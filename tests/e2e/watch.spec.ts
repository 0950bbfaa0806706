import { expect, test } from '../support/app.ts';

/* Every spec fails by itself when the program misbehaves. These show that it would. */

test('an error on the console, an exception and a request elsewhere do not go unseen', async ({ app }) => {
  await app.page.evaluate(() => {
    console.error('something is wrong');
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
  });
  const answer = await app.page.evaluate(() => fetch('https://elsewhere.example/').then(() => 'reached', () => 'refused'));
  expect(answer).toBe('refused');
  await expect.poll(() => app.problems.join('\n')).toContain('nobody catches this');
  expect(app.problems.join('\n')).toContain('something is wrong');
  expect(app.problems.join('\n')).toContain('connect-src');
  app.allow(/something is wrong|nobody catches this|elsewhere\.example/);
});

test('script that is not the program’s own does not run', async ({ app }) => {
  const ran = await app.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.planted = true';
    document.head.append(script);
    return 'planted' in window;
  });
  expect(ran).toBe(false);
  await expect.poll(() => app.problems.length).toBeGreaterThan(0);
  app.allow(/script-src|inline script/);
});

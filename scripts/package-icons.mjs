/**
 * Draws resources/icons/*.png from icon.svg with Chromium. Run it after a change to the drawing and commit what it
 * writes: packaging itself needs no browser. electron-builder makes the .ico and .icns from icon.png.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const folder = join(import.meta.dirname, '..', 'resources', 'icons');
const sizes = [16, 24, 32, 48, 64, 96, 128, 256, 512];
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');
const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

const browser = await chromium.launch({ ...(installed ? { executablePath: installed } : {}), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block;width:100vw;height:100vh}</style>${drawing}`);
  const draw = async (size, name) => {
    await page.setViewportSize({ width: size, height: size });
    writeFileSync(join(folder, name), await page.screenshot({ omitBackground: true, type: 'png' }));
    console.log(`${name} ${size} x ${size}`);
  };
  for (const size of sizes) await draw(size, `${size}x${size}.png`);
  await draw(1024, 'icon.png');
} finally {
  await browser.close();
}

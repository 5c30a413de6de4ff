import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { withFewColours } from './small-png.ts';

export const FOLDER = join(import.meta.dirname, '../../docs/images');
/** Where the pictures wait until all of them are taken. */
const WAITING = mkdtempSync(join(tmpdir(), 'yiting-pictures-'));
process.once('exit', () => rmSync(WAITING, { recursive: true, force: true }));

/** Puts the pictures that were taken in the place of the earlier ones; a run that failed has changed nothing. */
export function keepPictures(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  cpSync(WAITING, FOLDER, { recursive: true });
}

/** Screens of the staff; what the offices have on their desks. */
export const OFFICE = { width: 1366, height: 768 };
export const PUBLIC = { width: 1280, height: 860 };
export const TELEPHONE = { width: 390, height: 844 };

/** A page whose pictures do not depend on the machine's language, scale or animations. */
export async function stillPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
    ...options,
  });
  return context.newPage();
}

/** What a page shows when something went wrong; in no picture of the docs may it stand. */
const FAULTS = '[role=alert]:not([hidden]), .problem, .plainpage, .offline';
const SETTLED = `!document.querySelector('.loading, [aria-busy=true]')`;

/**
 * Takes what is in view, once everything has been fetched and drawn.
 * @throws when it shows a fault, or is still loading after the browser's patience
 */
export async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  // Staff screens fetch after they are drawn; their live stream never ends, so there is no quiet line to wait for.
  await page.waitForTimeout(700);
  await page.waitForFunction(SETTLED);
  for (const fault of await page.locator(FAULTS).all()) {
    if (await fault.isVisible())
      throw new Error(`${name} shows a fault at ${page.url()}: ${await fault.innerText()}`);
  }
  await page.mouse.move(0, 0);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  keep(name, withFewColours(picture));
}

/** @param name of the picture in `docs/images`, without its ending */
export function keep(name: string, png: Buffer): void {
  const path = join(WAITING, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, png);
}

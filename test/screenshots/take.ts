import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { withFewColours } from './small-png.ts';

export const FOLDER = join(import.meta.dirname, '../../docs/images');

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

/** Takes what is in view, once everything has been fetched and drawn. */
export async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  // Staff screens fetch after they are drawn; their live stream never ends, so there is no quiet line to wait for.
  await page.waitForTimeout(700);
  await page.mouse.move(0, 0);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  writeFileSync(join(FOLDER, `${name}.png`), withFewColours(picture));
}

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Product } from '../product-process.ts';
import type { ShownCase } from './shown-cases.ts';
import { PUBLIC, stillPage, TELEPHONE, take } from './take.ts';

type Show = (page: Page) => Promise<unknown>;

/** What anybody sees without signing in. */
export async function takePublicPages(browser: Browser, { url }: Product, shown: ShownCase): Promise<void> {
  const portal: Show = (page) => open(page, url);
  const search: Show = (page) => open(page, `${url}/items?q=${encodeURIComponent('开饭店')}`);
  const guide: Show = (page) => open(page, `${url}/items/SJ-0006`);
  const fastTrack: Show = (page) => open(page, `${url}/fast-track`);
  const progress: Show = (page) => askProgress(page, url, shown);
  const takeWith = async (options: BrowserContextOptions, pictures: Readonly<Record<string, Show>>) => {
    const page = await stillPage(browser, { viewport: PUBLIC, ...options });
    for (const [name, show] of Object.entries(pictures)) {
      await show(page);
      await take(page, name);
    }
    await page.context().close();
  };
  await takeWith({}, { portal, search, guide, progress, 'fast-track': fastTrack });
  await takeWith({ locale: 'en' }, { 'portal-en': portal, 'guide-en': guide, 'progress-en': progress });
  await takeWith({ colorScheme: 'dark' }, { 'portal-dark': portal });
  await takeWith(
    { viewport: TELEPHONE, hasTouch: true },
    { 'portal-phone': portal, 'progress-phone': progress },
  );
}

async function open(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address);
  if (!answer?.ok()) throw new Error(`${address} answers ${answer?.status()}`);
}

async function askProgress(page: Page, url: string, { caseNumber, queryCode }: ShownCase): Promise<void> {
  await open(page, `${url}/progress`);
  await page.locator('input[name=caseNumber]').fill(caseNumber);
  await page.locator('input[name=queryCode]').fill(queryCode);
  await page.keyboard.press('Enter');
  await page.locator('figure.ruler').waitFor();
}

import type { Browser, Page } from 'playwright-core';
import type { Product } from '../product-process.ts';
import type { LivedCase } from './live-hall.ts';
import { PUBLIC, stillPage, TELEPHONE, take } from './take.ts';

/** What anybody sees without signing in; `followed` is the case whose progress is asked for. */
export async function takePublicPages(
  browser: Browser,
  { url }: Product,
  followed: LivedCase,
): Promise<void> {
  const page = await stillPage(browser, { viewport: PUBLIC });
  await page.goto(url);
  await take(page, 'portal');
  await page.goto(`${url}/items?q=${encodeURIComponent('开饭店')}`);
  await take(page, 'search');
  await page.goto(`${url}/items/${followed.plan.item}`);
  await take(page, 'guide');
  await askProgress(page, url, followed);
  await take(page, 'progress');
  await page.context().close();

  const english = await stillPage(browser, { viewport: PUBLIC, locale: 'en' });
  await english.goto(url);
  await take(english, 'portal-en');
  await askProgress(english, url, followed);
  await take(english, 'progress-en');
  await english.context().close();

  const telephone = await stillPage(browser, { viewport: TELEPHONE, hasTouch: true });
  await telephone.goto(url);
  await take(telephone, 'portal-phone');
  await askProgress(telephone, url, followed);
  await take(telephone, 'progress-phone');
  await telephone.context().close();
}

async function askProgress(page: Page, url: string, { caseNumber, queryCode }: LivedCase): Promise<void> {
  await page.goto(`${url}/progress`);
  await page.locator('input[name=caseNumber]').fill(caseNumber);
  await page.locator('input[name=queryCode]').fill(queryCode);
  await page.keyboard.press('Enter');
  await page.getByText(caseNumber).first().waitFor();
}

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, BrowserContext } from 'playwright-core';
import { ApiClient, IDENTITY_CARD } from '../api-client.ts';
import { axe, launchBrowser } from '../browser.ts';
import { type Product, startProduct } from '../product.ts';

const SCHEMES = ['light', 'dark'] as const;
const LANGUAGES = ['zh-CN', 'en'] as const;

let browser: Browser;
let product: Product;
let caseNumber: string;
let queryCode: string;
before(async () => {
  browser = await launchBrowser();
  product = await startProduct();
  const clerk = await ApiClient.signIn(product, 'clerk');
  const { body } = await clerk.post('/api/cases', IDENTITY_CARD);
  caseNumber = String(body.caseNumber);
  queryCode = String(body.queryCode);
});

const PATHS = [
  '/',
  '/items',
  '/items?q=sfz',
  '/items?q=nothing-of-the-kind',
  '/items/SJ-0006',
  '/items/ZW-0001',
  '/departments',
  '/departments/FC-GA',
  '/progress',
  '/confirm',
  '/fast-track',
  '/verify',
  '/verify/FC20261123000123X-2?code=0000000000',
  '/open-data',
  '/statement/accessibility',
  '/statement/personal-data',
  '/no-such-page',
];

// The staff screens have the same test beside them, web/staff/screens.e2e.test.ts.
for (const language of LANGUAGES) {
  for (const scheme of SCHEMES) {
    test(`public pages bar nobody: ${language}, ${scheme}`, async () => {
      const context = await browser.newContext({ locale: language, colorScheme: scheme });
      for (const path of PATHS) assert.deepEqual(await faultsAt(context, path), [], path);
      assert.deepEqual(await faultsOfProgress(context), []);
      await context.close();
    });
  }
}

async function faultsAt(context: BrowserContext, path: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(product.url + path);
  const faults = await axe(page);
  await page.close();
  return faults;
}

/** The form, a wrong code, and the answer. */
async function faultsOfProgress(context: BrowserContext): Promise<string[]> {
  const page = await context.newPage();
  const faults: string[] = [];
  for (const code of ['000000', queryCode]) {
    await page.goto(`${product.url}/progress`);
    await page.locator('input[name=caseNumber]').fill(caseNumber);
    await page.locator('input[name=queryCode]').fill(code);
    await page.locator('form:has(input[name=queryCode]) button[type=submit]').click();
    await page.waitForLoadState();
    faults.push(...(await axe(page)));
  }
  await page.close();
  return faults;
}

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ApiClient } from '../../../test/api-client.ts';
import { axe, launchBrowser } from '../../../test/browser.ts';
import { receptionOf } from '../../../test/db-cases.ts';
import { signInToScreens } from '../../../test/journeys/staff-steps.ts';
import { type Product, startProduct } from '../../../test/product.ts';

/** A promise of five working days; the case is decided on the second. */
const ITEM = 'CG-0004';

let browser: Browser;
let product: Product;

before(async () => {
  [browser, product] = await Promise.all([
    launchBrowser(),
    startProduct({ now: '2026-11-23T09:00:00+08:00' }),
  ]);
  const clerk = await ApiClient.signIn(product, 'clerk');
  const { caseNumber } = (await clerk.post('/api/cases', receptionOf(ITEM))).body;
  await product.restart({ now: '2026-11-25T10:00:00+08:00' });
  const chief = await ApiClient.signIn(product, 'chief');
  const decided = await chief.post(`/api/cases/${caseNumber}/decide`, { outcome: 'granted' });
  assert.equal(decided.status, 200, JSON.stringify(decided.body));
});

async function seen(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
}

test('from supervision to another promise, by keyboard, in light and dark, in both languages', async () => {
  const page = await signInToScreens(browser, product, 'director');
  await page.goto(`${product.url}/staff/supervision`);
  await page.getByRole('link', { name: '假如改承诺' }).first().click();
  await seen(page, '还没有选事项');
  await page.keyboard.press('/');
  await page.keyboard.type(ITEM);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await seen(page, '现在承诺5个工作日：去年1件里有100%按期。');
  await page.getByRole('slider', { name: '承诺改为' }).focus();
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('ArrowLeft');
  await seen(page, '承诺改为1个工作日：去年1件里有0%仍能按期。');
  assert.match(page.url(), /promised=1$/, 'it can be sent to somebody');
  await page.getByRole('spinbutton', { name: '承诺改为' }).fill('2');
  await seen(page, '承诺改为2个工作日：去年1件里有100%仍能按期。');
  assert.match(
    await page.locator('.promises tr[aria-current]').innerText(),
    /2个工作日[\s\S]*假如[\s\S]*100%/,
  );
  for (const language of ['zh-CN', 'en']) {
    await page.evaluate(`localStorage.setItem('yiting.language', '${language}')`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await page.locator('.promises').waitFor();
      assert.deepEqual(await axe(page), [], `${language} ${colorScheme}`);
    }
  }
  await page.context().close();
});

test('an item without decided cases says so', async () => {
  const page = await signInToScreens(browser, product, 'supervisor');
  await page.goto(`${product.url}/staff/items/SJ-0006/what-if`);
  await seen(page, '过去365天没有办结的件');
  await page.context().close();
});

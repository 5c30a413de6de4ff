import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { ApiClient } from '../../test/api-client.ts';
import { axe, launchBrowser } from '../../test/browser.ts';
import { handIn, PERSON } from '../../test/journeys/case-steps.ts';
import { signInToScreens } from '../../test/journeys/staff-steps.ts';
import { type Product, startProduct } from '../../test/product.ts';

let browser: Browser;
let product: Product;
const numbers: string[] = [];

before(async () => {
  [browser, product] = await Promise.all([
    launchBrowser(),
    startProduct({ now: '2026-09-01T09:00:00+08:00' }),
  ]);
  for (const day of ['2026-09-01', '2026-11-20']) {
    await product.restart({ now: `${day}T09:00:00+08:00` });
    const number = await handIn(product, 'GA-0001', PERSON);
    const chief = await ApiClient.signIn(product, 'chief.GA');
    await chief.post(`/api/cases/${number}/decide`, { outcome: 'granted' });
    const { status, body } = await chief.post(`/api/cases/${number}/issue`, {});
    assert.equal(status, 200, JSON.stringify(body));
    numbers.push(number);
  }
  await product.restart({ now: '2026-11-23T09:00:00+08:00' });
});

test('from the board to what nobody collects, by keyboard alone: the oldest first, narrowed by age, opened', async () => {
  const [oldest = '', latest = ''] = numbers;
  const page = await signInToScreens(browser, product, 'clerk');
  await page.goto(`${product.url}/staff/board`);
  await page.getByText('没有在办的件').waitFor();
  await page.keyboard.press('u');
  await page.getByRole('heading', { name: '没人来取的证照' }).waitFor();
  await page.getByText(oldest).waitFor();
  const text = await page.locator('main').innerText();
  assert.match(text, /2件证照已经做好没人来取，最久的放了55个工作日/);
  assert.ok(text.indexOf(oldest) < text.indexOf(latest));
  assert.match(text, /催过[\s\S]*3次|催过[\s\S]*[12]次/);
  assert.doesNotMatch(text, /138/, 'no telephone');

  await page.keyboard.press('1');
  await page.getByText(oldest).waitFor({ state: 'detached' });
  assert.match(page.url(), /age=to10/);
  await page.keyboard.press('4');
  await page.getByText('没有符合条件的').waitFor();
  await page.keyboard.press('0');
  await page.getByText(oldest).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.locator(`#row-${latest}:focus`).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/cases/${latest}`);
  await page.context().close();
});

test('a department sees its own, and on paper only the list is left', async () => {
  const page = await signInToScreens(browser, product, 'clerk.SJ');
  await page.goto(`${product.url}/staff/uncollected`);
  await page.getByText('没有待取的证照').waitFor();
  await page.context().close();

  const own = await signInToScreens(browser, product, 'clerk.GA');
  await own.goto(`${product.url}/staff/uncollected`);
  await own.getByText(numbers[0] ?? '').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await own.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    assert.deepEqual(await axe(own), [], colorScheme);
  }
  await own.emulateMedia({ media: 'print' });
  assert.ok(await own.getByRole('table').isVisible());
  assert.equal(await own.locator('.uncollected .tools').isVisible(), false);
  await own.context().close();
});

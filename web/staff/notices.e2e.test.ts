import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { ApiClient, IDENTITY_CARD } from '../../test/api-client.ts';
import { axe, launchBrowser } from '../../test/browser.ts';
import { signInToScreens } from '../../test/journeys/staff-steps.ts';
import { wordsOfPages } from '../../test/pdf-pages.ts';
import { type Product, startProduct } from '../../test/product.ts';

let browser: Browser;
let product: Product;

before(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
});

test('the administrator changes the words of a notice, and the next one that is opened says them', async () => {
  const admin = await signInToScreens(browser, product, 'admin');
  await admin.goto(`${product.url}/staff/administration`);
  await admin.getByText('文书模板', { exact: true }).click();
  await admin.getByLabel('文书', { exact: true }).selectOption('acceptance');
  const text = admin.getByLabel('正文');
  const words = await text.inputValue();
  await text.fill(words.replace('{dueOn}', ''));
  await admin.getByRole('button', { name: '存为新版' }).click();
  await admin.getByText('必须写明承诺办结日{dueOn}').waitFor();
  assert.deepEqual(await axe(admin), []);
  await text.fill(`${words}\n本通知书请妥善保管。`);
  await admin.getByRole('button', { name: '存为新版' }).click();
  await admin.getByText('已存为第2版').waitFor();
  await admin.context().close();

  const clerk = await ApiClient.signIn(product, 'clerk');
  const { body } = await clerk.post('/api/cases', IDENTITY_CARD);
  const page = await signInToScreens(browser, product, 'clerk');
  await page.goto(`${product.url}/staff/cases/${String(body.caseNumber)}`);
  const link = page.locator('.documents').getByRole('link', { name: '受理通知书' });
  const answer = await page.context().request.get(product.url + (await link.getAttribute('href')));
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  const [said] = await wordsOfPages(await answer.body());
  assert.match(said ?? '', /受理通知书.*张样例：.*本通知书请妥善保管。/);
  assert.deepEqual(await axe(page), []);
  await page.context().close();
});

test('the preview opens in a window of its own, and not at all when the words have faults', async () => {
  const page = await signInToScreens(browser, product, 'admin');
  await page.goto(`${product.url}/staff/administration`);
  await page.getByText('文书模板', { exact: true }).click();
  await page.getByLabel('文书', { exact: true }).selectOption('refusal');
  const preview = page.getByRole('button', { name: '预览 PDF' });
  const [answer] = await Promise.all([
    page.waitForResponse(/\/api\/document-templates\/refusal\/preview$/),
    page.waitForEvent('popup'),
    preview.click(),
  ]);
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  await page.getByLabel('正文').fill('{itemName}');
  const [tab] = await Promise.all([page.waitForEvent('popup'), preview.click()]);
  await page.getByText('必须写明救济途径').waitFor();
  assert.equal(tab.isClosed(), true);
  await page.context().close();
});

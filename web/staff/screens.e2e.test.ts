import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ApiClient, IDENTITY_CARD } from '../../test/api-client.ts';
import { axe, launchBrowser } from '../../test/browser.ts';
import { signInToScreens } from '../../test/journeys/staff-steps.ts';
import { type Product, startProduct } from '../../test/product.ts';

let browser: Browser;
let product: Product;
let caseNumber: string;
/** Whose applicant is asked to check what was entered. */
let asked: string;

before(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
  const clerk = await ApiClient.signIn(product, 'clerk');
  caseNumber = String((await clerk.post('/api/cases', IDENTITY_CARD)).body.caseNumber);
  asked = String((await clerk.post('/api/cases', IDENTITY_CARD)).body.caseNumber);
  await clerk.post(`/api/cases/${asked}/ask-confirmation`, {});
});

/** Fills the desk for a first identity card, up to the last key; for somebody who has not applied for it before. */
async function fillDesk(page: Page, idNumber: string): Promise<void> {
  await page.getByPlaceholder('办什么事').waitFor();
  await page.keyboard.type('sfzscsl');
  await page.getByRole('option', { name: '居民身份证首次申领' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.party :focus').waitFor();
  for (const text of ['李样例', idNumber, '13800138001']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: '全部已交' }).waitFor();
  await page.keyboard.press('a');
}

async function countCases(name: string): Promise<number> {
  const clerk = await ApiClient.signIn(product, 'clerk');
  const { body } = await clerk.get(`/api/cases?q=${encodeURIComponent(name)}`);
  return (body as { items?: readonly unknown[] }).items?.length ?? 0;
}

test('a lost answer is asked for again under the same key, and the case is there once', async () => {
  const page = await signInToScreens(browser, product, 'clerk');
  await fillDesk(page, '360981199001010017');
  let lost = 0;
  await page.route('**/api/cases', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.keyboard.press('F9');
  await page.getByText('没有收到服务器的回答').waitFor();
  await page.getByRole('heading', { name: '已受理' }).waitFor();
  assert.equal(lost, 1);
  assert.equal(await countCases('李样例'), 1);
  await page.context().close();
});

test('a session that ends takes nothing with it that was typed', async () => {
  const page = await signInToScreens(browser, product, 'clerk');
  await fillDesk(page, '360981198803150025');
  await page.context().clearCookies();
  await page.keyboard.press('F9');
  const again = page.getByRole('dialog', { name: '请重新登录' });
  await again.waitFor();
  await page.keyboard.type(product.password);
  await page.keyboard.press('Enter');
  await again.waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel('姓名').inputValue(), '李样例');
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: '已受理' }).waitFor();
  await page.context().close();
});

test('whoever fills in a form while somebody else acts on the case is told what happened', async () => {
  const [first, second] = await Promise.all([
    signInToScreens(browser, product, 'reviewer.GA'),
    signInToScreens(browser, product, 'chief.GA'),
  ]);
  for (const page of [first, second]) {
    await page.goto(`${product.url}/staff/cases/${caseNumber}`);
    await page.getByRole('button', { name: '完成环节' }).click();
  }
  await second.getByLabel('意见').fill('材料属实');
  await first.getByLabel('意见').fill('照片已核对');
  await first.keyboard.press('F9');
  await first.getByText('完成环节：已办好').waitFor();
  await second.getByText('在您填写的时候').waitFor();
  assert.match(await second.getByRole('dialog').innerText(), /照片已核对/);
  assert.equal(await second.getByLabel('意见').inputValue(), '材料属实');
  await Promise.all([first.context().close(), second.context().close()]);
});

test('without a line what is shown is said to be old, a page that is not here yet waits, and all goes on by itself', async () => {
  const page = await signInToScreens(browser, product, 'supervisor');
  await page.goto(`${product.url}/staff/board`);
  await page.locator('.board tbody tr').first().waitFor();
  await page.context().setOffline(true);
  await page.keyboard.press('1');
  await page.getByText('下面还是断线前的样子').waitFor();
  await page.getByText('断线，停在断线前').waitFor();
  assert.deepEqual(await axe(page), []);
  await page.getByRole('link', { name: '短信' }).click();
  await page.getByText('网络恢复后会自己打开').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: '短信', level: 1 }).waitFor();
  await page.context().close();
});

test('nobody is barred from any page, in either language, by day or by night', async () => {
  const places: readonly (readonly [string, readonly string[]])[] = [
    ['clerk', ['/staff/desk', `/staff/cases/${asked}`, `/staff/second-screen/${asked}`]],
    [
      'chief',
      ['/staff/board', '/staff/uncollected', '/staff/tasks', `/staff/cases/${caseNumber}`, '/staff/messages'],
    ],
    ['supervisor', ['/staff/supervision', '/staff/nowhere']],
    ['admin', ['/staff/administration']],
  ];
  for (const [username, paths] of places) {
    const page = await signInToScreens(browser, product, username);
    for (const language of ['zh-CN', 'en']) {
      await page.evaluate(`localStorage.setItem('yiting.language', '${language}')`);
      for (const path of paths) {
        await page.goto(product.url + path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          assert.deepEqual(await axe(page), [], `${path} in ${language}, ${colorScheme}`);
        }
      }
    }
    await page.context().close();
  }
});

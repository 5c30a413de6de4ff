import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ApiClient, IDENTITY_CARD } from '../../test/api-client.ts';
import { axe, launchBrowser } from '../../test/browser.ts';
import { signInToScreens } from '../../test/journeys/staff-steps.ts';
import { type Product, startProduct } from '../../test/product.ts';

const LONG_NAME = '丰城市剑邑春晓餐饮管理有限公司'.repeat(13).slice(0, 200);
const ONE_LINE_PX = 30;

let browser: Browser;
let product: Product;
let caseNumber: string;
let queryCode: string;

before(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
  const clerk = await ApiClient.signIn(product, 'clerk');
  const applicant = { ...IDENTITY_CARD.applicant, name: LONG_NAME };
  const { body } = await clerk.post('/api/cases', { ...IDENTITY_CARD, applicant });
  [caseNumber, queryCode] = [String(body.caseNumber), String(body.queryCode)];
});

const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');

test('help opens beside the page at what the guide of the role says of it, and closes by a key', async () => {
  for (const [username, path, language, said] of [
    ['clerk', 'board', 'zh-CN', '看自己部门的所有在办件'],
    ['supervisor', 'messages', 'en', 'whether it arrived'],
    ['chief', 'tasks', 'zh-CN', '登录后先看到“待办”'],
    ['admin', 'administration', 'en', 'After signing in you see "Administration"'],
  ] as const) {
    const page = await signInToScreens(browser, product, username);
    await page.evaluate(`localStorage.setItem('yiting.language', '${language}')`);
    await page.goto(`${product.url}/staff/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('h');
    const help = page.getByRole('complementary', { name: language === 'en' ? 'How it works' : '怎么用' });
    await help.getByText(said).first().waitFor();
    assert.match(await focused(page), /^(How it works|怎么用)/);
    assert.doesNotMatch(await help.innerText(), /\*\*|`|\]\(|!\[/, 'no Markdown is left');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      assert.deepEqual(await axe(page), [], `${path} in ${language}, ${colorScheme}`);
    }
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.context().close();
  }
});

test('a message is one line, opens to the whole text by keys, and nobody reads the query code in it', async () => {
  const page = await signInToScreens(browser, product, 'supervisor');
  await page.goto(`${product.url}/staff/messages`);
  const line = page.locator('.messages tbody tr').first();
  await line.waitFor();
  const box = await line.boundingBox();
  assert.ok(box && box.height <= ONE_LINE_PX, `${box?.height} px`);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const whole = page.locator('.messages .whole');
  await whole.waitFor();
  assert.match(await whole.innerText(), /查询码\*{6}/);
  assert.doesNotMatch(await page.locator('main').innerText(), new RegExp(queryCode));
  await page.keyboard.press('Enter');
  await whole.waitFor({ state: 'detached' });
  await page.goto(`${product.url}/staff/cases/${caseNumber}`);
  await page.getByText('查询码******').waitFor();
  assert.doesNotMatch(await page.locator('main').innerText(), new RegExp(queryCode));
  await page.context().close();
});

test('a clerk shows the code on purpose only', async () => {
  const page = await signInToScreens(browser, product, 'clerk');
  await page.goto(`${product.url}/staff/cases/${caseNumber}`);
  const facts = page.locator('.facts');
  await facts.getByText('******', { exact: true }).waitFor();
  assert.doesNotMatch(await facts.innerText(), new RegExp(queryCode));
  await facts.getByRole('button', { name: '显示' }).press('Enter');
  await facts.getByText(queryCode).waitFor();
  await page.context().close();
});

test('a name of two hundred characters takes three lines, and all of it is there on demand', async () => {
  const page = await signInToScreens(browser, product, 'clerk');
  await page.goto(`${product.url}/staff/cases/${caseNumber}`);
  const name = page.locator('.facts').getByText(LONG_NAME);
  const heightOf = async () => (await name.boundingBox())?.height ?? 0;
  await name.waitFor();
  assert.ok((await heightOf()) <= 3 * 20 + 2, `${await heightOf()} px`);
  await page.locator('.facts').getByRole('button', { name: '看全文' }).press('Enter');
  assert.ok((await heightOf()) > 200, `${await heightOf()} px`);
  await page.context().close();
});

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ApiClient } from '../../../test/api-client.ts';
import { axe, launchBrowser } from '../../../test/browser.ts';
import { signInToScreens } from '../../../test/journeys/staff-steps.ts';
import { type Product, startProduct } from '../../../test/product.ts';

let browser: Browser;
let product: Product;
let admin: Page;

before(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
  admin = await signInToScreens(browser, product, 'admin');
});

async function find(page: Page, username: string): Promise<void> {
  await page.getByRole('searchbox').fill(username);
  const row = page.locator('.stafflist tbody tr').filter({ has: page.getByText(username, { exact: true }) });
  await row.and(page.locator(':only-child')).getByRole('button').click();
}

const panel = () => admin.locator('.staffpanel');

/** Nothing in the way of anybody, by day or by night. */
async function barsNobody(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    assert.deepEqual(await axe(page), [], `${what}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('another post, and what it changes, in both languages without a bar', async () => {
  await find(admin, 'clerk.GA');
  await panel().getByText('窗口人员').waitFor();
  await barsNobody(admin, 'the list with somebody chosen');
  await admin.getByRole('button', { name: '改岗位' }).click();
  await barsNobody(admin, 'the post');
  await admin.getByRole('dialog').getByLabel('岗位').selectOption({ label: '中心主任' });
  await admin.getByRole('button', { name: '保存' }).click();
  await admin.getByText('这个岗位面向全中心，不属于任何部门').first().waitFor();
  await admin.getByRole('dialog').getByLabel('岗位').selectOption({ label: '审批人员' });
  await admin.getByRole('dialog').getByLabel(/窗口/).fill('b01 b02');
  await admin.getByRole('button', { name: '保存' }).click();
  await admin.getByText('的岗位改好了').waitFor();
  await panel().getByText('审批人员').waitFor();
  await panel().getByText('B01 B02').waitFor();
});

test('a new password is made, and ends every session; the old one is of no use', async () => {
  const clerk = await ApiClient.signIn(product, 'clerk.CR');
  await find(admin, 'clerk.CR');
  await admin.getByRole('button', { name: '重设密码' }).click();
  await barsNobody(admin, 'the password');
  const password = await admin.getByLabel('新密码').inputValue();
  assert.match(password, /^(\w{4}-){3}\w{4}$/);
  await admin.getByRole('dialog').getByRole('button', { name: '重设密码' }).click();
  await admin.getByText('的密码重设好了').waitFor();
  assert.equal((await clerk.get('/api/session')).status, 401);
  const body = JSON.stringify({ username: 'clerk.CR', password });
  const headers = { 'content-type': 'application/json' };
  assert.equal((await fetch(`${product.url}/api/session`, { method: 'POST', headers, body })).status, 200);
});

test('who is disabled is out at once and can be let in again; oneself and the last administrator cannot', async () => {
  const guide = await ApiClient.signIn(product, 'guide');
  await find(admin, 'guide');
  await admin.getByRole('button', { name: '停用账号' }).click();
  await barsNobody(admin, 'the question');
  await admin.getByRole('dialog').getByRole('button', { name: '停用账号' }).click();
  await admin.getByText('的账号停用了').waitFor();
  assert.equal((await guide.get('/api/session')).status, 401);
  await admin.getByRole('button', { name: '启用账号' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: '启用账号' }).click();
  await admin.getByText('的账号启用了').waitFor();
  await find(admin, 'admin');
  await admin.getByRole('button', { name: '改岗位' }).click();
  await admin.getByRole('dialog').getByLabel('岗位').selectOption({ label: '中心主任' });
  await admin.getByRole('button', { name: '保存' }).click();
  await admin.getByText('最后一位在用的系统管理员').waitFor();
  await admin.keyboard.press('Escape');
});

test('a new account can sign in; the list is narrowed by role, department and state', async () => {
  await admin.getByRole('button', { name: '新账号' }).click();
  await barsNobody(admin, 'the new account');
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('姓名', { exact: true }).fill('钱样例');
  await dialog.getByLabel('用户名').fill('钱');
  await dialog.getByRole('button', { name: '建账号' }).click();
  await dialog.getByText('用户名要以字母开头').first().waitFor();
  await dialog.getByLabel('用户名').fill('qian.ga');
  await dialog.getByLabel('岗位').selectOption({ label: '审批人员' });
  await dialog.getByLabel('部门').selectOption('FC-GA');
  await dialog.getByRole('button', { name: '建账号' }).click();
  await admin.getByText('钱样例的账号建好了').waitFor();
  await admin.getByRole('searchbox').fill('');
  await admin.locator('.stafffilters').getByLabel('岗位').selectOption({ label: '审批人员' });
  await admin.locator('.stafffilters').getByLabel('部门').selectOption('FC-GA');
  await admin.locator('.stafflist').getByText('qian.ga').waitFor();
  await admin.locator('.stafflist').getByText('chief.GA').waitFor({ state: 'detached' });
  await admin.getByText('已停用', { exact: true }).click();
  await admin.getByText('没有这样的人员').waitFor();
});

test('everything is there in English too', async () => {
  await admin.evaluate("localStorage.setItem('yiting.language', 'en')");
  await admin.reload();
  await find(admin, 'chief.CR');
  for (const name of ['Change the post', 'New password', 'Name a substitute', 'Disable']) {
    await admin.getByRole('button', { name, exact: true }).click();
    await admin.getByRole('dialog').waitFor();
    await barsNobody(admin, name);
    await admin.keyboard.press('Escape');
  }
});

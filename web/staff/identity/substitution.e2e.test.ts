import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ApiClient, IDENTITY_CARD } from '../../../test/api-client.ts';
import { axe, launchBrowser } from '../../../test/browser.ts';
import { signInToScreens } from '../../../test/journeys/staff-steps.ts';
import { type Product, startProduct } from '../../../test/product.ts';

let browser: Browser;
let product: Product;

before(async () => {
  [browser, product] = await Promise.all([
    launchBrowser(),
    startProduct({ now: '2026-11-23T09:00:00+08:00' }),
  ]);
});

async function openDialog(page: Page, menu: RegExp, name: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('button', { name }).click();
  await page.getByRole('dialog', { name }).waitFor();
}

async function barsNobody(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    assert.deepEqual(await axe(page), [], `${what}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('a chief names a reviewer, who then extends in the chief’s place, and the timeline says so', async () => {
  const clerk = await ApiClient.signIn(product, 'clerk');
  const number = String((await clerk.post('/api/cases', IDENTITY_CARD)).body.caseNumber);
  const chief = await signInToScreens(browser, product, 'chief.GA');
  const me = (await (await ApiClient.signIn(product, 'chief.GA')).get('/api/session')).body;
  const who = String(me.name);
  await openDialog(chief, new RegExp(who), '我不在时由谁代办');
  const dialog = chief.getByRole('dialog');
  await barsNobody(chief, 'nothing agreed yet');
  await dialog.getByRole('button', { name: '指定替岗人' }).click();
  await dialog.getByText('还没有选日子').waitFor();
  await dialog.getByLabel('到哪天止').fill('2027-03-01');
  await dialog.getByRole('button', { name: '指定替岗人' }).click();
  await dialog.getByText('替岗最多 60 天').waitFor();
  await dialog.getByLabel('到哪天止').fill('2026-12-03');
  await dialog.getByLabel('说明').fill('在省里开会');
  await dialog.getByRole('button', { name: '指定替岗人' }).click();
  await dialog.getByText('替岗到12月3日').waitFor();
  await dialog.getByText('正在替岗').waitFor();
  await barsNobody(chief, 'one is agreed');

  const reviewer = await signInToScreens(browser, product, 'reviewer.GA');
  await reviewer.goto(`${product.url}/staff/tasks`);
  await reviewer.getByText(`您正代 ${who}（首席代表）办理，至 12月3日`).waitFor();
  await barsNobody(reviewer, 'the tasks of whoever stands in');
  await reviewer.goto(`${product.url}/staff/cases/${number}`);
  await reviewer.getByRole('button', { name: /^延期/ }).click();
  await reviewer.getByLabel('延长工作日').fill('3');
  await reviewer.getByLabel('理由').fill('等省厅核对');
  await reviewer.keyboard.press('F9');
  await reviewer.locator('.tl').getByText(`（代 ${who}）`).first().waitFor();

  await dialog.getByRole('button', { name: /^结束：/ }).click();
  await chief.getByText('现在就结束？').last().waitFor();
  await chief.keyboard.press('Enter');
  await dialog.getByText('已结束').waitFor();
  await dialog.getByText('现在没有定下的替岗').waitFor();
  await reviewer.goto(`${product.url}/staff/tasks`);
  await reviewer.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await reviewer.getByText('您正代').count(), 0);
  await Promise.all([chief.context().close(), reviewer.context().close()]);
});

test('in English, and where nobody can be named', async () => {
  const page = await signInToScreens(browser, product, 'reviewer.CR');
  await page.evaluate("localStorage.setItem('yiting.language', 'en')");
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.top .who').click();
  await page.getByRole('button', { name: 'Who stands in for me' }).click();
  await page.getByLabel('Who stands in', { exact: true }).waitFor();
  await barsNobody(page, 'in English');
  const admin = await ApiClient.signIn(product, 'admin');
  await fetch(`${product.url}/api/staff/chief.CR/active`, {
    method: 'PUT',
    headers: { ...admin.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ active: false }),
  });
  await page.reload();
  await page.locator('.top .who').click();
  await page.getByRole('button', { name: 'Who stands in for me' }).click();
  await page.getByText('Nobody in the department can be named').waitFor();
  await page.context().close();
});

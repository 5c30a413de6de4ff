import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { ApiClient } from '../api-client.ts';
import { axe, launchBrowser } from '../browser.ts';
import { type Product, startProduct } from '../product.ts';
import { act, handIn, openCase, PERSON } from './case-steps.ts';
import { signInToScreens } from './staff-steps.ts';

const REASON = '申请人的父亲在外地住院，办理异地就医要用身份证';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});

test('a case on the fast track goes before all others and is decided first; everybody can read why and who waited', async () => {
  const product = await startProduct({ now: '2026-11-23T09:00:00+08:00' });
  const usual = await handIn(product, 'GA-0001', PERSON);
  await product.restart({ now: '2026-11-24T09:00:00+08:00' });
  // Received later and due no sooner than the other.
  const urgent = await handIn(product, 'GA-0003', PERSON);
  const before = await api(product, usual);

  const chief = await openCase(browser, product, 'chief.GA', urgent);
  const due = await api(product, urgent);
  await act(chief, '快速通道', async (dialog) => {
    await dialog.getByRole('textbox').first().fill(REASON);
  });
  await chief.locator('.head .tag').filter({ hasText: '快速通道' }).waitFor();
  assert.deepEqual((await api(product, urgent)).clock, due.clock, 'not a day of its clock has moved');
  assert.deepEqual((await api(product, usual)).clock, before.clock);
  await chief.context().close();

  await standsFirst(product, urgent, usual);

  await product.restart({ now: '2026-11-26T09:00:00+08:00' });
  const reviewer = await openCase(browser, product, 'reviewer.GA', urgent);
  await act(reviewer, '完成环节');
  await act(reviewer, '决定', async (dialog) => {
    await dialog.getByRole('radio', { name: /准予/ }).check({ force: true });
  });
  await reviewer.getByText('提前办结').first().waitFor();
  await reviewer.context().close();

  await product.restart({ now: '2026-11-27T09:00:00+08:00' });
  const chiefs = await ApiClient.signIn(product, 'chief.GA');
  const decided = await chiefs.post(`/api/cases/${usual}/decide`, { outcome: 'granted' });
  assert.equal(decided.status, 200, JSON.stringify(decided.body));

  await everybodyReads(product, [usual, urgent]);
  await supervisorSees(product, urgent, usual);
  await product.dispose();
});

async function api(product: Product, caseNumber: string) {
  const supervisor = await ApiClient.signIn(product, 'supervisor');
  return (await supervisor.get(`/api/cases/${caseNumber}`)).body;
}

/** In the department's tasks and on the board. */
async function standsFirst(product: Product, urgent: string, usual: string): Promise<void> {
  const page = await signInToScreens(browser, product, 'reviewer.GA');
  for (const path of ['/staff/tasks', '/staff/board']) {
    await page.goto(product.url + path);
    await page.getByText(urgent).waitFor();
    const text = await page.locator('main').innerText();
    assert.ok(text.indexOf(urgent) < text.indexOf(usual), `${path}: ${text}`);
  }
  await page.context().close();
}

/** Without a script: how often, for what, why and who waited; no name and no number. */
async function everybodyReads(product: Product, numbers: readonly string[]): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(product.url);
  await page.getByRole('link', { name: '快速通道给了谁' }).click();
  await page.getByRole('heading', { name: '快速通道', level: 1 }).waitFor();
  const text = await page.locator('main').innerText();
  assert.match(text, /批准了1次，其中1件已经作出决定/);
  assert.match(text, /1件先受理的办件，后于快速通道办件作出决定；其中没有超过承诺日子的/);
  assert.match(text, /一半不超过2个工作日，最长2个工作日/);
  assert.match(text, /丰城市公安局首席代表/);
  assert.ok(text.includes(REASON));
  for (const secret of [PERSON.name, ...numbers]) assert.ok(!text.includes(secret), secret);
  await context.close();
}

/** Who granted it and why, and the case that waited, one click away. */
async function supervisorSees(product: Product, urgent: string, usual: string): Promise<void> {
  const page = await signInToScreens(browser, product, 'supervisor');
  await page.goto(`${product.url}/staff/supervision`);
  const line = page.locator('.fasttrack tbody tr').filter({ hasText: REASON });
  await line.locator('summary').click();
  assert.deepEqual(await axe(page), []);
  await line.getByRole('link', { name: usual }).click();
  await page.waitForURL(`**/cases/${usual}`);
  await page.goBack();
  const link = page.locator('.fasttrack tbody th a').first();
  assert.match((await link.getAttribute('href')) ?? '', new RegExp(urgent));
  await page.context().close();
}

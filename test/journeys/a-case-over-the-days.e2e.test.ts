import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { type Product, startProduct } from '../product.ts';
import { acceptAtDesk, type Receipt, signInToScreens } from './staff-steps.ts';

const MONDAY = '2026-11-23T09:00:00+08:00';
/** Three working days before 21 December, the twentieth working day after acceptance. */
const PROMPT_DAY = '2026-12-16T08:30:00+08:00';
const DAY_AFTER_PROMISE = '2026-12-22T08:30:00+08:00';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});

test('a case is accepted, turns yellow with a prompt, then red with a warning and a card', async () => {
  const product = await startProduct({ now: MONDAY });
  const clerk = await signInToScreens(browser, product, 'clerk');
  const { caseNumber } = await acceptAtDesk(clerk);
  assert.match(await boardRow(clerk, product, caseNumber), /正常/);
  await clerk.context().close();

  await product.restart({ now: PROMPT_DAY });
  const reviewer = await signInToScreens(browser, product, 'reviewer.GA');
  assert.match(await boardRow(reviewer, product, caseNumber), /临期/);
  assert.match(await caseText(reviewer, product, caseNumber), /时钟[\s\S]*已提示窗口/);
  await reviewer.context().close();

  await product.restart({ now: DAY_AFTER_PROMISE });
  const supervisor = await signInToScreens(browser, product, 'supervisor');
  assert.match(await boardRow(supervisor, product, caseNumber), /超时/);
  const text = await caseText(supervisor, product, caseNumber);
  assert.match(text, /超过承诺时限，发出预警/);
  assert.equal(text.match(/已提示窗口/g)?.length, 1, 'prompted once, however often the hall was started');
  await supervisor.goto(`${product.url}/staff/supervision`);
  const card = supervisor.getByText(caseNumber).first();
  await card.waitFor();
  assert.match(
    await supervisor.locator('main').innerText(),
    /黄牌[\s\S]*超过承诺时限|超过承诺时限[\s\S]*黄牌/,
  );
  await product.dispose();
});

test('a case decided in time is early, and its SMS is in the outbox', async () => {
  const product = await startProduct({ now: MONDAY });
  const clerk = await signInToScreens(browser, product, 'clerk');
  const receipt = await acceptAtDesk(clerk);
  await product.restart({ now: '2026-11-26T10:00:00+08:00' });

  const reviewer = await signInToScreens(browser, product, 'reviewer.GA');
  await reviewer.goto(`${product.url}/staff/cases/${receipt.caseNumber}`);
  await act(reviewer, /完成/);
  await act(reviewer, /决定/);
  await reviewer.getByText('提前办结').first().waitFor();

  await reviewer.goto(`${product.url}/staff/messages`);
  const sms = reviewer.getByText(new RegExp(`已办结[\\s\\S]*${receipt.caseNumber}`)).first();
  await sms.waitFor();
  assert.match(await reviewer.locator('main').innerText(), /138\*\*\*\*8000/);
  await publicProgress(browser, product, receipt);
  await product.dispose();
});

/** The row of the case on the board, as text. */
async function boardRow(page: Page, product: Product, caseNumber: string): Promise<string> {
  await page.goto(`${product.url}/staff/board`);
  const row = page.getByRole('row').filter({ hasText: caseNumber });
  await row.waitFor();
  return row.innerText();
}

async function caseText(page: Page, product: Product, caseNumber: string): Promise<string> {
  await page.goto(`${product.url}/staff/cases/${caseNumber}`);
  await page.getByText('收到申请材料').waitFor();
  return page.locator('main').innerText();
}

/** Opens the form of an action on the case page and confirms it with what it suggests. */
async function act(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const granted = dialog.getByRole('radio', { name: /准予/ });
  if (await granted.count()) await granted.check({ force: true });
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
}

/** What the applicant sees without JavaScript: the result, and nothing personal. */
async function publicProgress(browser: Browser, product: Product, receipt: Receipt): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${product.url}/progress`);
  await page.locator('input[name=caseNumber]').fill(receipt.caseNumber);
  await page.locator('input[name=queryCode]').fill(receipt.queryCode);
  await page.keyboard.press('Enter');
  await page.getByText('居民身份证首次申领').first().waitFor();
  const text = await page.locator('main').innerText();
  assert.doesNotMatch(text, /张样例|138|110105/);
  assert.doesNotMatch(page.url(), new RegExp(receipt.queryCode), 'the code is in no address');
  await context.close();
}

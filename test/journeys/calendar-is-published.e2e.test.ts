import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe, launchBrowser } from '../browser.ts';
import { type Product, startProduct } from '../product.ts';
import { acceptAtDesk, signInToScreens } from './staff-steps.ts';

/** The promise of a case accepted then lies in 2027, whose holidays are not published. */
const MONDAY = '2026-12-28T09:00:00+08:00';

/** A made-up arrangement: 1 to 3 January off, and 4 January with it; Saturday 9 January is worked for that. */
const ARRANGEMENT = {
  2027: {
    holidays: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05'],
    makeup_workdays: ['2027-01-09'],
    provisional: false,
    source: '2027年部分节假日安排（虚构）',
  },
};

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});

test('a calendar is published: open cases are computed anew and their applicants told', async () => {
  const product = await startProduct({ now: MONDAY });
  const clerk = await signInToScreens(browser, product, 'clerk');
  const { caseNumber, queryCode } = await acceptAtDesk(clerk);
  await openCase(clerk, product, caseNumber);
  const before = await promisedDay(clerk);
  await clerk.getByText('放假安排还没有公布').first().waitFor();

  const admin = await signInToScreens(browser, product, 'admin');
  await admin.goto(`${product.url}/staff/administration`);
  await admin.getByText('工作日历').click();
  await admin.getByText('在办件都按第1版日历计算').waitFor();
  await admin.locator('input[type=file]').setInputFiles({
    name: '2027.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(ARRANGEMENT)),
  });
  await admin.getByText(/已存为第2版/).waitFor();
  await admin.getByText(/1件在办件还按以前的日历计算/).waitFor();
  await admin.getByRole('button', { name: '重算到期日' }).click();
  const row = admin.getByRole('row').filter({ hasText: caseNumber });
  await row.waitFor();
  assert.match(await admin.locator('.recompute').innerText(), /第2版日历重算了1件[\s\S]*到期日有变1件/);
  assert.deepEqual(await axe(admin), []);

  await openCase(clerk, product, caseNumber);
  const after = await promisedDay(clerk);
  assert.notEqual(after, before);
  assert.match(await row.innerText(), new RegExp(`${shortDay(before)} → ${shortDay(after)}`));
  const page = await clerk.locator('main').innerText();
  assert.match(page, new RegExp(`放假安排有变，到期日重算：承诺${before}.* → ${after}`));
  await clerk.getByText('逐日说明').click();
  await clerk.getByText('调休上班，算第', { exact: false }).first().waitFor();
  assert.match(await clerk.locator('.explain').innerText(), /重算：承诺.* → /);
  await clerk.getByRole('button', { name: '每天都列出来' }).click();
  await clerk.getByText('放假（元旦），不算').first().waitFor();
  assert.deepEqual(await axe(clerk), []);

  await clerk.goto(`${product.url}/staff/messages`);
  const sms = clerk.getByText(new RegExp(`放假安排有变[\\s\\S]*${caseNumber}`)).first();
  assert.match(await sms.innerText(), new RegExp(`改为${after}`));
  await publicProgress(browser, product, { caseNumber, queryCode }, after);
  await product.dispose();
});

async function openCase(page: Page, product: Product, caseNumber: string): Promise<void> {
  await page.goto(`${product.url}/staff/cases/${caseNumber}`);
  await page.locator('.sum dl').first().waitFor();
}

/** `1月11日（周一）`, as the case page has it. */
async function promisedDay(page: Page): Promise<string> {
  return (await page.locator('.sum dl').first().locator('dd').first().innerText()).trim();
}

function shortDay(day: string): string {
  return day.replace(/（.*$/, '');
}

/** The applicant sees the new day, and why each day counts or not, without JavaScript. */
async function publicProgress(
  browser: Browser,
  product: Product,
  receipt: { readonly caseNumber: string; readonly queryCode: string },
  dueOn: string,
): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${product.url}/progress`);
  await page.locator('input[name=caseNumber]').fill(receipt.caseNumber);
  await page.locator('input[name=queryCode]').fill(receipt.queryCode);
  await page.keyboard.press('Enter');
  await page.getByText(`最迟${dueOn}办好`).waitFor();
  await page.getByText('一天一天看').click();
  await page.getByText('放假（元旦），不算').first().waitFor();
  await context.close();
}

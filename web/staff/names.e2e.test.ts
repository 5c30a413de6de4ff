import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ApiClient, IDENTITY_CARD } from '../../test/api-client.ts';
import { launchBrowser } from '../../test/browser.ts';
import { signInToScreens } from '../../test/journeys/staff-steps.ts';
import { type Product, startProduct } from '../../test/product.ts';

/** Made-up names as they come to a window once a year. */
const NAMES = {
  'of 200 characters': '阿'.repeat(68) + 'Konstantinopolitanisch'.repeat(6),
  'with rare characters': '𠮷𡈽𪚥',
  'written from right to left': 'عبد الرحمن محمد',
  'with an emoji': '李👨‍👩‍👧‍👦',
  'with markup': '<b>王</b><img src=x onerror="document.title=1">&amp;',
} as const;

let browser: Browser;
let product: Product;

before(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
});

async function assertWhole(page: Page, where: string): Promise<void> {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  assert.ok(width <= 0, `${where} is ${width} px too wide`);
}

test('whatever somebody is called, desk, notice, board, tasks and case show the name and keep their shape', async () => {
  assert.equal(NAMES['of 200 characters'].length, 200);
  const clerk = await ApiClient.signIn(product, 'clerk');
  const page = await signInToScreens(browser, product, 'clerk');
  const department = await signInToScreens(browser, product, 'chief.GA');
  for (const [kind, name] of Object.entries(NAMES)) {
    const applicant = { ...IDENTITY_CARD.applicant, name };
    const { status, body } = await clerk.post('/api/cases', { ...IDENTITY_CARD, applicant });
    assert.equal(status, 201, kind);

    await page.goto(`${product.url}/staff/desk`);
    await page.getByPlaceholder('办什么事').waitFor();
    await page.keyboard.type('sfzscsl');
    await page.getByRole('option', { name: '居民身份证首次申领' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '全部已交' }).waitFor();
    await page.getByLabel('姓名').fill(name);
    assert.equal(await page.locator('.paper .to').textContent(), `${name}：`, kind);
    await assertWhole(page, `the desk, ${kind}`);
    const paper = page.locator('.paper');
    assert.ok(
      await paper.evaluate(
        (it: { scrollWidth: number; clientWidth: number }) => it.scrollWidth <= it.clientWidth,
      ),
    );

    await page.goto(`${product.url}/staff/cases/${body.caseNumber}`);
    await page.locator('main').filter({ hasText: name }).waitFor();
    await assertWhole(page, `the case, ${kind}`);
    await page.goto(`${product.url}/staff/board`);
    await page.locator('main').filter({ hasText: name }).waitFor();
    await assertWhole(page, `the board, ${kind}`);
  }
  await department.goto(`${product.url}/staff/tasks`);
  await department.locator('main').filter({ hasText: NAMES['with rare characters'] }).waitFor();
  await assertWhole(department, 'the tasks');
  const table = department.locator('.sideways');
  assert.ok(
    await table.evaluate(
      (it: { scrollWidth: number; clientWidth: number }) => it.scrollWidth <= it.clientWidth,
    ),
  );
  assert.doesNotMatch(await page.title(), /^1$/);
  await Promise.all([page.context().close(), department.context().close()]);
});

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { ApiClient } from '../api-client.ts';
import { launchBrowser } from '../browser.ts';
import { startProduct } from '../product.ts';
import { act, COMPANY, handIn, messagesOf, openCase, PERSON, showCase, textOf } from './case-steps.ts';
import { signInToScreens } from './staff-steps.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});

test('papers come in two rounds, and the clock starts only with the last of them', async () => {
  const product = await startProduct({ now: '2026-11-23T09:00:00+08:00' });
  const number = await handIn(product, 'GA-0001', PERSON, {
    0: { status: 'missing' },
    1: { status: 'missing' },
  });
  await product.restart({ now: '2026-11-25T09:00:00+08:00' });
  const clerk = await openCase(browser, product, 'clerk', number);
  await act(clerk, '登记补交材料', async (dialog) => {
    await dialog.getByRole('checkbox').first().check();
  });
  await clerk.getByText('还没有受理').first().waitFor();
  await clerk.context().close();

  await product.restart({ now: '2026-12-01T15:00:00+08:00' });
  const again = await openCase(browser, product, 'clerk', number);
  await act(again, '登记补交材料', async (dialog) => {
    await dialog.getByRole('checkbox').first().check();
  });
  // Twenty working days from the day of the last paper, which is not counted itself.
  await again.getByText('12月29日').first().waitFor();
  const text = await textOf(again);
  assert.equal(text.match(/一次性告知需补正/g)?.length, 1, 'told once');
  assert.match(text, /到场\s*3次（最多2次）/);
  await again.context().close();
  await product.dispose();
});

test('a deferrable paper: accepted on a promise, reminded of, not brought, and nothing is issued before', async () => {
  const product = await startProduct({ now: '2026-11-23T09:00:00+08:00' });
  const page = await signInToScreens(browser, product, 'clerk');
  await page.getByPlaceholder('办什么事').fill('SJ-0006');
  await page
    .getByRole('option', { name: /食品经营许可/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.party :focus').waitFor();
  for (const typed of [PERSON.name, PERSON.idNumber, PERSON.phone]) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('a');
  // The fifth paper: given, then deferred.
  await page.keyboard.press('5');
  await page.locator('.papers .until input').fill('2026-11-26');
  await page.locator('.papers h2').click();
  await page.keyboard.press('F9');
  const result = page.locator('main').filter({ hasText: '已受理' });
  await result.waitFor();
  const number = /FC\d{14}[0-9A-Z]/.exec(await result.innerText())?.[0] ?? '';
  await page.context().close();

  await product.restart({ now: '2026-11-25T08:30:00+08:00' });
  assert.match(await messagesOf(product, number), /承诺最迟11月26日（周四）补交/);
  await product.restart({ now: '2026-11-27T08:30:00+08:00' });
  assert.match(await messagesOf(product, number), /承诺11月26日（周四）补交的材料还没有收到/);

  const chief = await ApiClient.signIn(product, 'chief');
  for (let allowed = true; allowed; ) {
    const { status } = await chief.post(`/api/cases/${number}/complete-step`, {});
    allowed = status === 200;
  }
  await chief.post(`/api/cases/${number}/decide`, { outcome: 'granted' });
  const clerk = await openCase(browser, product, 'clerk', number);
  assert.match(await textOf(clerk), /过了承诺的补交日11月26日（周四）/);
  await clerk.locator('.acts').getByRole('button', { name: '制证' }).click();
  await clerk.keyboard.press('F9');
  await clerk.getByText('发证前要先补交').first().waitFor();
  await clerk.keyboard.press('Escape');
  await act(clerk, '登记补交材料', async (dialog) => {
    await dialog.getByRole('checkbox').first().check();
  });
  await act(clerk, '制证');
  await clerk.getByText('丰食经字〔2026〕00001号').first().waitFor();
  await clerk.context().close();
  await product.dispose();
});

const DEPARTMENTS = ['XF', 'WJ', 'CG', 'HB'];

test('five departments at once: one notice of what all of them miss, each its own step, one decision', async () => {
  const product = await startProduct({ now: '2026-11-23T09:00:00+08:00' });
  const number = await handIn(product, 'SJ-0006', COMPANY, {}, { examine: true });
  for (const [position, code] of DEPARTMENTS.entries()) {
    const page = await signInToScreens(browser, product, `reviewer.${code}`);
    await page.goto(`${product.url}/staff/tasks`);
    await page.getByRole('button', { name: '核对材料' }).first().click();
    const dialog = page.getByRole('dialog');
    // Two of them find a paper unfit, and both the same one.
    if (position < 2) await dialog.getByRole('checkbox').nth(1).check();
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await page.context().close();
  }
  const window = await openCase(browser, product, 'clerk', number);
  assert.match(await textOf(window), /各部门核对材料[\s\S]*消防[\s\S]*缺：/);
  await act(window, '发一次性告知');
  await window.getByText('一次性告知的材料').waitFor();
  assert.equal(await window.locator('ol.missing li').count(), 1, 'named once, though two miss it');
  await act(window, '登记补交材料', async (dialog) => {
    await dialog.getByRole('checkbox').first().check();
  });
  await window.getByText('受理。').first().waitFor();
  await window.context().close();

  for (const code of ['SJ', ...DEPARTMENTS]) {
    const page = await openCase(browser, product, `reviewer.${code}`, number);
    while ((await page.locator('.acts').getByRole('button', { name: '完成环节' }).count()) > 0) {
      const before = await page.locator('.tl li').count();
      await act(page, '完成环节', async (dialog) => {
        await dialog.locator('textarea').fill('符合要求（虚构）');
        const steps = dialog.getByRole('radio');
        if (await steps.count()) await steps.first().check();
      });
      await page.locator('.tl li').nth(before).waitFor();
    }
    if (code === 'HB') break;
    await page.context().close();
  }
  const decider = await openCase(browser, product, 'reviewer.SJ', number);
  await act(decider, '作出决定', async (dialog) => {
    await dialog.getByRole('radio', { name: /准予/ }).check();
  });
  await decider.getByText('提前办结').first().waitFor();
  await showCase(decider, product, number);
  const board = await signInToScreens(browser, product, 'clerk');
  await showCase(board, product, number);
  await act(board, '制证');
  await act(board, '取件', async (dialog) => {
    await dialog.getByRole('radio', { name: '申请人' }).check();
  });
  await board.getByText('申请人取走').first().waitFor();
  await product.dispose();
});

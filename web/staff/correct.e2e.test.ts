import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ApiClient, IDENTITY_CARD } from '../../test/api-client.ts';
import { axe, launchBrowser, screenshot } from '../../test/browser.ts';
import { acceptAtDesk, signInToScreens } from '../../test/journeys/staff-steps.ts';
import { type Product, startProduct } from '../../test/product.ts';

let browser: Browser;
let product: Product;
let clerk: ApiClient;

before(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
  clerk = await ApiClient.signIn(product, 'clerk');
});

const receive = async () => String((await clerk.post('/api/cases', IDENTITY_CARD)).body.caseNumber);
const dialogOf = (page: Page) => page.getByRole('dialog', { name: '更正录入' });

test('right after acceptance a slip is put right by keyboard alone, and the notice says what is right', async () => {
  const page = await signInToScreens(browser, product, 'clerk');
  await acceptAtDesk(page);
  await screenshot(page, 'correct-desk');
  await page.keyboard.press('e');
  const dialog = dialogOf(page);
  await dialog.waitFor();
  assert.equal(await dialog.getByLabel('姓名').inputValue(), '张样例');
  assert.equal(await dialog.getByLabel('手机').getAttribute('placeholder'), '138****8000');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('张样力');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('13900001111');
  await page.keyboard.press('F9');
  assert.match(await dialog.innerText(), /请写明更正的理由/);
  await dialog.locator('input:focus[aria-invalid]').waitFor();
  await page.keyboard.type('申请人口音重，听错了');
  const differences = await dialog.getByRole('region', { name: '改前 → 改后' }).innerText();
  assert.match(
    differences.replaceAll(/\s+/g, ' '),
    /姓名.*张样例.*→.*张样力.*手机.*138\*{4}8000.*→.*13900001111/,
  );
  await page.keyboard.press('F9');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.paper').getByText('张样力').waitFor();
  await page.getByText('139****1111').waitFor();
  await page.context().close();
});

test('on the case’s page the timeline tells the difference; nothing is sent while nothing is changed', async () => {
  const page = await signInToScreens(browser, product, 'clerk');
  await page.goto(`${product.url}/staff/cases/${await receive()}`);
  await page.getByRole('button', { name: '更正录入' }).click();
  const dialog = dialogOf(page);
  assert.equal(await dialog.getByRole('button', { name: '确认更正' }).isDisabled(), true);
  await dialog.getByRole('button', { name: '有代办人' }).click();
  const agent = dialog.locator('.party').nth(1);
  await agent.getByLabel('姓名').fill('李代办（虚构）');
  await agent.getByLabel('身份证号').fill('110105194912310021');
  await agent.getByText('校验位不对').waitFor();
  await screenshot(page, 'correct-agent');
  await agent.getByLabel('身份证号').fill('360981199001010017');
  await dialog.getByLabel('更正的理由').fill('漏录');
  await dialog.getByRole('button', { name: '确认更正' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('更正录入。代办人：无 → 李代办（虚构）。理由：漏录。').waitFor();
  await screenshot(page, 'correct-timeline');
  await page.context().close();
});

test('after the first step the page offers it no longer and says why', async () => {
  const caseNumber = await receive();
  const reviewer = await ApiClient.signIn(product, 'reviewer.GA');
  await reviewer.post(`/api/cases/${caseNumber}/complete-step`, { opinion: '符合' });
  const page = await signInToScreens(browser, product, 'clerk');
  await page.goto(`${product.url}/staff/cases/${caseNumber}`);
  await page.getByText('审批人员已经按这些信息办了环节').waitFor();
  assert.equal(await page.getByRole('button', { name: '更正录入' }).count(), 0);
  await page.context().close();
});

test('nobody is barred from the dialog, in either language, by day or by night', async () => {
  const page = await signInToScreens(browser, product, 'clerk');
  const caseNumber = await receive();
  for (const language of ['zh-CN', 'en']) {
    await page.evaluate(`localStorage.setItem('yiting.language', '${language}')`);
    await page.goto(`${product.url}/staff/cases/${caseNumber}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('x');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      assert.deepEqual(await axe(page), [], `${language}, ${colorScheme}`);
      await screenshot(page, `correct-${language}-${colorScheme}`);
    }
  }
  await page.context().close();
});

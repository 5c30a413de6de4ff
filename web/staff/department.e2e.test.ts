import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { ApiClient, IDENTITY_CARD } from '../../test/api-client.ts';
import { axe, launchBrowser } from '../../test/browser.ts';
import { signInToScreens } from '../../test/journeys/staff-steps.ts';
import { type Product, startProduct } from '../../test/product.ts';

let browser: Browser;
let product: Product;
let clerk: ApiClient;

before(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
  clerk = await ApiClient.signIn(product, 'clerk');
});

async function receive(name: string): Promise<string> {
  const body = { ...IDENTITY_CARD, applicant: { ...IDENTITY_CARD.applicant, name } };
  return String((await clerk.post('/api/cases', body)).body.caseNumber);
}

test('several of the same kind are done at once by keys alone, each by itself; a refusal holds up nobody', async () => {
  const names = ['甲样例', '乙样例', '丙样例', '丁样例'];
  const numbers: string[] = [];
  for (const name of names) numbers.push(await receive(name));
  const page = await signInToScreens(browser, product, 'reviewer.GA');
  await page.goto(`${product.url}/staff/tasks`);
  await page.getByText('4个环节等着办').waitFor();
  for (const key of ['j', 'x', 'j', 'j', 'Shift+X']) await page.keyboard.press(key);
  await page.getByText('已选3件').waitFor();
  await page.keyboard.press('a');
  await page.getByText('已选4件').waitFor();
  await page.keyboard.press('F9');
  const dialog = page.getByRole('dialog', { name: '完成环节：4件' });
  for (const name of names) await dialog.getByText(name, { exact: true }).waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    assert.deepEqual(await axe(page), [], colorScheme);
  }
  // Somebody else does one of them while these are being looked through.
  const chief = await ApiClient.signIn(product, 'chief.GA');
  await chief.post(`/api/cases/${numbers[1]}/complete-step`, { opinion: '已另行审查' });
  await page.getByLabel('意见（每一件都用）').fill('材料齐全，符合规定');
  await page.keyboard.press('F9');
  await page.getByText('要办4件，请输入4').waitFor();
  await page.keyboard.type('4');
  await page.keyboard.press('F9');
  await dialog.getByText('办好3件，1件没有办成').waitFor();
  assert.equal(await dialog.locator('li[data-phase="refused"] b').innerText(), '乙样例');
  for (const [index, number] of numbers.entries()) {
    const { body } = await chief.get(`/api/cases/${number}`);
    const opinions = (body.steps as unknown as readonly { opinion: string | null }[]).flatMap(
      (step) => step.opinion ?? [],
    );
    assert.deepEqual(opinions, [index === 1 ? '已另行审查' : '材料齐全，符合规定']);
  }
  await page.context().close();
});

test('two who have one case open see each other’s names, live, until one leaves', async () => {
  const number = await receive('戊样例');
  const [reviewer, chief] = await Promise.all([
    signInToScreens(browser, product, 'reviewer.GA'),
    signInToScreens(browser, product, 'chief.GA'),
  ]);
  const address = `${product.url}/staff/cases/${number}`;
  await reviewer.goto(address);
  await reviewer.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await reviewer.getByText('也在看').count(), 0);
  await chief.goto(address);
  for (const page of [reviewer, chief]) await page.getByText('也在看').waitFor({ timeout: 5_000 });
  await reviewer.getByText('准予之后才能制证').waitFor();
  await chief.keyboard.press('Escape');
  await chief.waitForURL((url) => url.pathname.endsWith('/board'));
  await reviewer.getByText('也在看').waitFor({ state: 'detached', timeout: 5_000 });
  await Promise.all([reviewer.context().close(), chief.context().close()]);
});

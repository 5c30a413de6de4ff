import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ApiClient, IDENTITY_CARD } from '../../test/api-client.ts';
import { axe, launchBrowser } from '../../test/browser.ts';
import { signInToScreens } from '../../test/journeys/staff-steps.ts';
import { type Product, startProduct } from '../../test/product.ts';

// The person of IDENTITY_CARD, who has been here before; and one who has not. Made up, check digits right.
const KNOWN = '11010519491231002X';
const STRANGER = '360981199001010017';

let browser: Browser;
let product: Product;

before(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
  const clerk = await ApiClient.signIn(product, 'clerk');
  await clerk.post('/api/cases', IDENTITY_CARD);
});

async function openDesk(): Promise<Page> {
  const page = await signInToScreens(browser, product, 'clerk');
  await page.getByPlaceholder('办什么事').waitFor();
  return page;
}

/** Types as a keyboard wedge does: the number and Enter, faster than any hand. */
async function readCard(page: Page, idNumber: string): Promise<void> {
  await page.keyboard.type(idNumber);
  await page.keyboard.press('Enter');
}

async function pickItem(page: Page, initials: string, name: string): Promise<void> {
  await page.keyboard.type(initials);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '全部已交' }).waitFor();
}

test('a known applicant’s case is accepted with five keys besides what is typed, and no mouse', async () => {
  const page = await openDesk();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await page.keyboard.type('jmsfzdqhl');
  await page.getByRole('option', { name: '居民身份证到期换领' }).waitFor();
  await press('Enter');
  // The card reader's own Enter is no key of the clerk's.
  await readCard(page, KNOWN);
  await press('Enter');
  await page.locator('[name="phone"]:focus').waitFor();
  assert.equal(await page.getByLabel('姓名').inputValue(), '张样例');
  assert.equal(await page.getByLabel('身份证号').inputValue(), KNOWN);
  await page.keyboard.type('13800138000');
  await press('Enter');
  await press('a');
  await press('F9');
  await page.getByRole('heading', { name: '已受理' }).waitFor();
  assert.equal(keys, 5);
  await page.context().close();
});

test('what is typed before the answers have come goes into the applicant’s name', async () => {
  const page = await openDesk();
  for (const slow of ['**/api/public/items?*', '**/api/public/items/*']) {
    await page.route(slow, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
  }
  await page.keyboard.type('jmsfzdqhl');
  await page.keyboard.press('Enter');
  await page.keyboard.type('快手');
  await page.getByRole('button', { name: '全部已交' }).waitFor();
  assert.equal(await page.getByLabel('姓名').inputValue(), '快手');
  assert.equal(await page.getByRole('combobox').inputValue(), 'jmsfzdqhl');
  await page.context().close();
});

test('the key that leads to the search field is not typed into it', async () => {
  const page = await openDesk();
  await page.keyboard.press('/');
  await page.keyboard.type('sfz');
  assert.equal(await page.getByRole('combobox').inputValue(), 'sfz');
  await page.context().close();
});

test('every hit shows its whole code, in either language', async () => {
  const page = await openDesk();
  for (const [language, words] of [
    ['zh-CN', 'xz'],
    ['en', 'permit for construction'],
  ] as const) {
    await page.evaluate(`localStorage.setItem('yiting.language', '${language}')`);
    await page.reload();
    await page.getByRole('combobox').fill(words);
    await page.getByRole('option').first().waitFor();
    const cut = await page.evaluate<string[]>(
      `[...document.querySelectorAll('[role="option"] .id')].filter((code) => {
        const row = code.closest('[role="listbox"]').getBoundingClientRect();
        const box = code.getBoundingClientRect();
        return box.right > row.right || code.scrollWidth > code.clientWidth + 1;
      }).map((code) => code.textContent)`,
    );
    assert.deepEqual(cut, [], language);
  }
  await page.context().close();
});

test('a second open case for the same item is received only by whoever means it', async () => {
  const page = await openDesk();
  await pickItem(page, 'sfzscsl', '居民身份证首次申领');
  await readCard(page, KNOWN);
  await page.getByText('来办过事').waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.getByLabel('姓名').inputValue(), '张样例');
  await page.keyboard.type('13800138000');
  await page.keyboard.press('Enter');
  await page.keyboard.press('a');
  await page.keyboard.press('F9');
  const dialog = page.getByRole('dialog', { name: '同一事项还有一件没有办结' });
  await dialog.waitFor();
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await page.getByRole('heading', { name: '已受理' }).count(), 0);
  await page.keyboard.press('F9');
  await dialog.waitFor();
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: '已受理' }).waitFor();
  await page.context().close();
});

test('a stranger is asked for the name, and the number that was read stays where it belongs', async () => {
  const page = await openDesk();
  await pickItem(page, 'sfzscsl', '居民身份证首次申领');
  await readCard(page, STRANGER);
  await page.getByText('校验通过').waitFor();
  assert.equal(await page.getByLabel('姓名').inputValue(), '');
  await page.keyboard.type('生客');
  await page.keyboard.press('Enter');
  await page.locator('[name="phone"]:focus').waitFor();
  assert.equal(await page.getByText('来办过事').count(), 0);
  await page.context().close();
});

test('the notice fits one sheet of A5, or a roll as long as it is, and leads to its progress', async () => {
  const page = await openDesk();
  await pickItem(page, 'sfzscsl', '居民身份证首次申领');
  for (const text of ['李样例', STRANGER, '13800138001']) await readCard(page, text);
  await page.keyboard.press('a');
  await page.keyboard.press('F9');
  await page.getByRole('img', { name: '二维码' }).waitFor();
  const sheet = await page.pdf({ preferCSSPageSize: true });
  assert.deepEqual(pagesOf(sheet), [[148, 210]]);
  await page.getByText('80毫米').click();
  await page.evaluate('document.querySelector("h2[tabindex]").focus()');
  await page.keyboard.press('p');
  await page.waitForTimeout(200);
  const roll = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  assert.equal(roll.length, 1);
  assert.equal(roll[0]?.[0], 80);
  assert.ok((roll[0]?.[1] ?? 0) > 120 && (roll[0]?.[1] ?? 0) < 260, String(roll));
  // The paper belongs to the workstation.
  await page.reload();
  await page.getByPlaceholder('办什么事').waitFor();
  await pickItem(page, 'sfzscsl', '居民身份证首次申领');
  assert.equal(await page.getByRole('radio', { name: '80毫米' }).isChecked(), true);
  await page.context().close();
});

/** Width and height of each page of a PDF in whole millimetres. */
function pagesOf(pdf: Buffer): (readonly [number, number])[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  const millimetres = (points: string | undefined) => Math.round((Number(points) * 25.4) / 72);
  return [...boxes].map(([, width, height]) => [millimetres(width), millimetres(height)] as const);
}

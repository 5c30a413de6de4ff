import type { Browser, Page } from 'playwright-core';
import type { Product } from '../product.ts';

/**
 * Signs in to the staff screens in a browser of its own and waits for the first screen.
 * @param options.isFirstTime shows the first walk, which everybody else is taken to have seen
 */
export async function signInToScreens(
  browser: Browser,
  product: Product,
  username: string,
  options: { readonly isFirstTime?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
    // A colour on its way to another one is neither.
    reducedMotion: 'reduce',
  });
  if (!options.isFirstTime) {
    await context.addInitScript(`localStorage.setItem('yiting.walk.${username}', 'seen')`);
  }
  const page = await context.newPage();
  await page.goto(`${product.url}/staff/sign-in`);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(product.password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  return page;
}

export interface Receipt {
  readonly caseNumber: string;
  readonly queryCode: string;
}

/** Accepts a first identity card at the desk, by keyboard alone, for a made-up person. */
export async function acceptAtDesk(page: Page): Promise<Receipt> {
  await page.getByPlaceholder('办什么事').waitFor();
  await page.keyboard.type('sfz');
  await page.getByRole('option', { name: '居民身份证首次申领' }).waitFor();
  await page.keyboard.press('Enter');
  // Only then does what is typed go into the form.
  await page.locator('.party :focus').waitFor();
  for (const text of ['张样例', '11010519491231002X', '13800138000']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('a');
  await page.keyboard.press('F9');
  const result = page.locator('main').filter({ hasText: '已受理' });
  await result.waitFor();
  const text = await result.innerText();
  const caseNumber = /FC\d{14}[0-9A-Z]/.exec(text)?.[0];
  const queryCode = /查询码\s*(\d{6})/.exec(text)?.[1];
  if (!caseNumber || !queryCode) throw new Error(`the receipt names no case:\n${text}`);
  return { caseNumber, queryCode };
}

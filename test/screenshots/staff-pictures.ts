import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { MadeUpParty } from '../../src/replay/people.ts';
import type { Product } from '../product-process.ts';
import type { ShownCase } from './shown-cases.ts';
import { OFFICE, stillPage, take } from './take.ts';

/** An A5 sheet at 96 dots an inch. */
const SHEET = { width: 559, height: 794 };
/** For the case with its timeline, which lies below the ruler. */
const TALL = { width: 1366, height: 1120 };

/** What the staff see, each on the screen of somebody whose work it is; `shown` is the case that is opened. */
export async function takeStaffScreens(browser: Browser, product: Product, shown: ShownCase): Promise<void> {
  const casePath = `/staff/cases/${shown.caseNumber}`;
  const { reviewer } = shown;
  const door = await stillPage(browser, { viewport: OFFICE });
  await door.goto(`${product.url}/staff/sign-in`);
  await door.getByLabel('用户名').waitFor();
  await take(door, 'sign-in');
  await door.context().close();

  await takeScreens(browser, product, 'reviewer.GA', [['tasks', '/staff/tasks']]);
  await takeScreens(browser, product, reviewer, [['case', casePath]], { viewport: TALL });
  await takeExplanation(browser, product, reviewer, casePath);
  await takeScreens(browser, product, 'supervisor', [
    ['supervision', '/staff/supervision'],
    ['messages', '/staff/messages'],
    ['uncollected', '/staff/uncollected'],
  ]);
  await takeScreens(browser, product, 'director', [
    ['board', '/staff/board'],
    ['what-if', '/staff/items/SJ-0006/what-if'],
  ]);
  await takeScreens(browser, product, 'admin', [['administration', '/staff/administration']]);
  await takeScreens(browser, product, 'director', [['board-dark', '/staff/board']], { colorScheme: 'dark' });
  const english = { locale: 'en' };
  await takeScreens(browser, product, 'reviewer.GA', [['tasks-en', '/staff/tasks']], english);
  await takeScreens(browser, product, 'supervisor', [['supervision-en', '/staff/supervision']], english);
  await takeScreens(browser, product, 'director', [['board-en', '/staff/board']], english);
  await takeScreens(browser, product, reviewer, [['case-en', casePath]], { ...english, viewport: TALL });
}

/** Why each day of the case counts or not. */
async function takeExplanation(
  browser: Browser,
  product: Product,
  username: string,
  path: string,
): Promise<void> {
  const page = await signedIn(browser, product, username, { viewport: TALL });
  await page.goto(product.url + path);
  await page.getByText('逐日说明').click();
  await take(page, 'case-days');
  await page.context().close();
}

async function takeScreens(
  browser: Browser,
  product: Product,
  username: string,
  screens: readonly (readonly [name: string, path: string])[],
  options: BrowserContextOptions = {},
): Promise<void> {
  const page = await signedIn(browser, product, username, options);
  for (const [name, path] of screens) {
    await page.goto(product.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await take(page, name);
  }
  await page.context().close();
}

/** The desk with a case being taken in from somebody it knows, the notice on the screen, and the notice on paper. */
export async function takeAcceptance(
  browser: Browser,
  product: Product,
  visitor: MadeUpParty,
): Promise<void> {
  const { idNumber, phone } = visitor;
  const page = await signedIn(browser, product, 'clerk.GA', {});
  await page.getByPlaceholder('办什么事').waitFor();
  await page.keyboard.type('jmsfzdqhl');
  await page.getByRole('option', { name: '居民身份证到期换领' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '全部已交' }).waitFor();
  await page.keyboard.type(idNumber);
  await page.keyboard.press('Enter');
  await page.getByText('来办过事').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction("document.activeElement?.name === 'phone'");
  await page.keyboard.type(phone);
  await page.keyboard.press('Enter');
  await page.keyboard.press('a');
  await take(page, 'desk');
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: '已受理' }).waitFor();
  await take(page, 'receipt');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(SHEET);
  // The sheet's margins are the printer's matter and not in the page.
  await page.evaluate("document.body.style.padding = '38px'");
  await take(page, 'receipt-print');
  await page.context().close();
}

async function signedIn(
  browser: Browser,
  product: Product,
  username: string,
  options: BrowserContextOptions,
): Promise<Page> {
  const page = await stillPage(browser, { viewport: OFFICE, ...options });
  const answer = await page.context().request.post(`${product.url}/api/session`, {
    data: { username, password: product.password },
  });
  if (!answer.ok()) throw new Error(`${username} cannot sign in: ${await answer.text()}`);
  const remembered = [
    ['yiting.language', options.locale ?? 'zh-CN'],
    // The first walk would lie over what is shown.
    [`yiting.walk.${username}`, 'seen'],
  ];
  await page.addInitScript(
    `for (const [key, value] of ${JSON.stringify(remembered)}) localStorage.setItem(key, value)`,
  );
  await page.goto(`${product.url}/staff/`);
  await page.getByRole('navigation').first().waitFor();
  return page;
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { connect, type Db } from '../../src/platform/db.ts';
import { findRunningPostgres } from '../../src/platform/embedded-postgres.ts';
import { ApiClient, IDENTITY_CARD } from '../../test/api-client.ts';
import { axe, launchBrowser } from '../../test/browser.ts';
import { signInToScreens } from '../../test/journeys/staff-steps.ts';
import { type Product, startProduct } from '../../test/product.ts';
import { unzipTexts } from '../../test/unzip.ts';

const ROWS = 10_000;
const LONG_FRAME_MS = 50;
/** More than any screen shows; ten thousand would mean that nothing is left out. */
const MOST_ROWS_AT_ONCE = 150;

let browser: Browser;
let product: Product;
let db: Db;

before(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
  const clerk = await ApiClient.signIn(product, 'clerk');
  await clerk.post('/api/cases', IDENTITY_CARD);
  db = connect(findRunningPostgres(product.dataDir) ?? '', { max: 1 });
  await multiplyRows();
});
after(() => db.end());

/** One accepted case becomes ten thousand lines of the board, due from two weeks ago to half a year ahead. */
async function multiplyRows(): Promise<void> {
  await db`
    insert into deadlines.clock
    select (jsonb_populate_record(clock, jsonb_build_object(
      'case_number', 'FC' || lpad(n::text, 15, '0'),
      'applicant_name', '样例' || n,
      'promised_due_on', date '2026-11-09' + n / 50,
      'prompt_on', date '2026-11-06' + n / 50,
      'urgency', date '2026-11-09' + n / 50))).*
    from deadlines.clock, generate_series(1, ${ROWS - 1}::int) n`;
}

interface Scrolling {
  /** How long each frame took, in ms. */
  readonly took: readonly number[];
  /** The most rows that stood in the page at one time. */
  readonly mostRows: number;
}

/** Scrolls on with every frame until the last row is there. */
async function scrollToEnd(page: Page): Promise<Scrolling> {
  return page.evaluate<Scrolling>(`new Promise((resolve) => {
    const scroller = document.querySelector('.board .scroller');
    const took = [];
    let mostRows = 0;
    let last = performance.now();
    const step = (now) => {
      took.push(now - last);
      last = now;
      mostRows = Math.max(mostRows, scroller.querySelectorAll('tbody tr').length);
      scroller.scrollTop += 280;
      const isEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
      if (isEnd && document.querySelector('.board .count').textContent.startsWith('共')) resolve({ took, mostRows });
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  })`);
}

test('ten thousand rows scroll by, and only those in sight are drawn', async (context) => {
  const page = await signInToScreens(browser, product, 'supervisor');
  await page.goto(`${product.url}/staff/board`);
  await page.getByText(`共${ROWS}件`).waitFor();
  const { took, mostRows } = await scrollToEnd(page);
  // How long frames take depends on what else runs on the machine, so it is told and not demanded.
  const long = took.filter((ms) => ms > LONG_FRAME_MS);
  context.diagnostic(
    `${took.length} frames, ${long.length} longer than ${LONG_FRAME_MS} ms, longest ${Math.max(...took).toFixed(0)} ms`,
  );
  assert.ok(took.length > 300, `${took.length} frames`);
  assert.ok(mostRows > 10 && mostRows < MOST_ROWS_AT_ONCE, `${mostRows} rows at once`);
  await page.context().close();
});

test('read to its end the board is kept up to date by asking for what changed and nothing else', async () => {
  const page = await signInToScreens(browser, product, 'supervisor');
  await page.goto(`${product.url}/staff/board`);
  await page.getByText(`共${ROWS}件`).waitFor();
  await scrollToEnd(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/cases')) asked.push(new URL(request.url()).search);
  });
  const clerk = await ApiClient.signIn(product, 'clerk');
  const applicant = { ...IDENTITY_CARD.applicant, name: '刚来的', idNumber: '360981198803150025' };
  const { body } = await clerk.post('/api/cases', { ...IDENTITY_CARD, applicant });
  await page.getByText(`共${ROWS + 1}件`).waitFor();
  assert.deepEqual(asked, [`?limit=50&among=${body.caseNumber}`]);
  // It stands where it belongs among the ten thousand, with its quiet mark; taken back, it is gone.
  await page.getByLabel('查找办件').fill('刚来的');
  await page.locator('tr[data-changed]').filter({ hasText: '刚来的' }).waitFor();
  await clerk.post(`/api/cases/${body.caseNumber}/withdraw`, { reason: '不办了' });
  await page.getByLabel('查找办件').fill('');
  await page.getByText(`共${ROWS}件`).waitFor();
  await page.context().close();
});

test('the morning’s sentence, a view kept and taken up again, and the way out to a spreadsheet, by keys', async () => {
  const page = await signInToScreens(browser, product, 'supervisor');
  await page.goto(`${product.url}/staff/board`);
  await page.getByText('50件今天不办结就超时').waitFor();
  await page.keyboard.press('1');
  await page.waitForURL((url) => url.search.includes('light=red'));
  await page.keyboard.press('v');
  await page.getByLabel('把现在的筛选存为').waitFor();
  await page.keyboard.type('只看超时');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '只看超时', exact: true }).waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    assert.deepEqual(await axe(page), [], colorScheme);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('0');
  await page.waitForURL((url) => !url.search.includes('light'));
  await page.keyboard.press('v');
  await page.getByRole('button', { name: '只看超时', exact: true }).press('Enter');
  await page.waitForURL((url) => url.search.includes('light=red'));
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('e')]);
  assert.equal(file.suggestedFilename(), 'board-2026-11-23.xlsx');
  const sheet = [...unzipTexts(readFileSync(await file.path())).values()].join('');
  assert.match(sheet, /超时/);
  assert.doesNotMatch(sheet, />正常</);
  await page.context().close();
});

test('a filter chosen by keys leaves the focus on what was chosen', async () => {
  const page = await signInToScreens(browser, product, 'supervisor');
  await page.goto(`${product.url}/staff/board`);
  await page.getByText(`共${ROWS}件`).waitFor();
  await page.keyboard.press('f');
  await page.keyboard.press('Enter');
  await page.keyboard.type('公安');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.search.includes('department=FC-GA'));
  const focused = () => page.evaluate<string>('document.activeElement.getAttribute("aria-label")');
  assert.match(await focused(), /^去掉筛选/);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.search.includes('department'));
  assert.equal(await page.evaluate('document.activeElement.textContent'), '经办部门');
  await page.context().close();
});

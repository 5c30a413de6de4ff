import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ApiClient, IDENTITY_CARD } from '../../test/api-client.ts';
import { launchBrowser } from '../../test/browser.ts';
import { acceptAtDesk, signInToScreens } from '../../test/journeys/staff-steps.ts';
import { type Product, startProduct } from '../../test/product.ts';

const A4_LANDSCAPE = [297, 210];
const A5 = [148, 210];
/** A PDF that embeds fonts and has words on it is larger than an empty sheet by far. */
const LEAST_BYTES = 30_000;

let browser: Browser;
let product: Product;
let caseNumber: string;

before(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
  const clerk = await ApiClient.signIn(product, 'clerk');
  const applicant = { ...IDENTITY_CARD.applicant, name: '李样例', idNumber: '360981198803150025' };
  const { body } = await clerk.post('/api/cases', { ...IDENTITY_CARD, applicant });
  caseNumber = String(body.caseNumber);
  // On the day of acceptance all would be green; weeks later the promise has passed.
  await product.restart({ now: '2027-01-11T09:00:00+08:00' });
});

interface Sheets {
  /** Width and height of each page in whole millimetres. */
  readonly sizes: readonly (readonly number[])[];
  readonly bytes: number;
}

async function print(page: Page): Promise<Sheets> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = pdf.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  assert.equal(boxes.length, text.match(/\/Type \/Page\b/g)?.length);
  const millimetres = (points: string | undefined) => Math.round((Number(points) * 25.4) / 72);
  return {
    sizes: boxes.map(([, width, height]) => [millimetres(width), millimetres(height)]),
    bytes: pdf.length,
  };
}

/** What on the page would be printed in colour: the element and the colour. */
async function colours(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate<string[]>(`(() => {
    const found = [];
    const isGrey = (colour) => {
      const parts = colour.match(/[\\d.]+/g).map(Number);
      return (parts[3] ?? 1) === 0 || (parts[0] === parts[1] && parts[1] === parts[2]);
    };
    for (const element of document.querySelectorAll('main, main *')) {
      if (!element.checkVisibility() || element.closest('.sr')) continue;
      for (const pseudo of [undefined, '::before']) {
        const style = getComputedStyle(element, pseudo);
        if (pseudo && style.content === 'none') continue;
        for (const name of ['color', 'backgroundColor', 'borderLeftColor', 'fill'])
          if (!isGrey(style[name])) found.push(element.className + ' ' + (pseudo ?? '') + name + ' ' + style[name]);
      }
    }
    return found;
  })()`);
  await page.emulateMedia({ media: null });
  return found;
}

test('board, case and supervision print in black on white, across sheets of A4', async () => {
  const page = await signInToScreens(browser, product, 'supervisor');
  for (const [path, mark, most] of [
    ['board', '李样例', 1],
    [`cases/${caseNumber}`, '逐日说明', 2],
    ['supervision', '超过承诺时限', 3],
  ] as const) {
    await page.goto(`${product.url}/staff/${path}`);
    await page.getByText(mark).first().waitFor();
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await colours(page), [], `${path}, ${colorScheme}`);
    }
    const { sizes, bytes } = await print(page);
    assert.ok(sizes.length >= 1 && sizes.length <= most, `${path}: ${sizes.length} sheets`);
    for (const size of sizes) assert.deepEqual(size, A4_LANDSCAPE, path);
    assert.ok(bytes > LEAST_BYTES, `${path}: ${bytes} bytes`);
  }
  await page.context().close();
});

test('the notice has a line to sign on and a day, on A5 and on a roll', async () => {
  const page = await signInToScreens(browser, product, 'clerk');
  await page.goto(`${product.url}/staff/desk`);
  await acceptAtDesk(page);
  const paper = page.locator('.paper');
  await page.getByRole('img', { name: '二维码' }).waitFor();
  assert.match(await paper.innerText(), /申请人签字[\s\S]*签收日期[\s\S]*（受理专用章）\s*2027年1月11日/);
  const { sizes, bytes } = await print(page);
  assert.deepEqual(sizes, [A5]);
  assert.ok(bytes > LEAST_BYTES);
  await page.getByText('80毫米').click();
  await page.evaluate('window.print = () => {}');
  await page.evaluate('document.activeElement.blur()');
  await page.keyboard.press('p');
  await page.waitForTimeout(300);
  const roll = await print(page);
  assert.equal(roll.sizes.length, 1);
  assert.equal(roll.sizes[0]?.[0], 80);
  const blanks = await paper
    .locator('.blank')
    .evaluateAll((lines) => lines.map((line) => (line as unknown as { clientWidth: number }).clientWidth));
  assert.ok(blanks.length === 2 && blanks.every((width) => width > 120), String(blanks));
  await page.context().close();
});

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ApiClient, IDENTITY_CARD } from '../../test/api-client.ts';
import { launchBrowser } from '../../test/browser.ts';
import { startProduct } from '../../test/product.ts';

/** Before the eight days on which National Day and Mid-Autumn Festival fell together. */
const product = await startProduct({ now: '2025-09-26T10:00:00+08:00' });
const browser = await launchBrowser();
after(() => browser.close());

const clerk = await ApiClient.signIn(product, 'clerk.GA');
const received = await clerk.post('/api/cases', IDENTITY_CARD);
assert.equal(received.status, 201, JSON.stringify(received.body));
const caseNumber = String(received.body.caseNumber);
const queryCode = String(received.body.queryCode);

const WIDTHS = [320, 390, 768, 1440, 3840];
const LANGUAGES = ['zh-CN', 'en'];
const PAGES = ['/', '/items?q=%E5%BC%80%E9%A5%AD%E5%BA%97', '/items/SJ-0006', '/departments', '/progress'];

async function pageOf(locale: string, width: number) {
  // No page may need its scripts.
  const context = await browser.newContext({
    locale,
    viewport: { width, height: 900 },
    javaScriptEnabled: false,
  });
  return context.newPage();
}

async function openProgress(locale: string, width: number) {
  const page = await pageOf(locale, width);
  await page.goto(`${product.url}/progress`);
  await page.locator('input[name=caseNumber]').fill(caseNumber);
  await page.locator('input[name=queryCode]').fill(queryCode);
  await page.locator('main button[type=submit]').click();
  await page.locator('figure.ruler').waitFor();
  return page;
}

const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

test('from a small telephone to a wall no public page is wider than its window, in either language', async () => {
  for (const locale of LANGUAGES) {
    for (const width of WIDTHS) {
      const page = await pageOf(locale, width);
      for (const path of PAGES) {
        await page.goto(product.url + path);
        assert.equal(await page.evaluate(TOO_WIDE), 0, `${path} ${locale} ${width}`);
      }
      await page.context().close();
      const progress = await openProgress(locale, width);
      assert.equal(await progress.evaluate(TOO_WIDE), 0, `progress ${locale} ${width}`);
      await progress.context().close();
    }
  }
});

const COLLIDING = `(() => {
  const boxes = [...document.querySelectorAll('.days .cal')].map((label) => {
    const range = document.createRange();
    range.selectNodeContents(label);
    return { text: label.textContent, box: range.getBoundingClientRect() };
  });
  return boxes.flatMap((one, index) => boxes.slice(index + 1)
    .filter(({ box }) => one.box.right > box.left && box.right > one.box.left
      && one.box.bottom > box.top && box.bottom > one.box.top)
    .map((other) => one.text + ' / ' + other.text));
})()`;

test('on the ruler no name of a holiday is written over another', async () => {
  for (const locale of LANGUAGES) {
    for (const width of [390, 1280, 1440]) {
      const page = await openProgress(locale, width);
      assert.ok((await page.locator('.days .cal').count()) > 1);
      assert.deepEqual(await page.evaluate(COLLIDING), [], `${locale} ${width}`);
      await page.context().close();
    }
  }
});

test('on paper the portal has its hours and neither its door nor the floor', async () => {
  const page = await pageOf('zh-CN', 794);
  await page.emulateMedia({ media: 'print' });
  await page.goto(product.url);
  assert.ok(await page.locator('.board').isVisible());
  assert.ok(!(await page.locator('.gate').isVisible()));
  assert.equal(
    await page.evaluate(`getComputedStyle(document.querySelector('.board'), '::before').display`),
    'none',
  );
  await page.context().close();
});

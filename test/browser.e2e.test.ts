import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, launchBrowser, screenshot, validateHtml } from './browser.ts';

const GOOD = `<!doctype html>
<html lang="zh-CN"><head><title>办事大厅</title></head>
<body><main><h1>查询办件</h1><label for="number">办件编号</label> <input id="number" type="text"></main></body></html>`;
const BARRED = `<!doctype html>
<html><head><title>办事大厅</title></head><body><img src="data:,"><input type="text"></body></html>`;

const browser = await launchBrowser();

test('a page that bars nobody has no violations, and its picture is a picture', async () => {
  const page = await browser.newPage();
  await page.setContent(GOOD);
  assert.deepEqual(await axe(page), []);
  const picture = readFileSync(await screenshot(page, 'a-page-of-the-tests'));
  assert.equal(picture.subarray(1, 4).toString('latin1'), 'PNG');
});

test('a page without language, label and alternative text is named for each', async () => {
  const page = await browser.newPage();
  await page.setContent(BARRED);
  const violations = await axe(page);
  for (const rule of ['html-has-lang', 'image-alt', 'label']) {
    assert.ok(
      violations.some((line) => line.startsWith(`${rule}:`)),
      `${rule} in ${violations}`,
    );
  }
});

test('HTML is judged by the standard', async () => {
  assert.deepEqual(await validateHtml(GOOD), []);
  const faults = await validateHtml(
    '<!doctype html><html lang="zh-CN"><head></head><body><p><div></p></body></html>',
  );
  assert.ok(faults.some((line) => /element-required-content.*title/.test(line)));
  assert.ok(faults.some((line) => /close-order|no-implicit-close/.test(line)));
});

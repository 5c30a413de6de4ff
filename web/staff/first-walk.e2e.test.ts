import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { ROLE_CODES } from '../../src/identity/role.ts';
import { axe, launchBrowser } from '../../test/browser.ts';
import { signInToScreens } from '../../test/journeys/staff-steps.ts';
import { type Product, startProduct } from '../../test/product.ts';
import { WALKS } from './identity/walk-steps.ts';

/** Accounts of the sample city by role. */
const USERNAMES: Readonly<Record<string, string>> = { administrator: 'admin' };

let browser: Browser;
let product: Product;

before(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
});

test('every role is walked through its first page once, each note beside a control that is there', async () => {
  for (const role of ROLE_CODES) {
    const username = USERNAMES[role] ?? role;
    const page = await signInToScreens(browser, product, username, { isFirstTime: true });
    const note = page.getByRole('region', { name: '导览' });
    const { length } = WALKS[role];
    for (let step = 1; step <= length; step += 1) {
      await note.getByText(`导览${step}/${length}`).waitFor();
      const box = await note.boundingBox();
      assert.ok(
        box && box.x >= 0 && box.x + box.width <= 1366 && box.y + box.height <= 768,
        `${role} ${step}`,
      );
      assert.deepEqual(await axe(page), [], `${role} ${step}`);
      await page.keyboard.press('F1');
    }
    await note.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    assert.equal(await note.count(), 0, role);
    await page.context().close();
  }
});

test('the walk can be sent away, does not come between the clerk and the work, and begins again from the keys', async () => {
  const page = await signInToScreens(browser, product, 'clerk', { isFirstTime: true });
  const note = page.getByRole('region', { name: '导览' });
  await note.waitFor();
  await page.keyboard.type('sfz');
  await page.getByRole('option').first().waitFor();
  assert.equal(await page.getByRole('combobox').inputValue(), 'sfz');
  await note.getByRole('button', { name: '不看了' }).click();
  await note.waitFor({ state: 'detached' });
  await page.evaluate('document.activeElement.blur()');
  await page.keyboard.press('?');
  await page.getByRole('button', { name: '再看一遍导览' }).click();
  await note.getByText('导览1/').waitFor();
  await page.context().close();
});

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ApiClient, IDENTITY_CARD } from '../../test/api-client.ts';
import { launchBrowser } from '../../test/browser.ts';
import { signInToScreens } from '../../test/journeys/staff-steps.ts';
import { type Product, startProduct } from '../../test/product.ts';

/** All that a browser fetches for a screen on its first visit, as it comes over the line. */
const MOST_KIB = 450;
const SLOWER = 4;

let browser: Browser;
let product: Product;
let caseNumber: string;

before(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
  const clerk = await ApiClient.signIn(product, 'clerk');
  caseNumber = String((await clerk.post('/api/cases', IDENTITY_CARD)).body.caseNumber);
});

/** Opens a page as a browser does that has never been here, on a machine that is four times as slow. */
async function firstLoad(page: Page, path: string, ready: string): Promise<{ kib: number; ms: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(`${product.url}/staff/${path}`, { waitUntil: 'commit' });
  await page.locator(ready).first().waitFor();
  const ms = await page.evaluate<number>('performance.now()');
  await page.waitForTimeout(500);
  await session.detach();
  return { kib: bytes / 1024, ms };
}

test(`no screen needs more than ${MOST_KIB} KiB on the first visit`, async (context) => {
  const screens = [
    ['clerk', 'desk', '.desk input'],
    ['chief', 'tasks', 'tbody tr'],
    ['supervisor', 'board', '.board tbody tr.green'],
    ['chief', `cases/${caseNumber}`, '.ruler .cell'],
    ['supervisor', 'supervision', '.zone li'],
    ['supervisor', 'messages', '.messages .opener'],
    ['admin', 'administration', 'main h1'],
  ] as const;
  for (const [username, path, ready] of screens) {
    const page = await signInToScreens(browser, product, username);
    const { kib, ms } = await firstLoad(page, path, ready);
    // How long it takes depends on what else runs on the machine, so it is told and not demanded.
    context.diagnostic(
      `${path.split('/')[0]}: ${kib.toFixed(0)} KiB, ready after ${ms.toFixed(0)} ms at 1/${SLOWER} speed`,
    );
    assert.ok(kib > 50 && kib <= MOST_KIB, `${path}: ${kib.toFixed(0)} KiB`);
    await page.context().close();
  }
});

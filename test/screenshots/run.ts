import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { getBrowser } from '../browser-program.ts';
import { Product } from '../product-process.ts';
import { scratchFolder } from '../scratch.ts';
import { HALF_DAYS, PICTURE_TIME } from './hall-plan.ts';
import { type LivedCase, liveThrough } from './live-hall.ts';
import { takePublicPages } from './public-pictures.ts';
import { takeStaffScreens } from './staff-pictures.ts';
import { FOLDER } from './take.ts';

/** A restaurant's licence with four departments in it, accepted before the holiday and due tomorrow. */
const SHOWN = { item: 'SJ-0006', by: '剑邑春晓餐饮管理有限公司' };
const FLAGS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--hide-scrollbars'];

const dataDir = mkdtempSync(join(scratchFolder(), 'yiting-screenshots-'));
const product = await Product.on(dataDir, `${HALF_DAYS[0]}:00+08:00`);
try {
  console.log(`The hall lives from ${HALF_DAYS[0]} to ${PICTURE_TIME}:`);
  const lived = await liveThrough(product, (time) => console.log(`· ${time}`));
  await product.restart({ now: `${PICTURE_TIME}:00+08:00` });
  await takeAll(lived);
} finally {
  await product.dispose();
}
report();

async function takeAll(lived: readonly LivedCase[]): Promise<void> {
  const shown = lived.find(({ plan }) => plan.item === SHOWN.item && plan.by === SHOWN.by);
  if (!shown) throw new Error('the case that is shown is not in the plan');
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath: getBrowser(), args: FLAGS });
  try {
    await takePublicPages(browser, product, shown);
    await takeStaffScreens(browser, product, shown);
  } finally {
    await browser.close();
  }
}

function report(): void {
  let total = 0;
  for (const name of readdirSync(FOLDER).sort()) {
    const kib = statSync(join(FOLDER, name)).size / 1024;
    total += kib;
    console.log(`${kib.toFixed(0).padStart(6)} KiB  ${name}`);
  }
  console.log(`${total.toFixed(0).padStart(6)} KiB  docs/images`);
}

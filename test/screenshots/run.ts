import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { getBrowser } from '../browser-program.ts';
import type { Product } from '../product-process.ts';
import { scratchFolder } from '../scratch.ts';
import { takeNotices } from './notice-pictures.ts';
import { takePublicPages } from './public-pictures.ts';
import { replayedHouse } from './replayed-house.ts';
import { findShownCase, findVisitor } from './shown-cases.ts';
import { takeAcceptance, takeStaffScreens } from './staff-pictures.ts';
import { FOLDER, keepPictures } from './take.ts';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--hide-scrollbars'];

const dataDir = mkdtempSync(join(scratchFolder(), 'yiting-screenshots-'));
try {
  const product = await replayedHouse(dataDir);
  try {
    await takeAll(product);
  } finally {
    await product.stop();
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
report();

async function takeAll(product: Product): Promise<void> {
  await product.start();
  const shown = await findShownCase(product);
  const visitor = await findVisitor(product);
  const browser = await chromium.launch({ executablePath: getBrowser(), args: FLAGS });
  try {
    // The hall's clock runs on from its start: with one for each part no picture depends on how long others took.
    for (const part of [
      () => takePublicPages(browser, product, shown),
      () => takeStaffScreens(browser, product, shown),
      () => takeAcceptance(browser, product, visitor),
      () => takeNotices(product),
    ]) {
      await product.restart();
      await part();
    }
    keepPictures();
  } finally {
    await browser.close();
  }
}

function report(): void {
  let total = 0;
  for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.png')) continue;
    const kib = statSync(join(FOLDER, name)).size / 1024;
    total += kib;
    console.log(`${kib.toFixed(0).padStart(6)} KiB  ${name}`);
  }
  console.log(`${total.toFixed(0).padStart(6)} KiB  docs/images`);
}

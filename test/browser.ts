import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { type Browser, chromium, type Page } from 'playwright-core';
import { getBrowser } from './browser-program.ts';

const PICTURES = join(import.meta.dirname, '../build/screenshots');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** WCAG 2.2 AA and what it builds on. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const open = new Set<Browser>();
after(async () => {
  for (const browser of open) await browser.close();
});

/** A browser without a window, closed when the test file ends. One for each file is enough: contexts are cheap. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: getBrowser(), args: FLAGS });
  open.add(browser);
  return browser;
}

/**
 * What bars people from the page as it stands, by WCAG 2.2 AA; nothing when all is well.
 * @returns a line for each violation: the rule, what it asks for, and where it is broken
 */
export async function axe(page: Page): Promise<string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Evaluated by the browser's own debugger, which the page's security policy does not hold back.
  await page.evaluate(`${source};undefined`);
  const options: RunOptions = { runOnly: { type: 'tag', values: STANDARD }, resultTypes: ['violations'] };
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How it is written out is the template functions' matter and no reader's.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
  },
});

/** What is wrong with a page's HTML by the standard, a line each; nothing when all is well. */
export async function validateHtml(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map((fault) => `${fault.line}:${fault.column} ${fault.ruleId}: ${fault.message}`),
  );
}

/** Takes a picture of the whole page. @returns its path, `build/screenshots/<name>.png` */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(PICTURES, { recursive: true });
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path, fullPage: true });
  return path;
}

import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { ApiClient } from '../api-client.ts';
import type { Product } from '../product.ts';
import { signInToScreens } from './staff-steps.ts';

/** Made-up people and organisations; the numbers are the examples printed in the national standards. */
export const PERSON = {
  kind: 'person',
  name: '张样例',
  idNumber: '11010519491231002X',
  phone: '13800138000',
};
export const COMPANY = {
  kind: 'organisation',
  name: '样例餐饮公司',
  idNumber: '91350100M000100Y43',
  phone: '13800138000',
};

/** Hands an item's papers in by the API. @param others marks of papers by index, all others are provided */
export async function handIn(
  product: Product,
  itemCode: string,
  applicant: object,
  others: Readonly<Record<number, object>> = {},
  more: object = {},
): Promise<string> {
  const clerk = await ApiClient.signIn(product, 'clerk');
  const guide = await clerk.get(`/api/public/items/${itemCode}`);
  const count = (guide.body.materials as unknown as unknown[]).length;
  const materials = Array.from({ length: count }, (_, index) => ({
    index,
    status: 'provided',
    ...others[index],
  }));
  const { status, body } = await clerk.post('/api/cases', { itemCode, applicant, materials, ...more });
  assert.equal(status, 201, JSON.stringify(body));
  return String(body.caseNumber);
}

/** A browser of somebody's own, with a case on the screen. */
export async function openCase(
  browser: Browser,
  product: Product,
  username: string,
  caseNumber: string,
): Promise<Page> {
  const page = await signInToScreens(browser, product, username);
  await showCase(page, product, caseNumber);
  return page;
}

export async function showCase(page: Page, product: Product, caseNumber: string): Promise<void> {
  await page.goto(`${product.url}/staff/cases/${caseNumber}`);
  await page.getByText('收到申请材料').waitFor();
}

/** Opens the form of an action on the case's page, fills it in and sends it by keyboard. */
export async function act(
  page: Page,
  name: string,
  fill: (dialog: Locator) => Promise<void> = async () => {},
): Promise<void> {
  await page.locator('.acts').getByRole('button', { name }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await page.keyboard.press('F9');
  await dialog.waitFor({ state: 'detached' });
}

/** What stands on the page, for sentences to be looked for. */
export function textOf(page: Page): Promise<string> {
  return page.locator('main').innerText();
}

/** The texts of the SMS about a case, the latest first. */
export async function messagesOf(product: Product, caseNumber: string): Promise<string> {
  const supervisor = await ApiClient.signIn(product, 'supervisor');
  const { body } = await supervisor.get(`/api/messages?caseNumber=${caseNumber}`);
  return (body.items as unknown as { text: string }[]).map(({ text }) => text).join('\n');
}

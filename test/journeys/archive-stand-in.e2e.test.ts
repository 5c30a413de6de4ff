import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ApiClient, IDENTITY_CARD } from '../api-client.ts';
import { axe, launchBrowser } from '../browser.ts';
import { type Product, startProduct } from '../product.ts';
import { signInToScreens } from './staff-steps.ts';

/** A summer's day on which a household register is renewed, and the afternoon before National Day. */
const AUGUST = '2026-08-03T10:00:00+08:00';
const EVE_OF_THE_HOLIDAY = '2026-09-30T15:30:00+08:00';
const { applicant } = IDENTITY_CARD;

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});

test('a forgotten household register is found in the archive, and the temporary card is made before the holiday', async () => {
  const product = await startProduct({ now: AUGUST });
  const earlier = await renewRegister(product);
  await fileScan(product, earlier);
  await product.stop();
  await product.start({ now: EVE_OF_THE_HOLIDAY });

  const page = await signInToScreens(browser, product, 'clerk.GA');
  // Colours on their way from one to another are no colours of the design.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByPlaceholder('办什么事').waitFor();
  await page.keyboard.type('GA-0004');
  await page.getByRole('option', { name: '临时居民身份证申领' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.party :focus').waitFor();
  for (const text of [applicant.name, applicant.idNumber, applicant.phone]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  // The slip and the photograph are there, the register is not; the archive has offered it before anybody asked.
  await page.getByRole('button', { name: '在档 2026年8月3日，用档案代替居民户口簿' }).waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('3');
  assert.deepEqual(await axe(page), []);

  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: '档案代替：居民户口簿' });
  await dialog.getByText(earlier).waitFor();
  await dialog.getByRole('img', { name: '居民户口簿的扫描件' }).waitFor();
  assert.match(await dialog.innerText(), /归档\s*2026年8月3日\s*有效期至\s*长期有效/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    assert.deepEqual(await axe(page), []);
  }
  await page.keyboard.press('F9');
  await dialog.getByText('请先看过并核对本人').waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: '档案 2026年8月3日 撤销：居民户口簿' }).waitFor();
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: '已受理' }).waitFor();
  const caseNumber = /FC20260930\d{6}[0-9A-Z]/.exec(await page.locator('main').innerText())?.[0] as string;

  await page.goto(`${product.url}/staff/cases/${caseNumber}`);
  const line = page.locator('main li').filter({ hasText: '忘记带来' });
  await line.first().waitFor();
  assert.match(await line.first().innerText(), /居民户口簿/);
  const clerk = await ApiClient.signIn(product, 'clerk.GA');
  const { body } = await clerk.get(`/api/cases/${caseNumber}`);
  const told = (body.timeline as unknown as { kind: string; text: string; by: string }[]).find(
    ({ kind }) => kind === 'stood_in',
  );
  assert.match(told?.text ?? '', /忘记带来/);
  assert.match(told?.by ?? '', /孙婷婷/);
  await page.getByRole('button', { name: '档案 8月3日：居民户口簿' }).click();
  await page.getByRole('dialog').getByRole('img', { name: '居民户口簿的扫描件' }).waitFor();
  assert.deepEqual(await axe(page), []);
  await page.context().close();
});

test('a paper taken from the archive by mistake is given back before anything is sent', async () => {
  const product = await startProduct({ now: AUGUST });
  await renewRegister(product);
  const page = await signInToScreens(browser, product, 'clerk');
  await page.getByPlaceholder('办什么事').waitFor();
  await page.keyboard.type('GA-0004');
  await page.getByRole('option', { name: '临时居民身份证申领' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel('身份证号').fill(applicant.idNumber);
  await page.getByRole('button', { name: /^在档 2026年8月3日/ }).click();
  await page.getByLabel('我已看过').check();
  await page.getByRole('dialog').getByRole('button', { name: '用档案代替' }).click();
  await page.getByRole('button', { name: /^档案 2026年8月3日 撤销/ }).click();
  await page.getByRole('button', { name: /^在档 2026年8月3日/ }).waitFor();
  await page.getByRole('button', { name: /^在档 2026年8月3日/ }).click();
  await page.getByLabel('我已看过').check();
  await page.getByRole('dialog').getByRole('button', { name: '用档案代替' }).click();
  // Another person stands at the window: what was taken for the one before does not stand in for him.
  await page.getByLabel('身份证号').fill('360981199001010017');
  await page.getByRole('button', { name: /撤销/ }).waitFor({ state: 'detached' });
  assert.equal(await page.getByRole('button', { name: /^在档/ }).count(), 0);
  await page.context().close();
});

test('a case that still lacks the paper is completed from its own page', async () => {
  const product = await startProduct({ now: AUGUST });
  await renewRegister(product);
  const clerk = await ApiClient.signIn(product, 'clerk.GA');
  const materials = [1, 2].map((index) => ({ index, status: 'provided' }));
  const open = await clerk.post('/api/cases', { itemCode: 'GA-0004', applicant, materials });
  assert.equal(open.body.state, 'supplement_requested');
  const page = await signInToScreens(browser, product, 'clerk.GA');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${product.url}/staff/cases/${open.body.caseNumber}`);
  await page.getByRole('button', { name: /^在档 2026年8月3日/ }).click();
  await page.getByLabel('我已看过').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '查档代替' }).click();
  await page.getByLabel('我已看过').check();
  await page.getByRole('dialog').getByRole('button', { name: '用档案代替' }).click();
  await page.locator('main').getByText('忘记带来').waitFor();
  await page.getByRole('button', { name: '档案 8月3日：居民户口簿' }).waitFor();
  assert.match(await page.locator('.facts').innerText(), /状态\s*已受理/);
  assert.deepEqual(await axe(page), []);
  await page.context().close();
});

/** A household register renewed and issued. @returns the case's number */
async function renewRegister(product: Product): Promise<string> {
  const [clerk, chief] = await Promise.all([
    ApiClient.signIn(product, 'clerk.GA'),
    ApiClient.signIn(product, 'chief.GA'),
  ]);
  const materials = [0, 1].map((index) => ({ index, status: 'provided' }));
  const received = await clerk.post('/api/cases', { itemCode: 'GA-0006', applicant, materials });
  const caseNumber = String(received.body.caseNumber);
  const act = (action: string, body: object) => chief.post(`/api/cases/${caseNumber}/${action}`, body);
  let status = 200;
  while (status === 200) ({ status } = await act('complete-step', { opinion: '符合' }));
  for (const [action, body] of [
    ['decide', { outcome: 'granted' }],
    ['issue', {}],
  ] as const) {
    const answer = await act(action, body);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
  }
  return caseNumber;
}

/** Adds a scan of the register to the archive, on the case's page. */
async function fileScan(product: Product, caseNumber: string): Promise<void> {
  const page = await signInToScreens(browser, product, 'clerk.GA');
  await page.goto(`${product.url}/staff/cases/${caseNumber}`);
  await page.getByRole('button', { name: '加扫描件：居民户口簿' }).click();
  const dialog = page.getByRole('dialog', { name: '扫描件：居民户口簿' });
  await dialog.getByText('没有扫描件').waitFor();
  const upload = (name: string, mimeType: string, buffer: Buffer) =>
    dialog.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  await upload('户口簿.png', 'image/png', Buffer.from('no picture'));
  await dialog.getByText('文件内容和格式对不上').waitFor();
  await upload('户口簿.png', 'image/png', await madeUpScan());
  await dialog.getByRole('img', { name: '居民户口簿的扫描件' }).waitFor();
  await page.context().close();
}

/** A picture of a made-up page. */
async function madeUpScan(): Promise<Buffer> {
  const page: Page = await browser.newPage({ viewport: { width: 640, height: 420 } });
  await page.setContent(
    '<body style="margin:0;padding:48px;background:#f6efdf;font:20px serif"><h1>居民户口簿</h1><p>户主：张样例（虚构）</p>',
  );
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

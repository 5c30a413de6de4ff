import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import postgres from 'postgres';
import { findRunningPostgres } from '../../src/platform/embedded-postgres.ts';
import { ApiClient } from '../api-client.ts';
import { axe, launchBrowser, screenshot } from '../browser.ts';
import { type Product, startProduct } from '../product.ts';
import { act, handIn, openCase, PERSON, showCase } from './case-steps.ts';
import { acceptAtDesk, signInToScreens } from './staff-steps.ts';

const CARD = 'GA-0001';

let browser: Browser;
let product: Product;
before(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
});

/** Draws a line with the mouse as a hand would. */
async function signIn(page: Page, pad: Locator): Promise<void> {
  const box = await pad.boundingBox();
  assert.ok(box);
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.25, 0.35));
  await page.mouse.down();
  for (const [x, y] of [
    [0.35, 0.62],
    [0.42, 0.28],
    [0.5, 0.68],
    [0.58, 0.3],
    [0.72, 0.55],
  ] as const) {
    await page.mouse.move(...at(x, y), { steps: 6 });
  }
  await page.mouse.up();
}

/** The code of the latest SMS, which only the applicant's phone gets to see. */
async function codeOnThePhone(caseNumber: string): Promise<string> {
  const sql = postgres(findRunningPostgres(product.dataDir) as string, { max: 1 });
  const [row] = await sql<{ text: string }[]>`
    select text from notifications.message
    where case_number = ${caseNumber} and template = 'case.confirm' order by id desc limit 1`;
  await sql.end();
  return /\b\d{6}\b/.exec(row?.text.replace(caseNumber, '') ?? '')?.[0] ?? '';
}

const canDecide = async (caseNumber: string) => {
  const chief = await ApiClient.signIn(product, 'chief.GA');
  return ((await chief.get(`/api/cases/${caseNumber}`)).body.allowedActions as unknown as string[]).includes(
    'decide',
  );
};

test('at the desk: a slip is found on the second screen, corrected before the applicant’s eyes, and signed', async () => {
  const page = await signInToScreens(browser, product, 'clerk');
  const { caseNumber } = await acceptAtDesk(page);
  await showCase(page, product, caseNumber);
  await page.getByText('到场1次（最多').waitFor();
  await act(page, '请申请人确认');
  const desk = page.getByRole('region', { name: '确认签字' });
  await desk.getByText('还没有确认').waitFor();
  assert.equal(await canDecide(caseNumber), false);

  const [second] = await Promise.all([
    page.waitForEvent('popup'),
    desk.getByRole('button', { name: '在第二屏打开' }).click(),
  ]);
  await second.getByRole('heading', { name: '请您核对' }).waitFor();
  const shown = await second.locator('main').innerText();
  assert.match(shown, /张样例[\s\S]*138\*{4}8000/);
  assert.ok(!shown.includes('11010519491231002X'));
  assert.equal(await second.getByRole('navigation').count(), 0);
  await second.locator('.pad[data-ready=true]').waitFor();
  await second.getByRole('button', { name: '确认', exact: true }).click();
  await second.getByText('还没有签名').waitFor();

  await second.getByRole('button', { name: '有不对的地方' }).click();
  await second.getByRole('heading', { name: '请告诉窗口哪里不对' }).waitFor();
  await desk.getByText('请当面问清').waitFor();
  await screenshot(page, 'confirm-desk-wrong');
  await page.getByRole('button', { name: '更正录入' }).click();
  const dialog = page.getByRole('dialog', { name: '更正录入' });
  await dialog.getByLabel('姓名').fill('张样力');
  await dialog.getByLabel('更正的理由').fill('申请人在第二屏上指出');
  await dialog.getByRole('button', { name: '确认更正' }).click();
  await dialog.waitFor({ state: 'detached' });
  await second.getByRole('heading', { name: '改过的地方' }).waitFor();
  assert.match(
    (await second.locator('.changes').innerText()).replaceAll(/\s+/g, ''),
    /申请人姓名或名称原来：张样例→现在：张样力/,
  );

  await second.locator('.pad[data-ready=true]').waitFor();
  await signIn(second, second.getByRole('img', { name: '签名框' }));
  await screenshot(second, 'confirm-second-signed');
  await second.getByRole('button', { name: '确认', exact: true }).click();
  await second.getByRole('heading', { name: '谢谢您，确认好了。' }).waitFor();
  assert.doesNotMatch(await second.locator('main').innerText(), /张样|138/);
  await screenshot(second, 'confirm-second-thanks');

  await desk.getByText('申请人手写签名确认').waitFor();
  await screenshot(page, 'confirm-desk-done');
  const clerk = await ApiClient.signIn(product, 'clerk');
  const { confirmation } = (await clerk.get(`/api/cases/${caseNumber}`)).body as unknown as {
    confirmation: { paperSha256: string };
  };
  assert.equal(await desk.locator('code').innerText(), confirmation.paperSha256.slice(0, 8));
  const paper = await desk.getByRole('link', { name: '确认书' }).getAttribute('href');
  const answer = await fetch(product.url + paper, { headers: clerk.headers });
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  const hash = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
  assert.equal(Buffer.from(hash).toString('hex'), confirmation.paperSha256);
  assert.equal(await canDecide(caseNumber), true);
  const chief = await ApiClient.signIn(product, 'chief.GA');
  const decided = await chief.post(`/api/cases/${caseNumber}/decide`, { outcome: 'granted' });
  assert.equal(decided.body.state, 'granted', JSON.stringify(decided.body));

  // The clerk goes on to something else: thanks to the one before are no greeting for the next.
  await page.getByRole('link', { name: '回到时限板' }).click();
  await second.getByRole('heading', { name: '谢谢您，确认好了。' }).waitFor({ state: 'detached' });
  await page.context().close();
});

test('a tablet that nobody touches shows nothing any more after two minutes, and wakes when it is asked anew', async () => {
  const caseNumber = await handIn(product, CARD, PERSON);
  const clerk = await ApiClient.signIn(product, 'clerk');
  await clerk.post(`/api/cases/${caseNumber}/ask-confirmation`, {});
  const page = await signInToScreens(browser, product, 'clerk');
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.clock.install();
  await page.goto(`${product.url}/staff/second-screen/${caseNumber}`);
  await page.getByText(PERSON.name).waitFor();
  await page.clock.fastForward('01:50');
  await page.mouse.move(300, 400);
  await page.clock.fastForward('01:50');
  await page.getByText(PERSON.name).waitFor();
  await page.clock.fastForward('00:15');
  await page.getByText(PERSON.name).waitFor({ state: 'detached' });
  assert.deepEqual(await axe(page), []);
  await page.mouse.move(200, 300);
  await clerk.post(`/api/cases/${caseNumber}/correct`, { reason: '听错了', applicant: { name: '张样力' } });
  await page.clock.runFor(5_000);
  await page.getByRole('heading', { name: '改过的地方' }).waitFor();
  await page.context().close();
});

test('from home: by number and code on a phone, drawn with a finger, and the window knows at once', async () => {
  const caseNumber = await handIn(product, CARD, PERSON);
  const clerk = await ApiClient.signIn(product, 'clerk');
  await clerk.post(`/api/cases/${caseNumber}/ask-confirmation`, {});
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
  });
  const phone = await context.newPage();
  const desk = await openCase(browser, product, 'clerk', caseNumber);
  await lookAtSheet(phone, caseNumber);
  await phone.getByLabel('哪里不对').fill('名字里的“例”应当是“力”');
  await phone.getByRole('button', { name: '告诉窗口' }).tap();
  await phone.getByRole('heading', { name: '已经告诉窗口了。' }).waitFor();
  await desk.getByText('申请人说有不对的地方').waitFor();
  await desk.locator('.disputed').getByText('名字里的“例”应当是“力”').waitFor();
  assert.deepEqual(await axe(desk), []);
  await clerk.post(`/api/cases/${caseNumber}/correct`, { reason: '听错了', applicant: { name: '张样力' } });

  await lookAtSheet(phone, caseNumber);
  await phone.getByRole('heading', { name: '改过的地方' }).waitFor();
  const pad = phone.getByRole('img', { name: '签名框' });
  assert.deepEqual(await axe(phone), []);
  await pad.scrollIntoViewIfNeeded();
  const before = await phone.evaluate<number>('scrollY');
  await writeWithFinger(phone, pad);
  assert.equal(await phone.evaluate<number>('scrollY'), before, 'a finger in the box moves no page');
  await phone.getByRole('button', { name: '重写' }).tap();
  await writeWithFinger(phone, pad);
  await phone.getByRole('button', { name: '重写' }).waitFor();
  const [request] = await Promise.all([
    phone.waitForRequest((each) => each.url().endsWith('/confirm/sign')),
    phone.getByRole('button', { name: '内容无误，确认' }).tap(),
  ]);
  const sent = new URLSearchParams(request.postData() ?? '').get('signature') ?? '';
  assert.match(sent, /^data:image\/png;base64,/);
  assert.ok(sent.length < 200_000);
  await phone.getByRole('heading', { name: '确认好了。' }).waitFor();
  assert.equal(new URL(phone.url()).search, '');
  await screenshot(phone, 'confirm-phone-done');
  const { body } = await clerk.get(`/api/cases/${caseNumber}`);
  assert.equal((body.confirmation as unknown as { by: string }).by, 'code');
  assert.equal(body.state, 'accepted');
  await desk.getByText('申请人凭短信确认码确认').waitFor();
  await Promise.all([context.close(), desk.context().close()]);
});

/** Types number and code of the latest SMS. */
async function lookAtSheet(phone: Page, caseNumber: string): Promise<void> {
  await phone.goto(`${product.url}/confirm`);
  await phone.getByLabel('办件号').fill(caseNumber);
  await phone.getByLabel('确认码').fill(await codeOnThePhone(caseNumber));
  await phone.getByRole('button', { name: '看录入的内容' }).tap();
  await phone.getByRole('heading', { name: '请核对，再确认' }).waitFor();
}

/** A stroke by touch, as the browser gets it from the glass. */
async function writeWithFinger(page: Page, pad: Locator): Promise<void> {
  const box = await pad.boundingBox();
  assert.ok(box);
  const glass = await page.context().newCDPSession(page);
  const points = Array.from({ length: 24 }, (_, step) => ({
    x: box.x + box.width * (0.2 + step * 0.025),
    y: box.y + box.height * (0.5 + 0.3 * Math.sin(step)),
  }));
  for (const [index, point] of points.entries()) {
    const type = index === 0 ? 'touchStart' : 'touchMove';
    await glass.send('Input.dispatchTouchEvent', { type, touchPoints: [point] });
  }
  await glass.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await glass.detach();
}

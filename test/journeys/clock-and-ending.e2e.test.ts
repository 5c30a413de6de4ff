import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { ApiClient } from '../api-client.ts';
import { launchBrowser } from '../browser.ts';
import { startProduct } from '../product.ts';
import { act, COMPANY, handIn, messagesOf, openCase, PERSON, textOf } from './case-steps.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});

test('stopped over Spring Festival: neither the stop nor the holidays count, the make-up Saturdays do', async () => {
  // 2026: off from 15 to 23 February, Saturdays 14 and 28 worked.
  const product = await startProduct({ now: '2026-02-09T09:00:00+08:00' });
  const number = await handIn(product, 'CG-0005', COMPANY);
  await product.restart({ now: '2026-02-11T09:00:00+08:00' });
  const reviewer = await openCase(browser, product, 'reviewer.CG', number);
  for (const step of ['审查', '现场核查']) {
    await act(reviewer, '完成环节', async (dialog) => {
      await dialog.locator('textarea').fill(`${step}通过（虚构）`);
    });
    await reviewer.getByText(`完成${step}`).first().waitFor();
  }
  await act(reviewer, '中止计时', async (dialog) => {
    // The item's own special procedure suggests what it is and how long it takes.
    assert.equal(await dialog.locator('select').inputValue(), 'testing');
    assert.equal(await dialog.getByLabel('预计工作日').inputValue(), '7');
    await dialog.getByLabel('法律依据').fill('行政许可法第四十五条');
  });
  await reviewer.getByText('中止计时：检测').first().waitFor();
  await reviewer.context().close();
  assert.match(await messagesOf(product, number), /检测[\s\S]*7个工作日/);

  await product.restart({ now: '2026-02-26T09:00:00+08:00' });
  const back = await openCase(browser, product, 'reviewer.CG', number);
  assert.match(await textOf(back), /中止/);
  await act(back, '完成环节', async (dialog) => {
    await dialog.locator('textarea').fill('水质达标（虚构）');
  });
  await back.getByText('恢复计时').first().waitFor();
  const text = await textOf(back);
  // Accepted on the 9th; counted 10 (1); stopped from the 11th to the 26th; then 27, Sat 28, 2–6 March, 9, 10.
  assert.match(text, /3月10日/);
  assert.match(text, /完成检验检测：水质达标/);
  await back.context().close();
  await product.dispose();
});

test('an extension: by the chief alone, once, before the limit; the applicant is told why', async () => {
  const product = await startProduct({ now: '2026-11-23T09:00:00+08:00' });
  const number = await handIn(product, 'CG-0005', COMPANY);
  await product.restart({ now: '2026-11-30T09:00:00+08:00' });
  const reviewer = await openCase(browser, product, 'reviewer.CG', number);
  assert.equal(await reviewer.locator('.acts').getByRole('button', { name: '延期' }).count(), 0);
  await reviewer.context().close();
  const chief = await openCase(browser, product, 'chief.CG', number);
  await act(chief, '延期', async (dialog) => {
    await dialog.getByLabel('延长工作日').fill('5');
    await dialog.locator('textarea').fill('需要现场复核（虚构）');
  });
  await chief.getByText('延期5个工作日').first().waitFor();
  assert.match(await textOf(chief), /12月14日/);
  // And why not once more.
  await chief.getByText('只能延期一次').first().waitFor();
  assert.match(
    await messagesOf(product, number),
    /延期5个工作日，原因：需要现场复核（虚构）。新的到期日：12月14日/,
  );
  await chief.context().close();
  await product.dispose();
});

test('a refusal: its reasons and remedies are on the page, in the notice and before the applicant', async () => {
  const product = await startProduct({ now: '2026-11-23T09:00:00+08:00' });
  const number = await handIn(product, 'CG-0005', COMPANY);
  const chief = await openCase(browser, product, 'chief.CG', number);
  await chief.locator('.acts').getByRole('button', { name: '作出决定' }).click();
  const dialog = chief.getByRole('dialog');
  await dialog.getByRole('radio', { name: /不予/ }).check();
  await chief.keyboard.press('F9');
  await dialog.getByText('不予许可的理由没有填').first().waitFor();
  await dialog.locator('textarea').first().fill('排水口位置不符合规划（虚构）');
  await chief.keyboard.press('F9');
  await dialog.waitFor({ state: 'detached' });
  await chief.getByText('60日内申请行政复议').first().waitFor();
  const link = chief.getByRole('link', { name: /不予/ }).first();
  const pdf = await chief.request.get(product.url + (await link.getAttribute('href')));
  assert.equal(pdf.headers()['content-type'], 'application/pdf');
  assert.match(await messagesOf(product, number), /不予许可。理由和救济途径写在决定书上/);
  await chief.context().close();
  await product.dispose();
});

test('the certificate is collected by the agent whose authority was registered', async () => {
  const product = await startProduct({ now: '2026-11-23T09:00:00+08:00' });
  const agent = {
    name: '李代办',
    idNumber: '360981198803150033',
    authority: { document: 'power_of_attorney', mayCollect: true, validUntil: '2026-12-31' },
  };
  const number = await handIn(product, 'GA-0001', PERSON, {}, { agent });
  const chief = await ApiClient.signIn(product, 'chief');
  await chief.post(`/api/cases/${number}/decide`, { outcome: 'granted' });
  await chief.post(`/api/cases/${number}/issue`, {});
  const clerk = await openCase(browser, product, 'clerk', number);
  assert.match(await textOf(clerk), /授权委托书[\s\S]*可代领/);
  await act(clerk, '取件', async (dialog) => {
    await dialog.getByRole('radio', { name: '代办人' }).check();
    assert.equal(await dialog.getByLabel('取件人姓名').inputValue(), '李代办');
    await dialog.getByLabel('取件人身份证号').fill(agent.idNumber);
  });
  await clerk.getByText('代办人李代办取走').first().waitFor();
  await clerk.context().close();
  await product.dispose();
});

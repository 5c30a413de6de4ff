import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  CONFIRMATION_CODE,
  completeAllSteps,
  itemOf,
  ORGANISATION,
  PaperCase,
} from '../../test/case-builders.ts';
import type { Command } from './command.ts';
import { readSignature } from './confirm.ts';
import { viewTurns } from './turns-view.ts';

const item = itemOf('GA-0011', { coDepartments: [] });
const { name: ORGANISATION_NAME } = ORGANISATION;
const ask: Command = { action: 'ask-confirmation', body: {} };
const confirm = (body: { code?: string; signature?: string } = {}): Command => ({ action: 'confirm', body });
const grant: Command = { action: 'decide', body: { outcome: 'granted' } };
/** The smallest picture there is. */
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const changes = (one: PaperCase) =>
  viewTurns(one.facts, {
    ...one.measures,
    now: one.now,
    language: 'zh-CN',
    departmentName: (code) => ({ zh: code, en: code }),
    queryCode: '',
  }).confirmation?.changes;

describe('the applicant checks and signs (确认签字)', () => {
  test('the case waits for it, then goes on where it was', () => {
    const early = new PaperCase(item);
    early.act(ask);
    assert.equal(early.facts.state, 'awaiting_confirmation');
    early.act(confirm());
    assert.deepEqual([early.facts.state, early.facts.confirmation?.by], ['accepted', 'paper']);
    const late = new PaperCase(item);
    completeAllSteps(late);
    late.act(ask);
    assert.equal(late.refusal(grant).problem, 'not-allowed-now', 'the decision waits');
    late.act(confirm({ signature: PNG }));
    assert.equal(late.facts.state, 'under_review');
    late.act(grant);
  });

  test('papers that come meanwhile are asked about again, those that come after the signature are not', () => {
    const index = item.materials.findIndex(({ deferrable }) => deferrable);
    const supplement: Command = {
      action: 'supplement',
      body: { materials: [{ index, status: 'provided' }] },
    };
    const one = new PaperCase(item, { papers: { [index]: 'deferred' } });
    one.act(ask);
    one.act(supplement);
    assert.equal(one.facts.confirmation?.entered.materials[index], 'provided');
    assert.equal(changes(one)?.length, 1);
    const signed = new PaperCase(item, { papers: { [index]: 'deferred' } });
    signed.act(ask);
    signed.act(confirm());
    signed.act(supplement);
    assert.equal(signed.facts.confirmation?.entered.materials[index], 'deferred');
    assert.equal(signed.facts.state, 'accepted');
  });

  test('departments go on meanwhile, and the clock with them', () => {
    const one = new PaperCase(item);
    const due = one.facts.due;
    one.act(ask);
    one.act({ action: 'complete-step', body: {} });
    assert.equal(one.facts.state, 'awaiting_confirmation');
    assert.deepEqual(one.facts.due, due);
  });

  test('a slip that is found is corrected, also after the review; the applicant is asked again with the difference', () => {
    const one = new PaperCase(item);
    completeAllSteps(one);
    one.act(ask);
    const asked = one.facts.confirmation?.sequence ?? 0;
    one.act({ action: 'correct', body: { reason: '听错了', applicant: { name: '王晓明（虚构）' } } });
    assert.ok((one.facts.confirmation?.sequence ?? 0) > asked, 'so the old code is good no more');
    assert.deepEqual(changes(one), [
      { name: '申请人姓名或名称', from: ORGANISATION_NAME, to: '王晓明（虚构）' },
    ]);
    one.act(confirm());
    assert.equal(one.facts.confirmation?.entered.applicant.name, '王晓明（虚构）');
    assert.equal(changes(one)?.length, 1, 'and is still told afterwards');
  });

  test('what is corrected afterwards is confirmed anew, with the difference to what was signed', () => {
    const one = new PaperCase(item);
    one.act(ask);
    one.act(confirm());
    one.act({ action: 'correct', body: { reason: '听错了', applicant: { name: '王晓明（虚构）' } } });
    assert.equal(one.facts.state, 'awaiting_confirmation');
    assert.deepEqual(changes(one), [
      { name: '申请人姓名或名称', from: ORGANISATION_NAME, to: '王晓明（虚构）' },
    ]);
    one.act(confirm());
    assert.equal(one.facts.state, 'accepted');
  });

  test('from home with the code that was sent, and with no other', () => {
    const one = new PaperCase(item);
    one.act(ask);
    assert.deepEqual(
      one.refusal(confirm({ code: '000000' })).errors?.map(({ pointer }) => pointer),
      ['/code'],
    );
    one.act(confirm({ code: CONFIRMATION_CODE }), { kind: 'applicant' });
    assert.equal(one.facts.confirmation?.by, 'code');
    assert.deepEqual(one.facts.visits, ['2026-03-02'], 'nobody had to come for it');
  });

  test('signing at the window is a visit', () => {
    const one = new PaperCase(item);
    one.act(ask);
    one.on('2026-03-04').act(confirm({ signature: PNG }));
    assert.deepEqual(one.facts.visits, ['2026-03-02', '2026-03-04']);
  });

  test('a signature is a picture of reasonable size', () => {
    assert.ok(readSignature(PNG));
    for (const wrong of [
      '',
      'x',
      'data:image/svg+xml;base64,PHN2Zy8+',
      'data:image/png;base64,QUJD',
      PNG.padEnd(300_000, 'A'),
    ]) {
      assert.equal(readSignature(wrong), undefined, wrong.slice(0, 40));
    }
    const one = new PaperCase(item);
    one.act(ask);
    assert.deepEqual(
      one.refusal(confirm({ signature: 'data:image/png;base64,QUJD' })).errors?.map(({ pointer }) => pointer),
      ['/signature'],
    );
  });

  test('once it is confirmed nobody is asked again', () => {
    const one = new PaperCase(item);
    one.act(ask);
    one.act(confirm());
    assert.match(one.refusal(ask).detail.zh, /已经确认过/);
    assert.match(one.refusal(confirm()).detail.zh, /已经确认过/);
    assert.match(new PaperCase(item).refusal(confirm()).detail.zh, /还没有请申请人核对/);
  });
});

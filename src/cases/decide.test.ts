import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { at, completeAllSteps, itemOf, PaperCase, periods } from '../../test/case-builders.ts';
import type { Happening } from './case-event.ts';

type Decided = Extract<Happening, { kind: 'decided' }>['data'];
const LICENCE = itemOf('GA-0011', {
  coDepartments: [],
  promisedLimit: { value: 5, unit: 'working_day' },
  statutoryLimit: { value: 20, unit: 'working_day' },
});

function decided(on: string, body: { outcome: 'granted' | 'refused'; reasons?: string; remedies?: string }) {
  return dataOf(new PaperCase(LICENCE).on(on).act({ action: 'decide', body }));
}

function dataOf([happening, ...others]: readonly Happening[]): Decided {
  assert.deepEqual(others, []);
  assert.ok(happening?.kind === 'decided');
  return happening.data;
}

describe('in time', () => {
  test('five working days from 2 March: early up to the 8th, on time on the 9th, overdue from the 10th', () => {
    const timeliness = (on: string) => decided(on, { outcome: 'granted' }).timeliness;
    assert.equal(timeliness('2026-03-02T10:00:00'), 'early');
    assert.equal(timeliness('2026-03-08T23:59:59'), 'early');
    assert.equal(timeliness('2026-03-09T00:00:00'), 'on_time');
    assert.equal(timeliness('2026-03-09T23:59:59'), 'on_time');
    assert.equal(timeliness('2026-03-10T00:00:00'), 'overdue');
    assert.equal(timeliness('2026-04-30T00:00:00'), 'overdue');
  });

  test('an item done on the spot is on time the same day, and overdue the next', () => {
    const one = () => new PaperCase(itemOf('GA-0006'));
    const timeliness = (on: string) => {
      return dataOf(
        one()
          .on(on)
          .act({ action: 'decide', body: { outcome: 'granted' } }),
      ).timeliness;
    };
    assert.equal(timeliness('2026-03-02T16:59:00'), 'on_time');
    assert.equal(timeliness('2026-03-03T09:00:00'), 'overdue');
  });
});

describe('a refusal', () => {
  test('must state its reasons', () => {
    for (const reasons of [undefined, '', '   ']) {
      const refusal = new PaperCase(LICENCE).refusal({
        action: 'decide',
        body: { outcome: 'refused', reasons },
      });
      assert.deepEqual([refusal.problem, refusal.errors?.[0]?.pointer], ['invalid-input', '/reasons']);
    }
  });

  test('tells the remedies: the ordinary periods unless others are given', () => {
    const ordinary = decided('2026-03-04', { outcome: 'refused', reasons: ' 场所不符合要求 ' });
    assert.equal(ordinary.reasons, '场所不符合要求');
    assert.match(ordinary.remedies ?? '', new RegExp(`${periods.administrative_review}日.*行政复议`));
    assert.match(ordinary.remedies ?? '', new RegExp(`${periods.litigation}个月.*行政诉讼`));
    const special = decided('2026-03-04', { outcome: 'refused', reasons: '不符合', remedies: '先申请复核' });
    assert.equal(special.remedies, '先申请复核');
  });

  test('opens nothing and is final', () => {
    const one = new PaperCase(LICENCE);
    one.act({ action: 'decide', body: { outcome: 'refused', reasons: '不符合' } });
    assert.equal(one.facts.state, 'refused');
    assert.equal(one.refusal({ action: 'issue', body: {} }).problem, 'not-allowed-now');
  });
});

describe('a grant', () => {
  test('needs no reasons, tells no remedies, and opens the issuance', () => {
    const granted = decided('2026-03-04', { outcome: 'granted' });
    assert.deepEqual([granted.reasons, granted.remedies], [null, null]);
    assert.deepEqual(
      granted.opened.map(({ index }) => LICENCE.procedure[index]?.step),
      ['issuance'],
    );
  });

  test('SJ-0001 opens the issuances of all its departments', () => {
    const one = new PaperCase(itemOf('SJ-0001'));
    completeAllSteps(one);
    const { opened } = dataOf(one.act({ action: 'decide', body: { outcome: 'granted' } }));
    const steps = opened.map(({ index }) => one.item.procedure[index]);
    assert.deepEqual(
      steps.map((step) => `${step?.step} ${step?.department}`),
      ['issuance FC-SJ', 'issuance FC-GA', 'issuance FC-NS'],
    );
  });

  test('an enquiry that issues nothing leaves no task behind', () => {
    for (const code of ['ZW-0001', 'TJ-0001']) {
      const one = new PaperCase(itemOf(code));
      const { opened } = dataOf(one.act({ action: 'decide', body: { outcome: 'granted' } }));
      assert.deepEqual(opened, [], code);
      assert.ok(one.facts.steps.every((step) => step.doneAt !== null));
    }
  });
});

describe('what a decision has to wait for', () => {
  test('the other departments’ opinions', () => {
    const one = new PaperCase(itemOf('SJ-0006'));
    const refusal = one.refusal({ action: 'decide', body: { outcome: 'granted' } });
    assert.equal(refusal.problem, 'not-allowed-now');
    assert.match(refusal.detail.zh, /其他部门的意见/);
    for (const department of ['FC-XF', 'FC-WJ', 'FC-CG', 'FC-HB']) {
      one.act({ action: 'complete-step', body: { department } });
    }
    one.act({ action: 'decide', body: { outcome: 'granted' } });
    assert.equal(one.facts.state, 'granted');
    assert.ok(
      one.facts.steps.every((step) => step.doneAt !== null),
      'its own open steps are closed with it',
    );
  });

  test('a clock that runs: the same instant as the resumption is fine', () => {
    const one = new PaperCase(LICENCE).on('2026-03-05');
    one.act({
      action: 'stop',
      body: { ground: 'hearing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 3 },
    });
    one.on('2026-03-10T15:00:00');
    const refusal = one.refusal({ action: 'decide', body: { outcome: 'granted' } });
    assert.match(refusal.detail.en, /must be resumed first/);
    one.act({ action: 'resume', body: {} });
    one.act({ action: 'decide', body: { outcome: 'granted' } });
    assert.equal(one.facts.finishedAt, '2026-03-10T15:00:00.000+08:00');
    assert.equal(one.facts.decision?.timeliness, 'early');
  });

  test('a moment after acceptance', () => {
    const one = new PaperCase(LICENCE);
    one.now = at('2026-03-01');
    assert.equal(
      one.refusal({ action: 'decide', body: { outcome: 'granted' } }).problem,
      'finish-before-acceptance',
    );
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completeAllSteps, itemOf, PaperCase } from '../../test/case-builders.ts';
import { openTasks } from '../cases/steps.ts';
import { clockRow } from './clock-row.ts';
import { aheadOf, NEVER } from './urgency.ts';

const restaurant = itemOf('SJ-0006');
const row = (one: PaperCase) => clockRow(one.facts, one.measures);
const stop = {
  action: 'stop',
  body: { ground: 'hearing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 4 },
} as const;

describe('the board’s row', () => {
  test('of papers that departments look through is sorted by the day of the notice', () => {
    const one = new PaperCase(restaurant, { reception: { examine: true } });
    assert.deepEqual([row(one).urgency, row(one).noticeDueOn], ['2026-03-09', '2026-03-09']);
  });

  test('of a case under way', () => {
    const one = new PaperCase(restaurant, { papers: { 4: 'deferred' } });
    assert.deepEqual(row(one), {
      caseNumber: 'FC20260302000001O',
      sequence: 2,
      itemCode: 'SJ-0006',
      itemVersion: 1,
      itemName: '食品经营许可（餐饮服务）',
      department: 'FC-SJ',
      departments: ['FC-SJ', 'FC-XF', 'FC-WJ', 'FC-CG', 'FC-HB'],
      window: 'A01',
      applicantName: '王小明（虚构）',
      state: 'accepted',
      isOpen: true,
      clockState: 'running',
      promisedDueOn: '2026-03-11',
      statutoryDueOn: '2026-03-30',
      noticeDueOn: null,
      promptOn: '2026-03-06',
      urgency: '2026-03-11',
      nextNoticeOn: '2026-03-06',
      outcome: null,
      step: 'review',
      holder: 'FC-SJ',
      holders: 5,
      fastTrack: false,
      deferredMaterials: 1,
      issuedOn: null,
      reminded: 0,
      receivedAt: '2026-03-02T10:00:00.000+08:00',
      calendarVersion: 0,
      clockFacts: {
        acceptedAt: '2026-03-02T10:00:00.000+08:00',
        finishedAt: null,
        endedAt: null,
        stops: [],
        extension: null,
      },
    });
  });

  test('a clock that stands is sorted behind all others and waits for no day', () => {
    const waiting = new PaperCase(restaurant, { papers: { 0: 'missing' } });
    const stopped = new PaperCase(restaurant).on('2026-03-05');
    stopped.act(stop);
    const states = [waiting, stopped].map((one) => {
      const { urgency, nextNoticeOn, isOpen, clockState } = row(one);
      return [urgency, nextNoticeOn, isOpen, clockState];
    });
    assert.deepEqual(states, [
      [NEVER, null, true, 'not_started'],
      // Only that it lasts longer than the applicant was told is worth a look.
      [NEVER, '2026-03-12', true, 'stopped'],
    ]);
  });

  test('what is decided or ended is open no more', () => {
    const decided = new PaperCase(restaurant);
    completeAllSteps(decided);
    decided.act({ action: 'decide', body: { outcome: 'granted' } });
    const withdrawn = new PaperCase(restaurant);
    withdrawn.act({ action: 'withdraw', body: { reason: '不办了' } });
    assert.deepEqual(
      [decided, withdrawn].map((one) => [row(one).isOpen, row(one).clockState, row(one).outcome]),
      [
        [false, 'finished', 'early'],
        [false, 'finished', null],
      ],
    );
    assert.deepEqual([row(withdrawn).step, row(withdrawn).holder], [null, null]);
  });

  test('the holder is the department whose own day comes first', () => {
    const one = new PaperCase(restaurant);
    one.act({ action: 'complete-step', body: { department: 'FC-SJ' } });
    const days = openTasks(one.facts, restaurant).map(({ department, dueOn }) => [dueOn, department]);
    const [first] = days.sort();
    assert.deepEqual([row(one).step, row(one).holder], ['review', 'FC-CG']);
    assert.equal(first?.[1], 'FC-CG');
    assert.equal(row(one).holders, new Set(days.map(([, department]) => department)).size);
    assert.ok(row(one).holders > 1);
    one.act({ action: 'fast-track', body: { reason: '急事急办' } });
    assert.deepEqual([row(one).fastTrack, row(one).urgency], [true, aheadOf('2026-03-11')]);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completeAllSteps, itemOf, PaperCase } from '../../test/case-builders.ts';
import { clockRow, NEVER } from './clock-row.ts';

const restaurant = itemOf('SJ-0006');
const row = (one: PaperCase) => clockRow(one.facts, one.item);
const stop = {
  action: 'stop',
  body: { ground: 'hearing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 4 },
} as const;

describe('the board’s row', () => {
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
      promptOn: '2026-03-06',
      urgency: '2026-03-11',
      nextNoticeOn: '2026-03-06',
      outcome: null,
      step: 'review',
      holder: 'FC-SJ',
      fastTrack: false,
      deferredMaterials: 1,
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
      [NEVER, null, true, 'stopped'],
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

  test('the holder is the department of the first open step', () => {
    const one = new PaperCase(restaurant);
    one.act({ action: 'complete-step', body: { department: 'FC-SJ' } });
    assert.deepEqual([row(one).step, row(one).holder], ['site_inspection', 'FC-XF']);
    one.act({ action: 'fast-track', body: { reason: '急事急办' } });
    assert.equal(row(one).fastTrack, true);
  });
});

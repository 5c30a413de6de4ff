import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { itemOf, PaperCase } from '../../test/case-builders.ts';
import { allowedActions } from './action-table.ts';
import { countedDays } from './case-clock.ts';
import { openTasks } from './steps.ts';

const restaurant = itemOf('SJ-0006');
const withdraw = { action: 'withdraw', body: { reason: '不办了' } } as const;
const notAccept = {
  action: 'not-accept',
  body: { reason: '不属于本机关职权', redirectTo: '县税务局' },
} as const;
const stop = {
  action: 'stop',
  body: { ground: 'hearing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 4 },
} as const;

describe('withdrawal', () => {
  test('the example B13: stopped since 5 March, withdrawn on the 10th at 15:00: the stop ends with it', () => {
    const one = new PaperCase(restaurant).on('2026-03-05');
    one.act(stop);
    one.on('2026-03-10T15:00:00').act(withdraw);
    assert.equal(one.facts.stops[0]?.to, '2026-03-10T15:00:00.000+08:00');
    assert.equal(one.facts.endedAt, '2026-03-10T15:00:00.000+08:00');
    assert.deepEqual([one.facts.finishedAt, one.facts.decision], [null, null], 'neither early nor late');
  });

  test('leaves no task and no action', () => {
    const one = new PaperCase(restaurant);
    assert.ok(openTasks(one.facts, restaurant).length > 0);
    one.act(withdraw);
    assert.deepEqual([openTasks(one.facts, restaurant), allowedActions(one.facts, restaurant)], [[], []]);
  });

  test('the days stand still at the end, however much later one looks', () => {
    const one = new PaperCase(restaurant).on('2026-03-04');
    one.act(withdraw);
    const days = countedDays(one.facts, one.measures, one.now);
    assert.deepEqual(days, { usedWorkingDays: 2, remainingWorkingDays: 5, overdueWorkingDays: 0 });
    assert.deepEqual(countedDays(one.facts, one.measures, one.on('2026-09-01').now), days);
  });

  test('is possible while papers are missing, and not after the decision', () => {
    const waiting = new PaperCase(restaurant, { papers: { 0: 'missing' } });
    waiting.act(withdraw);
    assert.equal(waiting.facts.state, 'withdrawn');
    const decided = new PaperCase(itemOf('GA-0006'));
    decided.act({ action: 'decide', body: { outcome: 'granted' } });
    assert.equal(decided.refusal(withdraw).problem, 'not-allowed-now');
  });
});

describe('non-acceptance', () => {
  test('with its reason and whoever is competent', () => {
    const one = new PaperCase(restaurant, { papers: { 0: 'missing' } });
    const [happening] = one.act(notAccept);
    assert.deepEqual(happening?.data, notAccept.body);
    assert.deepEqual([one.facts.state, one.facts.acceptedAt], ['not_accepted', null]);
    assert.deepEqual(allowedActions(one.facts, restaurant), []);
  });

  test('what is accepted cannot be not accepted any more', () => {
    assert.equal(new PaperCase(restaurant).refusal(notAccept).problem, 'not-allowed-now');
  });
});

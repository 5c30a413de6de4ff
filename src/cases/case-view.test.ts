import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completeAllSteps, departmentName, itemOf, items, PaperCase } from '../../test/case-builders.ts';
import { toRfc3339 } from '../platform/time.ts';
import { viewCase } from './case-view.ts';
import { nameOf } from './name-of-actor.ts';
import type { Viewing } from './viewing.ts';

const restaurant = itemOf('SJ-0006');
const stop = {
  action: 'stop',
  body: { ground: 'hearing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 4 },
} as const;
const refuse = { action: 'decide', body: { outcome: 'refused', reasons: '不符合' } } as const;
const grant = { action: 'decide', body: { outcome: 'granted' } } as const;
const withdraw = { action: 'withdraw', body: { reason: '不办了' } } as const;

function viewing(one: PaperCase, language: Viewing['language'] = 'zh-CN'): Viewing {
  return { ...one.measures, now: one.now, language, departmentName, queryCode: '483920' };
}
const view = (one: PaperCase, language?: Viewing['language']) => viewCase(one.facts, viewing(one, language));
const stepStates = (one: PaperCase) => view(one).steps.map(({ step, state }) => `${step} ${state}`);

describe('the whole case', () => {
  test('as a client sees it, in the language asked for', () => {
    const one = new PaperCase(restaurant, { papers: { 4: 'deferred' } }).on('2026-03-05');
    const { steps, materials, clock, ...rest } = view(one);
    assert.deepEqual(rest, {
      caseNumber: 'FC20260302000001O',
      queryCode: '483920',
      item: {
        code: 'SJ-0006',
        version: 1,
        name: '食品经营许可（餐饮服务）',
        department: '丰城市市场监督管理局',
      },
      state: 'accepted',
      sequence: 2,
      window: 'A01',
      clerk: '李工',
      applicant: { kind: 'person', name: '王小明（虚构）', idNumber: '******', phone: '***' },
      agent: null,
      receivedAt: '2026-03-02T10:00:00.000+08:00',
      acceptedAt: '2026-03-02T10:00:00.000+08:00',
      finishedAt: null,
      missing: [],
      checks: [],
      noticeDueOn: null,
      visits: { days: ['2026-03-02'], made: 1, promised: 1 },
      confirmation: null,
      proposal: null,
      decision: null,
      issuance: { dueOn: null, issuedAt: null, certificateNumber: null, validUntil: null, reminded: 0 },
      fees: [],
      fastTrack: null,
      allowedActions: [
        'supplement',
        'stand-in',
        'ask-confirmation',
        'stop',
        'extend',
        'complete-step',
        'withdraw',
        'fast-track',
        'correct',
      ],
    });
    assert.deepEqual(clock, {
      state: 'running',
      promisedDueOn: '2026-03-11',
      statutoryDueOn: '2026-03-30',
      promptOn: '2026-03-06',
      light: 'green',
      usedWorkingDays: 3,
      remainingWorkingDays: 4,
      overdueWorkingDays: 0,
      provisional: false,
      statutoryProvisional: false,
      stops: [],
      extension: null,
      outcome: null,
    });
    assert.equal(steps.length, restaurant.procedure.length);
    assert.deepEqual(materials[4], {
      index: 4,
      name: '从业人员健康证明',
      required: true,
      deferrable: true,
      status: 'deferred',
      deferredUntil: '2026-03-11',
      standIn: null,
    });
    const english = view(one, 'en');
    assert.equal(english.item.name, restaurant.name.en);
    assert.equal(english.clerk, 'Li');
    assert.equal(english.steps[1]?.departmentName, departmentName('FC-SJ').en);
  });

  test('a step holds the case up when its own day has passed, or as the last of several departments', () => {
    const held = (one: PaperCase) =>
      view(one).steps.flatMap(({ holdsUp, department }) => (holdsUp ? [department] : []));
    const joint = new PaperCase(restaurant);
    assert.deepEqual(held(joint), [], 'five at work, all in time');
    assert.deepEqual(held(joint.on('2026-03-05')), ['FC-SJ', 'FC-CG', 'FC-HB'], 'two working days each');
    assert.deepEqual(held(new PaperCase(itemOf('GA-0001'))), [], 'one department alone, in time');
    const last = new PaperCase(restaurant);
    completeAllSteps(last);
    assert.deepEqual(held(last), ['FC-SJ'], 'all wait for the decision');
  });

  test('what is missing is listed until acceptance', () => {
    const one = new PaperCase(restaurant, { papers: { 0: 'missing', 4: 'missing' } });
    assert.deepEqual(
      view(one).missing.map(({ index }) => index),
      [0, 4],
    );
    assert.equal(view(one, 'en').missing[0]?.name, restaurant.materials[0]?.name.en);
  });

  test('a deferred paper that was handed in has no day any more', () => {
    const one = new PaperCase(restaurant, { papers: { 4: 'deferred' } });
    one.act({ action: 'supplement', body: { materials: [{ index: 4, status: 'provided' }] } });
    const { status, deferredUntil } = view(one).materials[4] ?? {};
    assert.deepEqual([status, deferredUntil], ['provided', null]);
  });

  test('every item of the sample city has a view without blanks, in both languages', () => {
    for (const item of items) {
      for (const language of ['zh-CN', 'en'] as const) {
        const text = JSON.stringify(view(new PaperCase(item), language));
        assert.ok(!/undefined|:""/.test(text.replace(/"phone":""/g, '')), item.code);
      }
    }
  });
});

describe('the clock', () => {
  test('not started, running, stopped, finished', () => {
    const waiting = new PaperCase(restaurant, { papers: { 0: 'missing' } });
    assert.deepEqual(
      [view(waiting).clock.state, view(waiting).clock.light, view(waiting).clock.remainingWorkingDays],
      ['not_started', 'grey', 7],
    );
    const stopped = new PaperCase(restaurant).on('2026-03-05');
    stopped.act(stop);
    const { state, light, promisedDueOn, stops } = view(stopped).clock;
    assert.deepEqual([state, light, promisedDueOn, stops.length], ['stopped', 'grey', null, 1]);
    const decided = new PaperCase(itemOf('GA-0006'));
    decided.act(grant);
    const finished = view(decided.on('2026-05-01')).clock;
    assert.deepEqual([finished.state, finished.light, finished.outcome], ['finished', 'grey', 'on_time']);
  });

  test('the example C10: used, left and overdue days', () => {
    const one = new PaperCase(
      itemOf('GA-0011', { coDepartments: [], promisedLimit: { value: 5, unit: 'working_day' } }),
    );
    const days = (on: string) => {
      const { light, usedWorkingDays, remainingWorkingDays, overdueWorkingDays } = view(one.on(on)).clock;
      return [light, usedWorkingDays, remainingWorkingDays, overdueWorkingDays];
    };
    assert.deepEqual(days('2026-03-03'), ['green', 1, 4, 0]);
    assert.deepEqual(days('2026-03-04'), ['yellow', 2, 3, 0]);
    assert.deepEqual(days('2026-03-09'), ['yellow', 5, 0, 0]);
    assert.deepEqual(days('2026-03-10'), ['red', 6, 0, 1]);
  });

  test('an extension names who granted it', () => {
    const one = new PaperCase(restaurant);
    one.act({ action: 'extend', body: { workingDays: 5, reason: '案情复杂' } });
    assert.deepEqual(view(one).clock.extension, {
      workingDays: 5,
      reason: '案情复杂',
      approvedAt: '2026-03-02T10:00:00.000+08:00',
      by: '李工',
      approval: null,
    });
    assert.equal(view(one).clock.remainingWorkingDays, 12);
  });

  test('a reader whose clock is a little behind the writer’s still sees the case', () => {
    const one = new PaperCase(restaurant).on('2026-03-05');
    one.act(stop);
    for (const behind of ['2026-03-05T09:59:59', '2026-02-20T10:00:00']) {
      assert.equal(view(one.on(behind)).clock.usedWorkingDays, 2);
    }
  });

  test('a year without published holidays is provisional', () => {
    const one = new PaperCase(restaurant, { at: '2026-12-28' });
    assert.equal(view(one).clock.provisional, true);
  });
});

describe('the steps', () => {
  test('open, waiting, done', () => {
    const one = new PaperCase(itemOf('GA-0006'));
    assert.deepEqual(stepStates(one), [
      'acceptance done',
      'review open',
      'decision waiting',
      'issuance waiting',
    ]);
    completeAllSteps(one);
    assert.deepEqual(stepStates(one), [
      'acceptance done',
      'review done',
      'decision open',
      'issuance waiting',
    ]);
    one.act(grant);
    assert.deepEqual(stepStates(one), ['acceptance done', 'review done', 'decision done', 'issuance open']);
    one.act({ action: 'issue', body: {} });
    assert.equal(stepStates(one).at(-1), 'issuance done');
  });

  test('before acceptance nothing is done', () => {
    const one = new PaperCase(itemOf('GA-0006'), { reception: { materials: [] } });
    assert.ok(stepStates(one).every((state) => state.endsWith('waiting')));
  });

  test('what a refusal, a withdrawal or a non-acceptance made unnecessary is skipped', () => {
    const refused = new PaperCase(itemOf('GA-0006'));
    refused.act(refuse);
    assert.deepEqual(stepStates(refused).slice(1), ['review done', 'decision skipped', 'issuance skipped']);
    const withdrawn = new PaperCase(itemOf('GA-0006'));
    withdrawn.act(withdraw);
    assert.deepEqual(stepStates(withdrawn), [
      'acceptance done',
      'review skipped',
      'decision skipped',
      'issuance skipped',
    ]);
    const notAccepted = new PaperCase(itemOf('GA-0006'), { reception: { materials: [] } });
    notAccepted.act({ action: 'not-accept', body: { reason: '无权' } });
    assert.ok(stepStates(notAccepted).every((state) => state.endsWith('skipped')));
  });

  test('carry their own days, opinions and moments', () => {
    const one = new PaperCase(itemOf('GA-0006')).on('2026-03-03');
    one.act({ action: 'complete-step', body: { opinion: '材料属实' } });
    const [acceptance, review, decision] = view(one).steps;
    assert.equal(acceptance?.doneAt, '2026-03-02T10:00:00.000+08:00');
    assert.deepEqual([review?.doneAt, review?.opinion], [toRfc3339(one.now), '材料属实']);
    assert.deepEqual([decision?.openedAt, decision?.doneAt], [toRfc3339(one.now), null]);
  });
});

test('whoever acted has a name; the clock is one of them', () => {
  assert.deepEqual([nameOf({ kind: 'clock' }, 'zh-CN'), nameOf({ kind: 'clock' }, 'en')], ['时钟', 'clock']);
});

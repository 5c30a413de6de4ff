import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { completeAllSteps, itemOf, PaperCase } from '../../test/case-builders.ts';
import { dayAt, dayNumber } from '../calendar/day.ts';
import type { Command } from './command.ts';
import { noticesDue } from './notices.ts';

const restaurant = itemOf('SJ-0006');
const STOP: Command = {
  action: 'stop',
  body: { ground: 'hearing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 3 },
};
const EXTEND: Command = { action: 'extend', body: { workingDays: 5, reason: '案情复杂' } };
const FAST: Command = { action: 'fast-track', body: { reason: '急事急办' } };

interface Story {
  readonly stoppedFor: number;
  readonly isExtended: boolean;
  readonly waits: number;
  readonly outcome: 'granted' | 'refused';
}

/** The same story, on the fast track or not: what the clock said every day, and how it ended. */
function told(story: Story, isFast: boolean) {
  const one = new PaperCase(restaurant);
  if (isFast) one.act(FAST);
  const days: unknown[] = [];
  let number = dayNumber('2026-03-03');
  const pass = (count: number) => {
    for (let passed = 0; passed < count; passed += 1) {
      const day = dayAt(number);
      one.on(day);
      const due = noticesDue(one.watched, day);
      one.append(due, { kind: 'clock' });
      days.push([day, one.facts.due, due]);
      number += 1;
    }
  };
  pass(1);
  if (story.isExtended) one.act(EXTEND);
  if (story.stoppedFor > 0) {
    one.act(STOP);
    pass(story.stoppedFor);
    one.act({ action: 'resume', body: {} });
  }
  pass(story.waits);
  completeAllSteps(one);
  const reasons = { reasons: '不符合规划', remedies: '六十日内可以申请行政复议' };
  one.act({
    action: 'decide',
    body: { outcome: story.outcome, ...(story.outcome === 'refused' && reasons) },
  });
  const { decision, due, finishedAt, state, noticed, issuance, steps } = one.facts;
  return { days, decision, due, finishedAt, state, noticed, issuance, dues: steps.map(({ dueOn }) => dueOn) };
}

test('the fast track changes the order and nothing else: the same days, the same warnings, the same decision', () => {
  const story = fc.record({
    stoppedFor: fc.nat(12),
    isExtended: fc.boolean(),
    waits: fc.nat(45),
    outcome: fc.constantFrom('granted' as const, 'refused' as const),
  });
  let overdue = 0;
  fc.assert(
    fc.property(story, (drawn) => {
      const usual = told(drawn, false);
      assert.deepEqual(told(drawn, true), usual);
      if (usual.decision?.timeliness === 'overdue') overdue += 1;
    }),
  );
  assert.ok(overdue > 0, 'also of cases that were decided late');
});

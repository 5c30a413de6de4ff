import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { at, completeAllSteps, itemOf, PaperCase, staff } from '../../test/case-builders.ts';
import type { CaseEvent, Happening } from './case-event.ts';
import { openStops } from './case-facts.ts';
import { evolve, foldEvents } from './evolve.ts';

const item = itemOf('SJ-0006');
const clock = { kind: 'clock' } as const;

/** A case on which nearly everything happened. */
function eventful(): PaperCase {
  const one = new PaperCase(item, { papers: { 4: 'missing' } });
  one.on('2026-03-03').act({ action: 'accept', body: {} });
  one.act({ action: 'fast-track', body: { reason: '急事急办' } }, staff('FC-SJ'));
  one.on('2026-03-04').act({
    action: 'stop',
    body: { ground: 'testing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 2 },
  });
  one.on('2026-03-05').act({ action: 'resume', body: {} });
  one.append([{ kind: 'prompted', data: { promisedDueOn: one.facts.due?.promisedOn as string } }], clock);
  one.act({ action: 'extend', body: { workingDays: 5, reason: '案情复杂' } }, staff('FC-SJ'));
  completeAllSteps(one);
  return one;
}

describe('the facts of a case', () => {
  test('do not depend on whether events are folded at once or as they come', () => {
    const { events } = eventful();
    let facts: ReturnType<typeof foldEvents> | undefined;
    for (const [index, event] of events.entries()) {
      facts = evolve(facts, event);
      assert.deepEqual(facts, foldEvents(events.slice(0, index + 1)));
      assert.equal(facts.sequence, index + 1);
    }
  });

  test('survive the way through the database’s JSON', () => {
    const { events } = eventful();
    const facts = foldEvents(events);
    assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
    assert.deepEqual(foldEvents(JSON.parse(JSON.stringify(events))), facts);
  });

  test('are not changed by the next event, only replaced', () => {
    const one = eventful();
    const facts = one.facts;
    const before = structuredClone(facts);
    one.act({ action: 'decide', body: { outcome: 'refused', reasons: '不符合' } });
    evolve(facts, one.events.at(-1) as CaseEvent);
    assert.deepEqual(facts, before);
  });

  test('name who did what', () => {
    const { facts } = eventful();
    assert.deepEqual(facts.fastTrack, {
      reason: '急事急办',
      by: staff('FC-SJ'),
      at: '2026-03-03T10:00:00.000+08:00',
    });
    assert.deepEqual(facts.extension?.by, staff('FC-SJ'));
    assert.equal(facts.window, 'A01');
    assert.deepEqual(
      facts.stops.map(({ id, from, to }) => [id, from, to]),
      [['s1', '2026-03-04T10:00:00.000+08:00', '2026-03-05T10:00:00.000+08:00']],
    );
    assert.equal(facts.state, 'under_review');
    assert.ok(
      facts.steps.every((step) => step.doneAt !== null || item.procedure[step.index]?.step === 'decision'),
    );
  });

  test('a stop is open until it ends or the case is withdrawn', () => {
    const one = new PaperCase(item).on('2026-03-04');
    one.act({
      action: 'stop',
      body: { ground: 'testing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 2 },
    });
    assert.equal(openStops(one.facts).length, 1);
    one.act({ action: 'withdraw', body: { reason: '不办了' } });
    assert.equal(openStops(one.facts).length, 0);
  });

  test('remember the due days of which something was recorded', () => {
    const one = new PaperCase(item);
    const recorded: Happening[] = [
      { kind: 'prompted', data: { promisedDueOn: '2026-03-11' } },
      { kind: 'fell_overdue', data: { limit: 'promised', dueOn: '2026-03-11' } },
      { kind: 'fell_overdue', data: { limit: 'statutory', dueOn: '2026-03-30' } },
    ];
    one.append(recorded, clock);
    assert.deepEqual(one.facts.noticed, {
      prompt: '2026-03-11',
      promised: '2026-03-11',
      statutory: '2026-03-30',
      issuance: null,
      deferralPrompt: null,
      deferralLapse: null,
      overran: [],
    });
  });

  test('begin with the reception and nothing else', () => {
    const [, second] = new PaperCase(item).events as [CaseEvent, CaseEvent];
    assert.throws(() => evolve(undefined, second), /begins with accepted/);
    assert.throws(() => foldEvents([]), /at least one event/);
  });

  test('an instant is kept as the center’s own time', () => {
    const one = new PaperCase(item);
    one.now = Temporal.Instant.from('2026-03-02T16:30:00.123456Z');
    one.act({ action: 'withdraw', body: { reason: '不办了' } });
    assert.equal(one.facts.endedAt, '2026-03-03T00:30:00.123+08:00');
    assert.ok(Temporal.Instant.compare(at('2026-03-03T00:30:00'), one.now) < 0);
  });
});

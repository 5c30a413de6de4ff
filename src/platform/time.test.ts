import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf, fixedClock, sayDay, sayMoment, startClock, toRfc3339 } from './time.ts';

const moments = fc
  .integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2099, 0, 1) })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));

test('a moment is written with the offset of the center, as the time zone would say it', () => {
  assert.equal(toRfc3339(Temporal.Instant.from('2026-11-23T01:00:00Z')), '2026-11-23T09:00:00.000+08:00');
  fc.assert(
    fc.property(moments, (moment) => {
      const text = toRfc3339(moment);
      assert.equal(text, moment.toString({ timeZone: 'Asia/Shanghai', smallestUnit: 'millisecond' }));
      assert.equal(Temporal.Instant.from(text).epochMilliseconds, moment.epochMilliseconds);
    }),
  );
});

test('the date of a moment is the one in Beijing', () => {
  assert.equal(dayOf(Temporal.Instant.from('2026-03-02T15:59:59Z')), '2026-03-02');
  assert.equal(dayOf(Temporal.Instant.from('2026-03-02T16:00:00Z')), '2026-03-03');
  fc.assert(
    fc.property(moments, (moment) => {
      assert.equal(dayOf(moment), moment.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString());
    }),
  );
});

test('days and moments are said in both languages', () => {
  const moment = Temporal.Instant.from('2026-11-26T01:05:00Z');
  assert.equal(sayDay('2026-11-26', 'zh-CN'), '11月26日（周四）');
  assert.equal(sayDay('2026-11-26', 'en'), 'Thu 26 Nov');
  assert.equal(sayMoment(moment, 'zh-CN'), '11月26日（周四）09:05');
  assert.equal(sayMoment(moment, 'en'), 'Thu 26 Nov, 09:05');
});

test('a clock that starts at a moment runs on from there; a fixed one stands', async () => {
  const at = '2030-01-01T00:00:00.000+08:00';
  const clock = startClock(Temporal.Instant.from(at));
  const first = clock.now();
  assert.ok(first.since(Temporal.Instant.from(at)).total('milliseconds') < 1000);
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(clock.now().since(first).total('milliseconds') >= 15);
  assert.equal(toRfc3339(fixedClock(at).now()), at);
});

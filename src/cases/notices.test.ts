import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { at, itemOf, items, PaperCase } from '../../test/case-builders.ts';
import { daysFrom } from '../../test/days.ts';
import type { Item } from '../catalog/item.ts';
import { dayOf } from '../platform/time.ts';
import { nextNoticeOn, noticesDue } from './notices.ts';

const limit = (value: number) => ({ value, unit: 'working_day' }) as const;
/** Accepted on 2 March 2026; prompt on the 4th, promised by the 9th, law until the 30th. */
const fiveDays = () =>
  new PaperCase(itemOf('GA-0011', { coDepartments: [], promisedLimit: limit(5), statutoryLimit: limit(20) }));
const stop = {
  action: 'stop',
  body: { ground: 'hearing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 4 },
} as const;
const resume = { action: 'resume', body: {} } as const;

/** Records what is due on a day, as the sweep does, and says what it was. */
function sweep(one: PaperCase, day: string): string[] {
  one.on(`${day}T00:01:00`);
  const notices = noticesDue(one.watched, day);
  one.append(notices, { kind: 'clock' });
  return notices.map(nameOf);
}

function nameOf(notice: ReturnType<typeof noticesDue>[number]): string {
  if (notice.kind === 'prompted') return `prompt ${notice.data.promisedDueOn}`;
  if (notice.kind === 'fell_overdue') return `${notice.data.limit} ${notice.data.dueOn}`;
  if (notice.kind === 'stop_overran') return `overran ${notice.data.expectedOn}`;
  throw new Error(`${notice.kind} is no notice`);
}

describe('a running clock', () => {
  test('prompts three working days before, warns past the promise, gives a red card past the law', () => {
    const one = fiveDays();
    const happened = daysFrom('2026-03-02', 40).flatMap((day) =>
      sweep(one, day).map((notice) => `${day.slice(5)}: ${notice}`),
    );
    assert.deepEqual(happened, [
      '03-04: prompt 2026-03-09',
      '03-10: promised 2026-03-09',
      '03-31: statutory 2026-03-30',
    ]);
  });

  test('after days on which nothing ran everything is made up for, once', () => {
    const one = fiveDays();
    assert.deepEqual(sweep(one, '2026-04-15'), [
      'prompt 2026-03-09',
      'promised 2026-03-09',
      'statutory 2026-03-30',
    ]);
    assert.deepEqual(sweep(one, '2026-04-15'), []);
    assert.deepEqual(sweep(one, '2026-05-15'), []);
  });

  test('the example B6: yellow from 13 March, red from 31 March', () => {
    const one = new PaperCase(
      itemOf('GA-0011', { coDepartments: [], promisedLimit: limit(8), statutoryLimit: limit(20) }),
    );
    const first = (kind: string) =>
      daysFrom('2026-03-02', 60).find((day) =>
        noticesDue(one.watched, day).some((each) => nameOf(each).startsWith(kind)),
      );
    assert.deepEqual([first('promised'), first('statutory')], ['2026-03-13', '2026-03-31']);
  });

  test('one done on the spot is prompted the same day', () => {
    const one = new PaperCase(itemOf('ZW-0001'));
    assert.deepEqual(sweep(one, '2026-03-02'), ['prompt 2026-03-02']);
    assert.deepEqual(sweep(one, '2026-03-03'), ['promised 2026-03-02', 'statutory 2026-03-02']);
  });
});

describe('a clock that stands', () => {
  test('says nothing while it is stopped, and prompts again for the new due day', () => {
    const one = fiveDays();
    assert.deepEqual(sweep(one, '2026-03-04'), ['prompt 2026-03-09']);
    one.on('2026-03-05').act(stop);
    for (const day of daysFrom('2026-03-05', 30)) {
      // Once, on the day after the four working days of which the applicant was told.
      assert.deepEqual(sweep(one, day), day === '2026-03-12' ? ['overran 2026-03-11'] : []);
    }
    assert.equal(nextNoticeOn(one.watched), null);
    one.on('2026-04-07').act(resume);
    const due = one.facts.due?.promisedOn;
    assert.equal(due, '2026-04-10');
    assert.deepEqual(sweep(one, '2026-04-07'), [`prompt ${due}`]);
    assert.deepEqual(sweep(one, '2026-04-13'), [`promised ${due}`]);
  });

  test('a stop that froze no working day changes no due day and prompts nobody again', () => {
    const one = fiveDays();
    sweep(one, '2026-03-04');
    one.on('2026-03-07').act(stop);
    one.on('2026-03-08').act(resume);
    assert.equal(one.facts.due?.promisedOn, '2026-03-09');
    assert.deepEqual(sweep(one, '2026-03-09'), []);
  });

  test('an extension prompts again three days before the new due day', () => {
    const one = fiveDays();
    sweep(one, '2026-03-04');
    one.on('2026-03-05').act({ action: 'extend', body: { workingDays: 5, reason: '案情复杂' } });
    assert.equal(nextNoticeOn(one.watched), '2026-03-11');
    assert.deepEqual(sweep(one, '2026-03-11'), ['prompt 2026-03-16']);
  });

  test('nothing while papers are missing and nothing after the end', () => {
    const waiting = new PaperCase(itemOf('SJ-0006'), { papers: { 0: 'missing' } });
    const decided = fiveDays();
    decided.act({ action: 'decide', body: { outcome: 'refused', reasons: '不符合' } });
    const withdrawn = fiveDays();
    withdrawn.act({ action: 'withdraw', body: { reason: '不办了' } });
    for (const one of [waiting, decided, withdrawn]) {
      assert.deepEqual([noticesDue(one.watched, '2026-12-31'), nextNoticeOn(one.watched)], [[], null]);
    }
  });
});

describe('days that may still move', () => {
  test('a promise in a provisional year warns, a statutory day in one gives no red card', () => {
    const one = new PaperCase(itemOf('GA-0011', { promisedLimit: limit(5), statutoryLimit: limit(20) }), {
      at: '2026-12-28',
    });
    assert.equal(one.facts.due?.statutoryProvisional, true);
    const happened = daysFrom('2026-12-28', 90).flatMap((day) => sweep(one, day));
    assert.deepEqual(
      happened.map((notice) => notice.split(' ')[0]),
      ['prompt', 'promised'],
    );
    assert.equal(nextNoticeOn(one.watched), null);
  });

  test('only the statutory day is provisional: the warning still comes', () => {
    const one = new PaperCase(itemOf('GA-0011', { promisedLimit: limit(5), statutoryLimit: limit(20) }), {
      at: '2026-12-14',
    });
    assert.deepEqual([one.facts.due?.provisional, one.facts.due?.statutoryProvisional], [false, true]);
    assert.deepEqual(
      daysFrom('2026-12-14', 90)
        .flatMap((day) => sweep(one, day))
        .map((notice) => notice.split(' ')[0]),
      ['prompt', 'promised'],
    );
  });
});

describe('whatever the item, the history and the outage', () => {
  interface Plan {
    item: Item;
    start: number;
    waits: number[];
    extension: number;
  }
  const history: fc.Arbitrary<Plan> = fc.record({
    item: fc.constantFrom(...items),
    start: fc.integer({ min: 0, max: 330 }),
    waits: fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 4 }),
    extension: fc.integer({ min: 0, max: 10 }),
  });

  /** A case with some stops and perhaps an extension, its last moment being when the last of them happened. */
  function lived({ item, start, waits, extension }: Plan): PaperCase {
    const first = Temporal.PlainDate.from('2026-01-01').add({ days: start }).toString();
    const one = new PaperCase(item, { at: first });
    for (const wait of waits) {
      one.now = one.now.add({ hours: 24 * wait });
      const isStopped = one.facts.stops.some(({ to }) => to === null);
      const due = one.facts.due?.promisedOn;
      if (item.promisedLimit.value === 0 || (!isStopped && due && dayOf(one.now) > due)) break;
      const statutory = one.facts.due?.statutoryOn;
      if (!isStopped && statutory && dayOf(one.now) > statutory) break;
      if (extension > 0 && !isStopped && !one.facts.extension) {
        one.act({ action: 'extend', body: { workingDays: extension, reason: '案情复杂' } });
      }
      one.act(isStopped ? resume : stop);
    }
    return one;
  }

  test('day by day and once after an outage record the same', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 120 }), (plan, days) => {
        const daily = lived(plan);
        const once = lived(plan);
        const from = dayOf(daily.now);
        const last = daysFrom(from, days + 1).at(-1) as string;
        const dayByDay = daysFrom(from, days + 1).flatMap((day) => sweep(daily, day));
        assert.deepEqual(dayByDay.toSorted(), sweep(once, last).toSorted());
        assert.equal(new Set(dayByDay).size, dayByDay.length, 'nothing twice');
        assert.deepEqual(daily.facts.noticed, once.facts.noticed);
      }),
    );
  });

  test('the day that the timer waits for is the first on which there is something to record', () => {
    fc.assert(
      fc.property(history, (plan) => {
        const one = lived(plan);
        for (const day of daysFrom(dayOf(one.now), 120)) {
          const next = nextNoticeOn(one.watched);
          assert.equal(noticesDue(one.watched, day).length > 0, next !== null && next <= day);
          sweep(one, day);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('the prompt comes with the day, not with the hour', () => {
  const one = fiveDays();
  assert.equal(nextNoticeOn(one.watched), '2026-03-04');
  assert.deepEqual(noticesDue(one.watched, dayOf(at('2026-03-03T23:59:59'))), []);
  assert.equal(noticesDue(one.watched, dayOf(at('2026-03-04T00:00:00'))).length, 1);
});

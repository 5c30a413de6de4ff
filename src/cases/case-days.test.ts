import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { at, departmentName, itemOf, items, PaperCase, staff } from '../../test/case-builders.ts';
import { dayOf } from '../platform/time.ts';
import { budgetOf } from './case-budget.ts';
import { daysOfCase } from './case-days.ts';
import type { Budget } from './days-schema.ts';

const tenDays = itemOf('GA-0011', {
  coDepartments: [],
  promisedLimit: { value: 10, unit: 'working_day' },
  statutoryLimit: { value: 20, unit: 'working_day' },
});
const stop = {
  action: 'stop',
  body: { ground: 'hearing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 4 },
} as const;
const resume = { action: 'resume', body: {} } as const;
const viewing = (one: PaperCase, language: 'zh-CN' | 'en' = 'zh-CN') => ({
  ...one.measures,
  now: one.now,
  language,
  departmentName,
});
const days = (one: PaperCase, language: 'zh-CN' | 'en' = 'zh-CN') =>
  daysOfCase(one.facts, viewing(one, language));
const budget = (one: PaperCase, language: 'zh-CN' | 'en' = 'zh-CN') => {
  const found = budgetOf(one.facts, one.events, viewing(one, language));
  assert.ok(found);
  return found;
};
const whyOn = (one: PaperCase, day: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
  days(one, language).find((each) => each.day === day)?.why;
const dayNamed = (one: PaperCase, day: string) => days(one).find((each) => each.day === day);

describe('the ruler', () => {
  test('is empty before acceptance', () => {
    assert.deepEqual(days(new PaperCase(tenDays, { reception: { materials: [] } })), []);
  });

  test('goes from the day of acceptance, which is not counted, to the later of the two due days', () => {
    const ruler = days(new PaperCase(tenDays));
    assert.deepEqual(ruler[0], {
      day: '2026-03-02',
      kind: 'working',
      note: null,
      counted: null,
      stopped: false,
      counting: 'acceptance',
      stopId: null,
      why: '受理当天，不算',
    });
    assert.equal(ruler.at(-1)?.day, '2026-03-30');
    assert.equal(ruler.find(({ counted }) => counted === 10)?.day, '2026-03-16');
    assert.equal(ruler.find(({ counted }) => counted === 20)?.day, '2026-03-30');
  });

  test('the example C5: frozen days say so, counting goes on after them', () => {
    const one = new PaperCase(tenDays).on('2026-03-05T10:00:00');
    one.act(stop);
    one.on('2026-03-10T09:00:00').act(resume);
    const counted = days(one)
      .filter((day) => day.counted !== null && day.counted <= 10)
      .map(({ day }) => day.slice(8));
    assert.deepEqual(counted, ['03', '04', '11', '12', '13', '16', '17', '18', '19', '20']);
    const frozen = days(one)
      .filter(({ stopped }) => stopped)
      .map(({ day }) => day.slice(8));
    assert.deepEqual(frozen, ['05', '06', '07', '08', '09', '10']);
  });

  test('holidays and make-up days have their names, in both languages', () => {
    const one = new PaperCase(tenDays, { at: '2026-02-12' });
    assert.deepEqual(dayNamed(one, '2026-02-14')?.kind, 'makeup');
    assert.deepEqual([dayNamed(one, '2026-02-14')?.counted, dayNamed(one, '2026-02-16')?.counted], [2, null]);
    assert.equal(dayNamed(one, '2026-02-17')?.note, '春节');
    assert.equal(days(one, 'en').find(({ day }) => day === '2026-02-17')?.note, 'Spring Festival');
  });

  test('reaches to today while the clock stands or runs late, and no further once all is over', () => {
    const stopped = new PaperCase(tenDays).on('2026-03-05');
    stopped.act(stop);
    assert.equal(days(stopped.on('2026-04-20')).at(-1)?.day, '2026-04-20');
    assert.ok(
      days(stopped)
        .slice(4)
        .every(({ stopped: isStopped }) => isStopped),
    );
    const late = new PaperCase(tenDays).on('2026-05-12');
    assert.equal(days(late).at(-1)?.day, '2026-05-12');
    late.act({ action: 'decide', body: { outcome: 'granted' } });
    assert.equal(days(late.on('2026-08-01')).at(-1)?.day, '2026-05-12');
    const withdrawn = new PaperCase(tenDays).on('2026-03-04');
    withdrawn.act({ action: 'withdraw', body: { reason: '不办了' } });
    assert.equal(days(withdrawn.on('2026-08-01')).at(-1)?.day, '2026-03-30');
  });
});

describe('every day says why', () => {
  const overFestival = new PaperCase(tenDays, { at: '2026-02-12' });

  test('counted with its number, weekend, holiday by name, make-up Saturday', () => {
    assert.equal(whyOn(overFestival, '2026-02-13'), '第1个工作日');
    assert.equal(whyOn(overFestival, '2026-02-14'), '调休上班，算第2个工作日');
    assert.equal(whyOn(overFestival, '2026-02-17'), '放假（春节），不算');
    assert.equal(whyOn(overFestival, '2026-02-17', 'en'), 'Holiday (Spring Festival), not counted');
    assert.equal(whyOn(overFestival, '2026-03-07'), '周六，不算');
  });

  test('a stop by ground and department, and no name of a person: the public reads it', () => {
    const one = new PaperCase(tenDays).on('2026-03-05');
    one.act(stop, staff('FC-GA'));
    assert.equal(whyOn(one, '2026-03-05'), '中止计时（听证，丰城市公安局），不算');
    assert.ok(!JSON.stringify(days(one)).includes('李工'));
  });

  test('after the end nothing is counted any more', () => {
    const one = new PaperCase(tenDays).on('2026-03-05');
    one.act({ action: 'decide', body: { outcome: 'granted' } });
    assert.deepEqual(
      days(one)
        .filter(({ counting }) => counting === 'counted')
        .map(({ counted }) => counted),
      [1, 2, 3],
    );
    assert.equal(whyOn(one, '2026-03-06'), '已办结，不再计');
  });

  test('a limit in calendar days counts weekends, and goes on from a day off', () => {
    const thirty = { ...tenDays, promisedLimit: { value: 30, unit: 'calendar_day' } as const };
    const one = new PaperCase(thirty, { at: '2026-09-01' });
    assert.equal(one.facts.due?.promisedOn, '2026-10-08');
    assert.equal(whyOn(one, '2026-09-05'), '第4日');
    assert.equal(whyOn(one, '2026-10-01'), '第30日');
    assert.equal(whyOn(one, '2026-10-08'), '期限最后一天遇休息日，顺延');
  });
});

describe('the budget', () => {
  test('both limits, the extension and every stop with who and why', () => {
    const one = new PaperCase(tenDays).on('2026-03-05T10:00:00');
    one.act(stop, staff('FC-GA'));
    one.on('2026-03-10T09:00:00').act(resume);
    one.on('2026-03-11').act({ action: 'extend', body: { workingDays: 3, reason: '材料复杂' } });
    const { promised, statutory, extension, stops } = budget(one);
    assert.deepEqual(promised, {
      unit: 'working_day',
      limit: 10,
      extension: 3,
      used: 3,
      remaining: 10,
      overdue: 0,
      dueOn: '2026-03-25',
      provisional: false,
    });
    assert.deepEqual([statutory.limit, statutory.extension, statutory.used], [20, 3, 3]);
    assert.deepEqual([extension?.reason, extension?.by], ['材料复杂', '李工']);
    const [frozen] = stops;
    assert.deepEqual(
      [frozen?.ground, frozen?.department, frozen?.by, frozen?.frozenWorkingDays],
      ['听证', '丰城市公安局', '李工', 4],
    );
  });

  test('a stop that lasts freezes days up to today, no further', () => {
    const one = new PaperCase(tenDays).on('2026-03-05');
    one.act(stop);
    assert.equal(budget(one.on('2026-03-09')).stops[0]?.frozenWorkingDays, 3);
  });

  test('there is none before acceptance', () => {
    const one = new PaperCase(tenDays, { reception: { materials: [] } });
    assert.equal(budgetOf(one.facts, one.events, viewing(one)), null);
  });

  test('a recalculation is told with both days', () => {
    const one = new PaperCase(tenDays);
    const before = one.facts.due as NonNullable<typeof one.facts.due>;
    const due = { ...before, promisedOn: '2026-03-17', calendarVersion: 2 };
    one.append([{ kind: 'recalculated', data: { before, due, steps: [] } }], { kind: 'clock' });
    const [told] = budget(one).recalculations;
    assert.deepEqual(
      [told?.by, told?.promisedBefore, told?.promisedAfter, told?.effect],
      ['时钟', '2026-03-16', '2026-03-17', 'moved'],
    );
  });
});

test('day by day without a gap, numbers rising by one, the due day carrying the last number', () => {
  const limits = items.filter((item) => item.promisedLimit.unit === 'working_day');
  fc.assert(
    fc.property(
      fc.constantFrom(...limits),
      fc.integer({ min: 0, max: 300 }),
      fc.array(fc.integer({ min: 0, max: 72 }), { maxLength: 4 }),
      (item, start, hours) => {
        const one = new PaperCase(item, {
          at: at('2026-01-05')
            .add({ hours: 24 * start })
            .toString()
            .slice(0, 10),
        });
        for (const wait of hours) {
          one.now = one.now.add({ hours: wait });
          const isStopped = one.facts.stops.some(({ to }) => to === null);
          const last = one.facts.due?.promisedOn;
          if (!isStopped && last && one.now.toString().slice(0, 10) >= last) break;
          one.act(isStopped ? resume : stop);
        }
        const ruler = days(one);
        for (const [index, { day }] of ruler.entries()) {
          const before = ruler[index - 1]?.day;
          if (before) assert.equal(Temporal.PlainDate.from(before).add({ days: 1 }).toString(), day);
        }
        const numbers = ruler.flatMap(({ counted }) => counted ?? []);
        assert.deepEqual(
          numbers,
          numbers.map((_, index) => index + 1),
        );
        assert.ok(ruler.every(({ counted, stopped }) => !(stopped && counted !== null)));
        const { promised, statutory } = budget(one);
        for (const limit of [promised, statutory] satisfies Budget[]) {
          assert.equal(limit.used + limit.remaining, limit.limit + limit.extension);
        }
        const today = dayOf(one.now);
        const countedSoFar = ruler.filter(({ counted, day }) => counted !== null && day <= today).length;
        assert.equal(countedSoFar, promised.used + promised.overdue);
        const due = one.facts.due?.promisedOn;
        if (due) assert.equal(ruler.find(({ day }) => day === due)?.counted, item.promisedLimit.value);
      },
    ),
  );
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { at, itemOf, items, PaperCase } from '../../test/case-builders.ts';
import { daysOfCase } from './case-days.ts';

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
const days = (one: PaperCase, language: 'zh-CN' | 'en' = 'zh-CN') =>
  daysOfCase(one.facts, one.measures, one.now, language);
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
        const due = one.facts.due?.promisedOn;
        if (due) assert.equal(ruler.find(({ day }) => day === due)?.counted, item.promisedLimit.value);
      },
    ),
  );
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLERK, itemOf, PaperCase } from '../../test/case-builders.ts';
import { STOP_GROUNDS } from './stop-and-extend.ts';

const limit = (value: number) => ({ value, unit: 'working_day' }) as const;
/** Accepted on 2 March 2026, promised within ten working days, which is 16 March. */
const tenDays = () =>
  new PaperCase(
    itemOf('GA-0011', { coDepartments: [], promisedLimit: limit(10), statutoryLimit: limit(20) }),
  );
const stop = {
  action: 'stop',
  body: { ground: 'hearing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 4 },
} as const;
const resume = (stopId?: string) => ({ action: 'resume', body: { stopId } }) as const;
const extend = (workingDays: number) =>
  ({ action: 'extend', body: { workingDays, reason: '案情复杂' } }) as const;

describe('stop and resume', () => {
  test('the example C5: stopped Thursday 5 March 10:00, resumed Tuesday 10 March 09:00, due 20 March', () => {
    const one = tenDays();
    assert.equal(one.facts.due?.promisedOn, '2026-03-16');
    one.on('2026-03-05T10:00:00').act(stop);
    assert.deepEqual(
      [one.facts.due?.promisedOn, one.facts.due?.statutoryOn, one.facts.due?.promptOn],
      [null, null, null],
      'a stopped clock has no due days',
    );
    one.on('2026-03-10T09:00:00').act(resume());
    assert.deepEqual([one.facts.due?.promisedOn, one.facts.due?.promptOn], ['2026-03-20', '2026-03-17']);
    assert.equal(one.facts.due?.statutoryOn, '2026-04-03', 'both clocks stop together');
  });

  test('the example C6: stopped on the last second of the last day, resumed 17 March, due 18 March', () => {
    const one = tenDays();
    one.on('2026-03-16T23:59:59').act(stop);
    one.on('2026-03-17T09:00:00').act(resume());
    assert.equal(one.facts.due?.promisedOn, '2026-03-18');
  });

  test('the example C6: stopped on 17 March 00:00:00 is refused', () => {
    const refusal = tenDays().on('2026-03-17T00:00:00').refusal(stop);
    assert.deepEqual([refusal.refused, refusal.problem], ['not_allowed_now', 'suspend-after-due']);
  });

  test('a stop keeps its ground, basis and expected length', () => {
    const one = tenDays().on('2026-03-05');
    one.act({ ...stop, body: { ...stop.body, department: 'FC-GA', note: '书面告知申请人' } });
    assert.deepEqual(one.facts.stops, [
      {
        id: 's1',
        ground: 'hearing',
        legalBasis: '行政许可法第四十五条',
        expectedWorkingDays: 4,
        department: 'FC-GA',
        from: '2026-03-05T10:00:00.000+08:00',
        to: null,
        expectedOn: '2026-03-11',
        step: null,
        by: CLERK,
      },
    ]);
    assert.equal(one.events.at(-1)?.note, '书面告知申请人');
  });

  test('every ground of the law can be given', () => {
    for (const ground of STOP_GROUNDS) {
      const one = tenDays();
      one.act({ ...stop, body: { ...stop.body, ground } });
      assert.equal(one.facts.stops[0]?.ground, ground);
    }
  });

  test('of two open stops the one that ends is named; the clock runs again after the last', () => {
    const one = tenDays().on('2026-03-05');
    one.act(stop);
    one.act({ ...stop, body: { ...stop.body, ground: 'testing' } });
    const refusal = one.refusal(resume());
    assert.deepEqual(
      refusal.errors?.map(({ pointer }) => pointer),
      ['/stopId'],
    );
    assert.match(refusal.detail.en, /s1, s2/);
    assert.equal(one.refusal(resume('s3')).problem, 'invalid-input');
    one.on('2026-03-06').act(resume('s2'));
    assert.equal(one.facts.due?.promisedOn, null);
    one.on('2026-03-10').act(resume());
    assert.equal(one.facts.due?.promisedOn, '2026-03-20', 'days of both stops are frozen once');
    assert.equal(one.refusal(resume()).problem, 'not-allowed-now');
  });

  test('a third stop has a name of its own', () => {
    const one = tenDays();
    for (const day of ['2026-03-03', '2026-03-04', '2026-03-05']) {
      one.on(`${day}T09:00:00`).act(stop);
      one.on(`${day}T17:00:00`).act(resume());
    }
    assert.deepEqual(
      one.facts.stops.map(({ id }) => id),
      ['s1', 's2', 's3'],
    );
    assert.equal(one.facts.due?.promisedOn, '2026-03-19', 'each day that saw a stop is frozen');
  });

  test('what is done on the spot cannot be stopped', () => {
    const refusal = new PaperCase(itemOf('GA-0006')).refusal(stop);
    assert.match(refusal.detail.zh, /即办件/);
  });
});

describe('extension', () => {
  test('the example C8: ten days more approved on 16 March 23:59:59 end on 30 March', () => {
    const one = tenDays();
    one.on('2026-03-16T23:59:59').act(extend(10));
    assert.deepEqual([one.facts.due?.promisedOn, one.facts.due?.promptOn], ['2026-03-30', '2026-03-25']);
    assert.deepEqual(
      [one.facts.extension?.workingDays, one.facts.extension?.approvedAt],
      [10, '2026-03-16T23:59:59.000+08:00'],
    );
  });

  test('the example C8: approved on 17 March 00:00:00 comes too late', () => {
    assert.equal(tenDays().on('2026-03-17T00:00:00').refusal(extend(10)).problem, 'extension-after-due');
  });

  test('once only, and not longer than the law allows', () => {
    const one = tenDays();
    assert.equal(one.refusal(extend(11)).problem, 'extension-too-long');
    one.act(extend(1));
    const refusal = one.refusal(extend(1));
    assert.equal(refusal.problem, 'not-allowed-now');
    assert.match(refusal.detail.en, /once only/);
  });

  test('a joint approval may be extended by fifteen', () => {
    const one = new PaperCase(itemOf('SJ-0006'));
    assert.equal(one.refusal(extend(16)).problem, 'extension-too-long');
    one.act(extend(15));
    assert.equal(one.facts.due?.promisedOn, '2026-04-01', '7 and 15 working days');
  });

  test('approval while the clock stands is allowed, and still counts after it', () => {
    const one = tenDays().on('2026-03-05');
    one.act(stop);
    one.on('2026-03-06').act(extend(10));
    assert.equal(one.facts.due?.promisedOn, null);
    one.on('2026-03-10').act(resume());
    assert.equal(one.facts.due?.promisedOn, '2026-04-03');
  });

  test('an item that the law wants within calendar days is extended on both clocks', () => {
    const one = new PaperCase(
      itemOf('GA-0011', {
        coDepartments: [],
        promisedLimit: limit(10),
        statutoryLimit: { value: 30, unit: 'calendar_day' },
      }),
    );
    assert.equal(one.facts.due?.statutoryOn, '2026-04-01');
    one.act(extend(10));
    assert.deepEqual([one.facts.due?.promisedOn, one.facts.due?.statutoryOn], ['2026-03-30', '2026-04-13']);
  });

  test('what is done on the spot cannot be extended', () => {
    assert.match(new PaperCase(itemOf('GA-0006')).refusal(extend(1)).detail.en, /on the spot/);
  });
});

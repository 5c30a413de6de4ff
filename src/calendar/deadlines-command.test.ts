import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerDeadlineLine } from './deadlines-command.ts';
import { publishedCalendar } from './published-calendar.ts';

const calendar = publishedCalendar();

const INPUT = {
  accepted_at: '2026-05-11T10:00:00+08:00',
  limit: { n: 5, unit: 'workday' },
  suspensions: [],
  extensions: [],
  finished_at: null,
  as_of: '2026-05-11T10:00:00+08:00',
};

interface Answer {
  id: unknown;
  output?: { ok: boolean; error?: string; due_date?: string };
  error?: string;
}

const ask = (line: string) => JSON.parse(answerDeadlineLine(line, calendar)) as Answer;
const answer = (input: unknown, id: unknown = 'X1') => ask(JSON.stringify({ id, input }));
const errorOf = (change: object) => answer({ ...INPUT, ...change }).output?.error;
const faultOf = (change: object) => {
  const { error, output, id } = answer({ ...INPUT, ...change });
  assert.equal(output, undefined);
  assert.equal(id, 'X1');
  return error;
};

test('a line is answered under its id, in the order of the fields of the contract', () => {
  assert.equal(
    answerDeadlineLine(JSON.stringify({ id: 'X1', input: INPUT }), calendar),
    '{"id":"X1","output":{"ok":true,"accepted_date":"2026-05-11","base_due_date":"2026-05-18",' +
      '"due_date":"2026-05-18","warn_date":"2026-05-13","status":"running","total_days":5,"used_days":0,' +
      '"remaining_days":5,"overdue_days":0,"provisional":false}}',
  );
  assert.equal(answer(INPUT, 7).id, 7);
  assert.equal(
    ask(`\uFEFF${JSON.stringify({ id: 1, input: INPUT, why: 'passed over' })}\r`).output?.ok,
    true,
  );
});

test('a line that is not JSON or has no id is answered with an error and a null id', () => {
  for (const line of ['', '   ', 'deadline', '{"id": "X1"', '[]', 'null', '5', '"X1"']) {
    const { id, error, output } = ask(line);
    assert.deepEqual([id, output, typeof error], [null, undefined, 'string'], line);
  }
  for (const id of [undefined, null, true, {}, []]) {
    assert.match(String(ask(JSON.stringify({ id, input: INPUT })).error), /^id：/);
  }
  assert.equal(ask(JSON.stringify({ id: {}, input: INPUT })).id, null);
});

test('a form that is wrong is answered with the name of the field', () => {
  assert.match(String(answer(undefined).error), /input: must be an object/);
  assert.match(String(answer('text').error), /input: must be an object/);
  for (const field of Object.keys(INPUT)) {
    assert.match(String(faultOf({ [field]: undefined })), new RegExp(`${field}: is missing`));
  }
  assert.match(String(faultOf({ suspend: [] })), /suspend: is not known/);
  assert.match(String(faultOf({ limit: 5 })), /limit: must be an object/);
  assert.match(String(faultOf({ limit: { n: 5 } })), /limit\.unit: is missing/);
  assert.match(String(faultOf({ limit: { n: 5, unit: 'workday', hours: 1 } })), /limit\.hours: is not known/);
  assert.match(String(faultOf({ suspensions: null })), /suspensions: must be a list/);
  assert.match(String(faultOf({ suspensions: {} })), /suspensions: must be a list/);
  assert.match(String(faultOf({ suspensions: [['a', 'b']] })), /suspensions\[0\]: must be an object/);
  assert.match(String(faultOf({ suspensions: [{ from: INPUT.as_of }] })), /suspensions\[0\]\.to: is missing/);
  assert.match(String(faultOf({ extensions: [{ n: 1 }] })), /extensions\[0\]\.approved_at: is missing/);
  for (const value of [-1, 1.5, '3', null]) {
    assert.match(String(faultOf({ warn_days: value })), /warn_days: must be a whole number/);
    assert.match(String(faultOf({ extension_cap: value })), /extension_cap: must be a whole number/);
  }
  assert.match(String(faultOf({ roll: 'yes' })), /roll: must be true or false/);
});

test('C1: a moment needs a date that exists, seconds and an explicit offset', () => {
  const good = [
    '2026-05-11T10:00:00+08:00',
    '2026-05-11T02:00:00Z',
    '2026-05-10T16:00:00-10:00',
    '2026-05-11T10:00:00.5+08:00',
    '2026-05-11T10:00:00.123456789+08:00',
  ];
  for (const as_of of good) assert.equal(errorOf({ as_of, accepted_at: as_of }), undefined, as_of);
  const bad = [
    '2026-05-11T10:00:00',
    '2026-05-11T10:00+08:00',
    '2026-05-11',
    '2026-05-11 10:00:00+08:00',
    '2026-02-29T10:00:00+08:00',
    '2026-02-30T10:00:00Z',
    '2026-04-31T10:00:00Z',
    '2026-13-01T10:00:00Z',
    '2026-00-10T10:00:00Z',
    '2026-05-11T24:00:00+08:00',
    '2026-05-11T25:00:00+08:00',
    '2026-05-11T10:60:00+08:00',
    '2026-05-11T10:00:60+08:00',
    '2026-05-11T10:00:00+24:00',
    '2026-05-11T10:00:00+0800',
    '2026-05-11T10:00:00.+08:00',
    '2026-05-11T10:00:00+08:00[Asia/Shanghai]',
    ' 2026-05-11T10:00:00+08:00',
    '',
    'yesterday',
    1_778_464_800,
    null,
    true,
  ];
  for (const value of bad) {
    assert.equal(errorOf({ accepted_at: value }), 'bad_instant', String(value));
    assert.equal(errorOf({ as_of: value }), 'bad_instant', String(value));
    if (value === null) continue;
    assert.equal(errorOf({ finished_at: value }), 'bad_instant', String(value));
    assert.equal(errorOf({ suspensions: [{ from: INPUT.as_of, to: value }] }), 'bad_instant', String(value));
  }
  assert.equal(errorOf({ suspensions: [{ from: null, to: null }] }), 'bad_instant');
  assert.equal(errorOf({ extensions: [{ n: 0, approved_at: '2026-05-11' }] }), 'bad_instant');
});

test('numbers and units that are wrong are refused by the rules', () => {
  for (const n of [-1, 0.5, '5', null, true, 1e300]) {
    assert.equal(errorOf({ limit: { n, unit: 'workday' } }), 'bad_limit', String(n));
  }
  for (const unit of ['hour', 'Workday', '', null, 5]) {
    assert.equal(errorOf({ limit: { n: 5, unit } }), 'bad_limit', String(unit));
  }
  for (const n of [0, -1, 2.5, '5', null, 1e300]) {
    assert.equal(errorOf({ extensions: [{ n, approved_at: INPUT.as_of }] }), 'bad_extension', String(n));
  }
  assert.equal(errorOf({ limit: { n: 9_007_199_254_740_991, unit: 'workday' } }), 'calendar_missing');
  assert.equal(
    errorOf({ limit: { n: 9_007_199_254_740_991, unit: 'calendar_day' }, roll: false }),
    'calendar_missing',
  );
  assert.equal(
    errorOf({ accepted_at: '2026-02-30T10:00:00Z', limit: { n: -1, unit: 'hour' } }),
    'bad_instant',
  );
  const far = { accepted_at: '9999-12-31T23:59:59-08:00', as_of: '9999-12-31T23:59:59-08:00' };
  for (const unit of ['workday', 'calendar_day']) {
    const open = { ...far, limit: { n: 5, unit }, suspensions: [{ from: far.as_of, to: null }] };
    assert.equal(errorOf(open), 'calendar_missing', unit);
  }
});

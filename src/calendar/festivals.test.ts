import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNote } from './festivals.ts';
import { publishedCalendar } from './published-calendar.ts';

const calendar = publishedCalendar();

test('a day off bears the name of its festival in both languages', () => {
  assert.deepEqual(dayNote(calendar, '2026-02-17'), { zh: '春节', en: 'Spring Festival' });
  assert.equal(dayNote(calendar, '2026-02-23')?.zh, '春节');
  assert.equal(dayNote(calendar, '2026-05-04')?.zh, '劳动节');
  assert.equal(dayNote(calendar, '2026-06-19')?.zh, '端午节');
  assert.equal(dayNote(calendar, '2026-09-26')?.zh, '中秋节');
  assert.equal(dayNote(calendar, '2022-12-31')?.zh, '元旦');
  assert.equal(dayNote(calendar, '2027-04-05')?.zh, '清明节');
});

test('where two festivals share a row of days off, each has its own day and the rest bear both names', () => {
  assert.equal(dayNote(calendar, '2025-10-01')?.zh, '国庆节');
  assert.equal(dayNote(calendar, '2025-10-06')?.zh, '中秋节');
  assert.deepEqual(dayNote(calendar, '2025-10-08'), {
    zh: '国庆节、中秋节',
    en: 'National Day, Mid-Autumn Festival',
  });
  assert.equal(dayNote(calendar, '2031-10-01')?.zh, '中秋节、国庆节');
});

test('other days: a one-off holiday, a make-up day, the weekend, an ordinary day', () => {
  assert.deepEqual(dayNote(calendar, '2015-09-03'), { zh: '节假日', en: 'Holiday' });
  assert.deepEqual(dayNote(calendar, '2026-09-20'), { zh: '调休上班', en: 'Make-up working day' });
  assert.deepEqual(dayNote(calendar, '2026-03-07'), { zh: '周六', en: 'Saturday' });
  assert.deepEqual(dayNote(calendar, '2026-03-08'), { zh: '周日', en: 'Sunday' });
  assert.equal(dayNote(calendar, '2026-03-09'), undefined);
});

test('a row of days off that touches the edge of the calendar is still named', () => {
  assert.equal(dayNote(calendar, '2004-01-01')?.zh, '元旦');
});

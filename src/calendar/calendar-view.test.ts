import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../platform/refusal.ts';
import { viewYear } from './calendar-view.ts';
import { publishedYears } from './published-calendar.ts';
import { WorkingCalendar } from './working-days.ts';

const calendar = new WorkingCalendar(publishedYears(), 3);

test('a year with its days off and make-up days by name', () => {
  const view = viewYear(calendar, 2026, 'zh-CN');
  assert.ok(!isRefusal(view));
  const { days, years, ...rest } = view;
  assert.deepEqual(rest, {
    version: 3,
    year: 2026,
    provisional: false,
    source: publishedYears()[22]?.source,
    workingDays: 248,
  });
  assert.equal(days.filter(({ kind }) => kind === 'makeup').length, 6);
  assert.deepEqual(days[0], { day: '2026-01-01', kind: 'holiday', note: '元旦' });
  assert.deepEqual(days[3], { day: '2026-01-04', kind: 'makeup', note: '调休上班' });
  assert.deepEqual(years.at(-1), { year: 2032, provisional: true });
  const english = viewYear(calendar, 2026, 'en');
  assert.ok(!isRefusal(english));
  assert.equal(english.days[0]?.note, 'New Year');
});

test('a year that the calendar does not have is refused by name', () => {
  const view = viewYear(calendar, 2033, 'zh-CN');
  assert.ok(isRefusal(view) && view.problem === 'calendar-year-unknown' && view.refused === 'not_found');
});

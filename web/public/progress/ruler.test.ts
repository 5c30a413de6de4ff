import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayAt, dayNumber } from '../../../src/calendar/day.ts';
import { completeAllSteps, itemOf, PaperCase } from '../../../test/case-builders.ts';
import { progressOf } from '../../../test/paper-progress.ts';
import { rulerOf, runsOf } from './ruler.ts';

const rolesOf = (days: ReturnType<typeof rulerOf>) => days.map(({ role }) => role).join(' ');

test('the days of a case from its acceptance: used, left, days off, and what only the law allows', () => {
  const paperCase = new PaperCase(itemOf('CG-0004'), { at: '2026-11-23' });
  const days = rulerOf(progressOf(paperCase.on('2026-11-25')));
  assert.match(rolesOf(days), /^got used used left left off off left later later/);
  assert.deepEqual(
    days.filter(({ isToday, post }) => isToday || post).map(({ day, post }) => [day, post]),
    [
      ['2026-11-25', undefined],
      ['2026-11-30', 'promise'],
      ['2026-12-21', 'law'],
    ],
  );
});

test('past the promise the days are late, up to today and no further', () => {
  const paperCase = new PaperCase(itemOf('CG-0004'), { at: '2026-11-23' });
  const days = rulerOf(progressOf(paperCase.on('2026-12-02')));
  assert.deepEqual(
    days.filter(({ role }) => role === 'late').map(({ day }) => day),
    ['2026-12-01', '2026-12-02'],
  );
});

test('a decided case shows no day after its end as used, and none as late', () => {
  const paperCase = new PaperCase(itemOf('CG-0004'), { at: '2026-11-23' });
  paperCase.on('2026-11-24');
  completeAllSteps(paperCase);
  paperCase.act({ action: 'decide', body: { outcome: 'granted' } });
  const days = rulerOf(progressOf(paperCase.on('2026-12-10')));
  assert.match(rolesOf(days), /^got used left left left off off left later/);
});

test('days of a stop are frozen, and where it begins is known', () => {
  const paperCase = new PaperCase(itemOf('CG-0005'), { at: '2026-09-18' });
  paperCase.on('2026-09-23').act({
    action: 'stop',
    body: { ground: 'testing', legalBasis: '《行政许可法》第四十五条', expectedWorkingDays: 4 },
  });
  const stopId = paperCase.facts.stops[0]?.id ?? '';
  paperCase.on('2026-09-29T17:20:00').act({ action: 'resume', body: { stopId } });
  const days = rulerOf(progressOf(paperCase.on('2026-10-09')));
  const frozen = days.filter(({ role }) => role === 'frozen');
  assert.deepEqual([frozen[0]?.day, frozen.at(-1)?.day, frozen.length], ['2026-09-23', '2026-09-29', 7]);
  assert.deepEqual(
    days.filter(({ stopBegins }) => stopBegins).map(({ day }) => day),
    ['2026-09-23'],
  );
  const holidays = runsOf(days, ({ kind }) => kind === 'holiday');
  assert.deepEqual(holidays, [
    { first: '2026-09-25', last: '2026-09-27', notes: ['中秋节'] },
    { first: '2026-10-01', last: '2026-10-07', notes: ['国庆节'] },
  ]);
});

test('where festivals fall together their holiday is one row, with each name once', () => {
  const paperCase = new PaperCase(itemOf('CG-0004'), { at: '2025-09-26' });
  const days = rulerOf(progressOf(paperCase.on('2025-09-30')));
  assert.deepEqual(
    runsOf(days, ({ kind }) => kind === 'holiday'),
    [{ first: '2025-10-01', last: '2025-10-08', notes: ['国庆节', '中秋节'] }],
  );
});

test('of a very long clock only the part up to the promise is drawn', () => {
  const paperCase = new PaperCase(itemOf('GA-0001'), { at: '2026-11-23' });
  const progress = progressOf(paperCase);
  assert.ok(progress.days.length > 45);
  const days = rulerOf(progress);
  assert.equal(days.at(-3)?.post, 'promise');
});

test('whenever one looks, the drawn days agree with the counted ones', () => {
  const starts = fc.integer({ min: dayNumber('2026-01-05'), max: dayNumber('2026-10-30') });
  fc.assert(
    fc.property(
      starts,
      fc.integer({ min: 0, max: 40 }),
      fc.constantFrom('CG-0004', 'SJ-0006', 'CG-0005'),
      (start, later, code) => {
        const paperCase = new PaperCase(itemOf(code), { at: dayAt(start) });
        const progress = progressOf(paperCase.on(dayAt(start + later)));
        const days = rulerOf(progress);
        const count = (...roles: string[]) => days.filter(({ role }) => roles.includes(role)).length;
        assert.equal(count('used', 'left'), progress.promisedWorkingDays);
        assert.equal(count('left'), progress.remainingWorkingDays);
        assert.equal(count('used', 'late'), progress.usedWorkingDays);
        assert.equal(count('got'), 1);
        assert.equal(
          progress.light === 'red',
          progress.promisedDueOn !== null && progress.today > progress.promisedDueOn,
        );
      },
    ),
    { numRuns: 60 },
  );
});

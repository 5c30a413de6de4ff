import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Board, BoardRow } from '../../../src/cases/board-schema.ts';
import { mergeChanged, pageOf, placeOnBoard, rowsOf } from './board-merge.ts';

const STAND: BoardRow = {
  caseNumber: '',
  item: { code: 'GA-0001', name: '居民身份证首次申领' },
  applicantName: '张样例',
  state: 'under_review',
  light: 'green',
  clockState: 'running',
  promisedDueOn: '2026-03-02',
  statutoryDueOn: null,
  noticeDueOn: null,
  promptOn: null,
  usedWorkingDays: 0,
  remainingWorkingDays: 0,
  overdueWorkingDays: 0,
  statutoryRemainingWorkingDays: null,
  outcome: null,
  step: null,
  holder: null,
  holders: 1,
  window: null,
  fastTrack: false,
  extended: false,
  deferredMaterials: 0,
  receivedAt: '2026-03-02T09:00:00.000+08:00',
  resumesOn: null,
};

/** The server's board: which cases are open, and when each is due; null where the clock stands. */
type Hall = ReadonlyMap<string, string | null>;

function rowsIn(hall: Hall): BoardRow[] {
  const rows = [...hall].map(([caseNumber, promisedDueOn]): BoardRow => {
    return {
      ...STAND,
      caseNumber,
      promisedDueOn,
      clockState: promisedDueOn === null ? 'stopped' : 'running',
    };
  });
  return rows.sort((one, other) => (placeOnBoard(one) < placeOnBoard(other) ? -1 : 1));
}

/** Reads a board page by page, as the server gives it, as far as `most` pages. */
function read(hall: Hall, limit: number, most: number) {
  const rows = rowsIn(hall);
  const pages = [];
  for (let at = 0; pages.length < most && (at === 0 || at < rows.length); at += limit) {
    const items = rows.slice(at, at + limit);
    pages.push(pageOf(answer(items, at + limit < rows.length ? 'on' : null, rows.length)));
  }
  return pages;
}

function answer(items: BoardRow[], nextCursor: string | null, green: number): Board {
  return { items, nextCursor, today: '2026-03-02', counts: { red: 0, yellow: 0, green, grey: 0 } };
}

const number = fc.integer({ min: 0, max: 30 }).map((n) => `FC${String(n).padStart(15, '0')}`);
const due = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${day}`),
  fc.constant(null),
);
const someHall = fc.uniqueArray(fc.tuple(number, due), { selector: ([name]) => name, maxLength: 30 });

test('what was read and then kept up to date is what reading anew would give, as far as it was read', () => {
  fc.assert(
    fc.property(
      someHall,
      fc.array(fc.tuple(number, fc.option(due, { nil: undefined }))),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 8 }),
      (before, changes, limit, most) => {
        const hall = new Map(before);
        const pages = read(hall, limit, most);
        for (const [name, next] of changes) next === undefined ? hall.delete(name) : hall.set(name, next);
        const changed = new Set(changes.map(([name]) => name));
        const now = rowsIn(hall).filter((row) => changed.has(row.caseNumber));
        const merged = mergeChanged(pages, changed, answer(now, null, hall.size));
        const end = pages.at(-1)?.end;
        const wanted = rowsIn(hall).filter((row) => end === undefined || placeOnBoard(row) <= end);
        assert.deepEqual(rowsOf(merged), wanted);
        assert.equal(merged[0]?.counts?.green, hall.size);
      },
    ),
  );
});

test('a page without a change stays the same object, so that nothing of it is drawn again', () => {
  const names = Array.from({ length: 6 }, (_, n) => `FC00000000000000${n}`);
  const pages = read(new Map(names.map((name) => [name, '2026-03-05'])), 2, 9);
  const gone = mergeChanged(pages, new Set([String(names[2])]), answer([], null, 5));
  assert.notEqual(gone[1], pages[1]);
  assert.equal(gone[2], pages[2]);
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { items } from '../../test/case-builders.ts';
import { staffMember, testCasesHall } from '../../test/cases-hall.ts';
import { actIn, receiveIn } from '../../test/db-cases.ts';
import { eventsByCase } from '../../test/derived-rows.ts';
import type { CaseFacts } from '../cases/case-facts.ts';
import { standingOfClock } from '../cases/case-view.ts';
import type { Command } from '../cases/command.ts';
import { foldEvents } from '../cases/evolve.ts';
import type { Board, BoardRow, Light } from '../cases/index.ts';
import { lightOf } from '../cases/light.ts';
import { stepsOf } from '../cases/procedure.ts';
import { getItemVersion, type Item } from '../catalog/index.ts';
import { departmentsOf } from '../catalog/item.ts';
import { type BoardQuery, readBoard, readSupervision, readTasks } from './queries.ts';

const hall = await testCasesHall({ now: '2026-03-02T09:00:00+08:00' });
const everybody = staffMember('supervisor');
const LIGHTS = ['green', 'yellow', 'red', 'grey'] as const;

const COMMANDS: readonly Command[] = [
  { action: 'stop', body: { ground: 'testing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 5 } },
  { action: 'decide', body: { outcome: 'granted' } },
  { action: 'withdraw', body: { reason: '不办了' } },
  { action: 'extend', body: { workingDays: 5, reason: '案情复杂' } },
  { action: 'fast-track', body: { reason: '急事急办' } },
  { action: 'complete-step', body: {} },
];
// Two hundred cases over three months; what the rules refuse to some of them just does not happen.
for (let index = 0; index < 200; index += 1) {
  hall.setNow(
    hall.clock
      .now()
      .add({ hours: (index * 7) % 24 })
      .toString(),
  );
  const item = items[(index * 37) % items.length] as Item;
  const papers: Record<number, 'missing'> =
    index % 5 === 0 && item.materials[0]?.required ? { 0: 'missing' } : {};
  const staff = { ...staffMember('clerk'), windows: [`A0${(index % 3) + 1}`] };
  const one = await receiveIn(hall, item.code, { papers, staff });
  const command = COMMANDS[index % 9];
  if (command) await actIn(hall, one, command).catch(() => one);
}
const last = hall.clock.now();

interface Known {
  readonly facts: CaseFacts;
  readonly item: Item;
}
const known: Known[] = [];
for (const events of (await eventsByCase(hall)).values()) {
  const facts = foldEvents(events);
  known.push({ facts, item: await getItemVersion(hall, facts.item.code, facts.item.version) });
}
const isOpen = ({ facts }: Known) => facts.finishedAt === null && facts.endedAt === null;
const lightNow = ({ facts }: Known): Light =>
  lightOf({ state: standingOfClock(facts), due: facts.due }, hall.clock.now());
const numbersOf = (list: readonly Known[]) => list.map(({ facts }) => facts.caseNumber).sort();

/** Every page of a board, one after the other. */
async function wholeBoard(
  query: Partial<BoardQuery> = {},
  staff = everybody,
  limit = 200,
): Promise<BoardRow[]> {
  const rows: BoardRow[] = [];
  for (let cursor: string | undefined; ; ) {
    const board = await readBoard(hall, staff, { limit, ...query, cursor }, 'zh-CN');
    assert.ok(board.items.length <= limit);
    rows.push(...board.items);
    if (board.nextCursor === null) return rows;
    cursor = board.nextCursor;
  }
}
const sumOf = (counts: Board['counts']) => Object.values(counts ?? {}).reduce((sum, each) => sum + each, 0);
const listed = (rows: readonly BoardRow[]) => rows.map(({ caseNumber }) => caseNumber).sort();

describe('the lights', () => {
  test('on many days: each row’s light is that of the rule, each light’s board holds just its rows, the counts agree', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 150 }),
        fc.integer({ min: 0, max: 23 }),
        async (days, hour) => {
          hall.setNow(last.add({ hours: days * 24 + hour }).toString());
          const open = known.filter(isOpen);
          const rows = await wholeBoard();
          assert.deepEqual(listed(rows), numbersOf(open));
          const lights = new Map(open.map((each) => [each.facts.caseNumber, lightNow(each)]));
          for (const row of rows) assert.equal(row.light, lights.get(row.caseNumber), row.caseNumber);
          const { counts } = await readBoard(hall, everybody, { limit: 1 }, 'zh-CN');
          for (const light of LIGHTS) {
            const wanted = open.filter((each) => lightNow(each) === light);
            assert.equal(counts?.[light], wanted.length);
            assert.deepEqual(listed(await wholeBoard({ light })), numbersOf(wanted), light);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test('the morning’s figures are those of the rows: due today, stopped, too long, next to go on', async () => {
    let stoodTooLong = 0;
    let dueToday = 0;
    for (let days = 0; days < 60; days += 3) {
      hall.setNow(last.add({ hours: days * 24 }).toString());
      for (const query of [{}, { department: 'FC-ZW' }, { light: 'green' as const }]) {
        const { light: _light, ...filter } = { light: undefined, ...query };
        const { morning, today } = await readBoard(hall, everybody, { limit: 1, ...query }, 'zh-CN');
        const rows = await wholeBoard(filter);
        const stopped = rows.filter(({ clockState }) => clockState === 'stopped');
        const ends = stopped.flatMap(({ resumesOn }) => (resumesOn === null ? [] : [resumesOn])).sort();
        const due = rows.filter((row) => row.clockState === 'running' && row.promisedDueOn === today);
        assert.deepEqual(morning, {
          dueToday: due.length,
          stopped: stopped.length,
          stoppedTooLong: ends.filter((on) => on < today).length,
          nextResumeOn: ends.find((on) => on >= today) ?? null,
        });
        stoodTooLong += morning.stoppedTooLong;
        dueToday += morning.dueToday;
      }
    }
    assert.ok(stoodTooLong > 0 && dueToday > 0);
  });

  test('supervision counts the same lights, in all and by responsible department', async () => {
    hall.setNow(last.add({ hours: 24 * 12 }).toString());
    const { counts, byDepartment } = await readSupervision(hall, 'en');
    const open = known.filter(isOpen);
    for (const light of LIGHTS) {
      const wanted = open.filter((each) => lightNow(each) === light);
      assert.equal(counts?.[light], wanted.length);
      for (const row of byDepartment) {
        const own = wanted.filter(({ item }) => item.department === row.department.code);
        assert.equal(row[light], own.length, `${row.department.code} ${light}`);
      }
    }
    const trouble = byDepartment.map(({ red, yellow }) => red * 1000 + yellow);
    assert.deepEqual(
      trouble,
      trouble.toSorted((one, other) => other - one),
    );
  });
});

describe('order and pages', () => {
  test('the fast track first, then the most pressing, clocks that stand last', async () => {
    hall.setNow(last.toString());
    const order = (await wholeBoard()).map((row) => {
      const rank = row.clockState !== 'running' ? 'c' : row.fastTrack ? 'a' : 'b';
      return [rank, rank === 'c' ? '' : row.promisedDueOn, row.caseNumber].join(' ');
    });
    assert.deepEqual(order, order.toSorted());
    assert.deepEqual([...new Set(order.map(([rank]) => rank))], ['a', 'b', 'c']);
  });

  test('pages of any length are complete and repeat nothing', async () => {
    const whole = (await wholeBoard()).map(({ caseNumber }) => caseNumber);
    for (const limit of [1, 2, 7, 50, whole.length, whole.length - 1]) {
      const paged = (await wholeBoard({}, everybody, limit)).map(({ caseNumber }) => caseNumber);
      assert.deepEqual(paged, whole, `pages of ${limit}`);
    }
  });

  test('a forged cursor begins at the beginning', async () => {
    for (const text of [
      '2026-99-99|FC20261123000123U',
      '2026-02-30|FC20261123000123U',
      'x',
      "'; drop table",
    ]) {
      const cursor = Buffer.from(text).toString('base64url');
      const board = await readBoard(hall, everybody, { limit: 5, cursor }, 'zh-CN');
      assert.deepEqual(board.items, (await readBoard(hall, everybody, { limit: 5 }, 'zh-CN')).items);
    }
  });
});

describe('filters', () => {
  test('by window, item, state, and by what the clerk types', async () => {
    const one = known.find(isOpen) as Known;
    const open = known.filter(isOpen);
    assert.deepEqual(
      listed(await wholeBoard({ window: 'A02' })),
      numbersOf(open.filter(({ facts }) => facts.window === 'A02')),
    );
    assert.deepEqual(
      listed(await wholeBoard({ item: one.item.code })),
      numbersOf(open.filter(({ item }) => item.code === one.item.code)),
    );
    for (const state of ['accepted', 'granted', 'withdrawn', 'supplement_requested'] as const) {
      assert.deepEqual(
        listed(await wholeBoard({ state })),
        numbersOf(known.filter(({ facts }) => facts.state === state)),
        state,
      );
    }
    assert.deepEqual(listed(await wholeBoard({ q: one.facts.caseNumber.slice(4).toLowerCase() })), [
      one.facts.caseNumber,
    ]);
    assert.deepEqual(
      listed(await wholeBoard({ q: '食品' })),
      numbersOf(known.filter(({ item }) => item.name.zh.includes('食品'))),
    );
  });

  test('signs that mean something to the database mean themselves', async () => {
    for (const q of ['%', '_', '\\', "'", '%食%']) assert.deepEqual(await wholeBoard({ q }), [], q);
  });

  test('together they narrow each other down, and the counts follow them', async () => {
    const query = { window: 'A01', department: 'FC-ZW' };
    const wanted = known.filter(
      (each) => isOpen(each) && each.facts.window === 'A01' && departmentsOf(each.item).includes('FC-ZW'),
    );
    assert.deepEqual(listed(await wholeBoard(query)), numbersOf(wanted));
    const { counts } = await readBoard(hall, everybody, { limit: 1, ...query, light: 'red' }, 'zh-CN');
    assert.equal(sumOf(counts), wanted.length);
  });
});

describe('a screen that is open', () => {
  test('asks for the rows of given cases only, as far as they are on its board, with the figures of the whole board', async () => {
    const open = known.filter(isOpen);
    const some = [...open.slice(0, 3), ...known.filter((each) => !isOpen(each)).slice(0, 2)];
    const query = { limit: 50, among: numbersOf(some).join(',') };
    const answer = await readBoard(hall, everybody, query, 'zh-CN');
    assert.deepEqual(listed(answer.items), numbersOf(open.slice(0, 3)));
    assert.equal(sumOf(answer.counts), open.length);
    const member = staffMember('clerk', 'FC-GA');
    const seen = await readBoard(hall, member, query, 'zh-CN');
    assert.deepEqual(
      listed(seen.items),
      numbersOf(open.slice(0, 3).filter(({ item }) => departmentsOf(item).includes('FC-GA'))),
    );
  });

  test('gets the figures with the first page and not again with the pages after it', async () => {
    const first = await readBoard(hall, everybody, { limit: 10 }, 'zh-CN');
    assert.ok(first.counts && first.morning && first.nextCursor);
    const second = await readBoard(hall, everybody, { limit: 10, cursor: first.nextCursor }, 'zh-CN');
    assert.deepEqual([second.counts, second.morning, second.today], [undefined, undefined, first.today]);
  });
});

describe('a member of a department', () => {
  test('sees the cases in which it has a part, whatever is asked for', async () => {
    for (const department of ['FC-GA', 'FC-XF', 'FC-ZW', 'FC-SJ']) {
      const member = staffMember('clerk', department);
      const own = known.filter((each) => isOpen(each) && departmentsOf(each.item).includes(department));
      assert.deepEqual(listed(await wholeBoard({}, member)), numbersOf(own), department);
      const { counts } = await readBoard(hall, member, { limit: 1 }, 'zh-CN');
      assert.equal(sumOf(counts), own.length);
      const both = own.filter(({ item }) => departmentsOf(item).includes('FC-SJ'));
      assert.deepEqual(listed(await wholeBoard({ department: 'FC-SJ' }, member)), numbersOf(both));
    }
  });

  test('has just the open steps of its own as tasks', async () => {
    for (const department of ['FC-GA', 'FC-XF', 'FC-SJ']) {
      const { items: rows } = await readTasks(hall, staffMember('reviewer', department), 500, 'zh-CN');
      const wanted = known.flatMap(({ facts, item }) =>
        facts.endedAt !== null
          ? []
          : facts.steps
              .filter((step) => !step.doneAt && stepsOf(item)[step.index]?.department === department)
              .map((step) => `${facts.caseNumber} ${step.index} ${step.openedAt}`),
      );
      const found = rows.flatMap((row) =>
        row.tasks.map(({ index, openedAt }) => `${row.caseNumber} ${index} ${openedAt}`),
      );
      assert.ok(wanted.length > 0, department);
      assert.deepEqual(found.toSorted(), wanted.toSorted());
      const fastFirst = rows.map(({ fastTrack }) => Number(fastTrack));
      assert.deepEqual(
        fastFirst,
        fastFirst.toSorted((one, other) => other - one),
      );
    }
  });
});

test('a row in English', async () => {
  const [row] = (await readBoard(hall, everybody, { limit: 1 }, 'en')).items as [BoardRow];
  const { item } = known.find(({ facts }) => facts.caseNumber === row.caseNumber) as Known;
  assert.equal(row.item.name, item.name.en);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answerDeadlineLine } from './deadlines-command.ts';
import published from './published/calendar-cn.json' with { type: 'json' };
import { publishedCalendar } from './published-calendar.ts';

// A second program for the same rules, written from their wording alone: it walks from day to day, knows no
// tables and shares no code with the rooms. Both must answer alike on thousands of random clocks.

interface Clock {
  accepted_at: string;
  limit: { n: number; unit: 'workday' | 'calendar_day' };
  suspensions: { from: string; to: string | null }[];
  extensions: { n: number; approved_at: string }[];
  finished_at: string | null;
  as_of: string;
  warn_days?: number;
  extension_cap?: number;
  roll?: boolean;
}

const YEARS: Readonly<
  Record<string, { holidays: string[]; makeup_workdays: string[]; provisional: boolean }>
> = published;
const OFF = new Set(Object.values(YEARS).flatMap((year) => year.holidays));
const WORKED = new Set(Object.values(YEARS).flatMap((year) => year.makeup_workdays));
const DATES: { day: string; weekday: number }[] = [];
for (let date = Temporal.PlainDate.from('2003-01-01'); date.year < 2035; date = date.add({ days: 1 })) {
  DATES.push({ day: date.toString(), weekday: date.dayOfWeek });
}
const INDEX = new Map(DATES.map(({ day }, index) => [day, index]));

class Missing extends Error {}

function entryOf(day: string) {
  const entry = YEARS[day.slice(0, 4)];
  if (!entry) throw new Missing();
  return entry;
}

function isWorked(at: number): boolean {
  const { day, weekday } = DATES[at] as (typeof DATES)[number];
  entryOf(day);
  return WORKED.has(day) || (!OFF.has(day) && weekday <= 5);
}

const beijing = (moment: string) =>
  INDEX.get(Temporal.Instant.from(moment).toZonedDateTimeISO('+08:00').toPlainDate().toString()) as number;
const before = (one: string, other: string) =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) < 0;

function refusal(clock: Clock): string | undefined {
  const { accepted_at, as_of, finished_at, suspensions, extensions, limit } = clock;
  if (before(as_of, accepted_at)) return 'as_of_before_acceptance';
  if (finished_at && before(finished_at, accepted_at)) return 'finish_before_acceptance';
  for (const stop of suspensions) if (before(stop.from, accepted_at)) return 'suspend_before_acceptance';
  for (const stop of suspensions) if (stop.to && before(stop.to, stop.from)) return 'resume_before_suspend';
  for (const one of extensions)
    if (before(one.approved_at, accepted_at)) return 'extension_before_acceptance';
  const events = [
    finished_at,
    ...suspensions.flatMap((stop) => [stop.from, stop.to]),
    ...extensions.map((one) => one.approved_at),
  ];
  for (const event of events) if (event && before(as_of, event)) return 'event_after_as_of';
  if (extensions.length > 1) return 'second_extension';
  if (extensions.length === 1 && limit.n === 0) return 'extension_on_spot';
  if (extensions[0] && extensions[0].n > (clock.extension_cap ?? 10)) return 'extension_too_long';
  for (const stop of finished_at ? suspensions : []) {
    if (before(finished_at as string, stop.from)) return 'suspend_after_finish';
    if (!stop.to || before(finished_at as string, stop.to)) return 'finish_while_stopped';
  }
  if (finished_at && extensions[0] && before(finished_at, extensions[0].approved_at))
    return 'extension_after_finish';
  return undefined;
}

function answer(clock: Clock): object {
  const refused = refusal(clock);
  if (refused) return { ok: false, error: refused };
  const accepted = beijing(clock.accepted_at);
  const openSince = Math.min(
    ...clock.suspensions.filter((stop) => !stop.to).map((stop) => beijing(stop.from)),
  );
  const isFrozen = (at: number) =>
    clock.suspensions.some((stop) => beijing(stop.from) <= at && (!stop.to || at <= beijing(stop.to)));
  const counts = (at: number) => !isFrozen(at) && (clock.limit.unit === 'calendar_day' || isWorked(at));
  const firstFree = (from: number) => {
    for (let at = from; at < openSince; at += 1) if (!isFrozen(at) && isWorked(at)) return at;
    return null;
  };
  const due = (n: number): number | null => {
    if (n === 0) return firstFree(accepted);
    let at = accepted;
    for (let left = n; left > 0; ) {
      at += 1;
      if (at >= openSince) return null;
      if (counts(at)) left -= 1;
    }
    return clock.limit.unit === 'calendar_day' && (clock.roll ?? true) ? firstFree(at) : at;
  };
  const days = (after: number, through: number) => {
    let count = 0;
    for (let at = after + 1; at <= through; at += 1) if (counts(at)) count += 1;
    return count;
  };
  try {
    const total = clock.limit.n + (clock.extensions[0]?.n ?? 0);
    const [base, last] = [due(clock.limit.n), due(total)];
    let warn = last;
    for (let left = clock.warn_days ?? 3; warn !== null && left > 0 && warn > accepted; ) {
      warn -= 1;
      if (warn > accepted && !isFrozen(warn) && isWorked(warn)) left -= 1;
    }
    const today = beijing(clock.as_of);
    const ref = clock.finished_at ? beijing(clock.finished_at) : today;
    const used = days(accepted, ref);
    const overdue = last === null ? 0 : days(last, ref);
    const { provisional } = entryOf((DATES[last ?? ref] as { day: string }).day);
    if (base !== null && clock.extensions.some((one) => beijing(one.approved_at) > base)) {
      return { ok: false, error: 'extension_after_due' };
    }
    if (last !== null && clock.suspensions.some((stop) => beijing(stop.from) > last)) {
      return { ok: false, error: 'suspend_after_due' };
    }
    let status = 'running';
    if (last === null) status = 'stopped';
    else if (clock.finished_at)
      status = ref < last ? 'finished_early' : ref === last ? 'finished_on_time' : 'finished_late';
    else if (today > last) status = 'overdue';
    else if (today >= (warn as number)) status = 'due_soon';
    const dayAt = (at: number | null) => (at === null ? null : DATES[at]?.day);
    return {
      ok: true,
      accepted_date: dayAt(accepted),
      base_due_date: dayAt(base),
      due_date: dayAt(last),
      warn_date: dayAt(warn),
      status,
      total_days: total,
      used_days: used,
      remaining_days: Math.max(0, total - used),
      overdue_days: overdue,
      provisional,
    };
  } catch (error) {
    if (error instanceof Missing) return { ok: false, error: 'calendar_missing' };
    throw error;
  }
}

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const start = Temporal.Instant.from('2004-01-01T00:00:00+08:00').epochMilliseconds;
const lastStart = Temporal.Instant.from('2032-12-31T23:59:59+08:00').epochMilliseconds;

// Moments at the edge of a day and in the middle of one, some days later, written with several offsets.
const timeOfDay = fc.oneof(fc.constantFrom(0, DAY - 1, DAY - SECOND, 1), fc.nat(DAY - 1));
const offset = fc.constantFrom('+08:00', '+08:00', 'Z', '-10:00', '+05:30', '+14:00');
const write = (ms: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toString({
    timeZone: zone === 'Z' ? undefined : zone,
    smallestUnit: 'millisecond',
  });

const moment = (first: number, last: number) =>
  fc.record({ days: fc.integer({ min: first, max: last }), time: timeOfDay, zone: offset });
type Moment = { days: number; time: number; zone: string };

const LAST_DAY = Math.floor((lastStart - start) / DAY);
const acceptedDay = fc.oneof(
  { weight: 8, arbitrary: fc.nat(LAST_DAY) },
  { weight: 1, arbitrary: fc.integer({ min: -5, max: 5 }) },
  { weight: 1, arbitrary: fc.integer({ min: LAST_DAY - 60, max: LAST_DAY + 5 }) },
);

const anyClock: fc.Arbitrary<Clock> = fc
  .record({
    accepted: fc.record({ days: acceptedDay, time: timeOfDay, zone: offset }),
    n: fc.oneof(fc.nat(3), fc.nat(70), fc.integer({ min: 10, max: 45 })),
    unit: fc.constantFrom<Clock['limit']['unit']>('workday', 'workday', 'calendar_day'),
    stops: fc.array(
      fc.record({ from: moment(-1, 40), length: moment(0, 20), isOpen: fc.integer({ min: 0, max: 5 }) }),
      { maxLength: 4 },
    ),
    extensions: fc.array(fc.record({ n: fc.integer({ min: 1, max: 12 }), approved: moment(0, 40) }), {
      maxLength: 2,
    }),
    finished: fc.option(moment(0, 60), { freq: 2 }),
    // As of a moment long after everything, or at any moment: then later events make it refused.
    asOf: fc.oneof(moment(70, 130), moment(0, 90), moment(0, 10)),
    warn_days: fc.option(fc.nat(8), { nil: undefined }),
    extension_cap: fc.option(fc.constantFrom(5, 15), { nil: undefined }),
    roll: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map(({ accepted, n, unit, stops, extensions, finished, asOf, ...options }) => {
    const at = ({ days, time, zone }: Moment, from = start + accepted.days * DAY) =>
      write(from + days * DAY + time, zone);
    return {
      accepted_at: at({ ...accepted, days: 0 }),
      limit: { n, unit },
      suspensions: stops.map(({ from, length, isOpen }) => ({
        from: at(from),
        to: isOpen === 0 ? null : at({ ...length, days: from.days + length.days }),
      })),
      extensions: extensions.map((one) => ({ n: one.n, approved_at: at(one.approved) })),
      finished_at: finished && at(finished),
      as_of: at(asOf),
      ...options,
    };
  });

const latest = (moments: (string | null)[]) =>
  moments.filter((each) => each !== null).reduce((one, other) => (before(one, other) ? other : one));

/** The same clock with its events in a possible order, so that fewer are refused for their order alone. */
function inOrder(clock: Clock): Clock {
  const { accepted_at } = clock;
  const suspensions = clock.suspensions.map((stop) => {
    const from = latest([accepted_at, stop.from]);
    return { from, to: stop.to && latest([from, stop.to]) };
  });
  const extensions = clock.extensions.slice(0, clock.limit.n === 0 ? 0 : 1).map((one) => ({
    n: Math.min(one.n, clock.extension_cap ?? 10),
    approved_at: latest([accepted_at, one.approved_at]),
  }));
  const events = [
    accepted_at,
    ...suspensions.flatMap(({ from, to }) => [from, to]),
    ...extensions.map((one) => one.approved_at),
  ];
  const isOpen = suspensions.some((stop) => stop.to === null);
  const finished_at = isOpen || !clock.finished_at ? null : latest([...events, clock.finished_at]);
  return {
    ...clock,
    suspensions,
    extensions,
    finished_at,
    as_of: latest([...events, finished_at, clock.as_of]),
  };
}

const clocks = fc.oneof({ weight: 1, arbitrary: anyClock }, { weight: 3, arbitrary: anyClock.map(inOrder) });

const calendar = publishedCalendar();
const ask = (clock: Clock) =>
  (
    JSON.parse(answerDeadlineLine(JSON.stringify({ id: 1, input: clock }), calendar)) as {
      output: Record<string, unknown>;
    }
  ).output;

test('random clocks: every field and every refusal as the day-by-day program says', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(clocks, (clock) => {
      const output = ask(clock);
      const kind = String(output.error ?? output.status);
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      assert.deepEqual(output, answer(clock));
    }),
    { numRuns: 6000 },
  );
  // The random clocks must reach the statuses and the late refusals, or they would prove little.
  const statuses = ['running', 'due_soon', 'overdue', 'stopped', 'finished_early', 'finished_late'];
  const refusals = ['calendar_missing', 'suspend_after_due', 'extension_after_due', 'finish_while_stopped'];
  for (const kind of [...statuses, ...refusals])
    assert.ok((seen.get(kind) ?? 0) > 5, `${kind}: ${seen.get(kind)}`);
});

test('monotonic: a longer limit, a stop or a later acceptance never brings the due date nearer', () => {
  fc.assert(
    fc.property(clocks, moment(0, 20), (clock, stop) => {
      // Without the roll, a limit of no days still needs a working day and one of a single day does not.
      const plain = { ...clock, suspensions: [], extensions: [], finished_at: null, roll: true };
      const first = ask(plain);
      const longer = ask({ ...plain, limit: { ...plain.limit, n: plain.limit.n + 1 } });
      if (first.ok && longer.ok) assert.ok(String(longer.due_date) >= String(first.due_date));
      const from = write(Temporal.Instant.from(clock.accepted_at).epochMilliseconds + stop.days * DAY, 'Z');
      const stopped = ask({ ...plain, suspensions: [{ from, to: from }] });
      if (first.ok && stopped.ok) assert.ok(String(stopped.due_date) >= String(first.due_date));
      const later = ask({ ...plain, accepted_at: from });
      if (first.ok && later.ok) assert.ok(String(later.due_date) >= String(first.due_date));
    }),
    { numRuns: 1000 },
  );
});

import { dayAt, dayNumber, weekdayAt } from '../src/calendar/day.ts';
import { publishedYears } from '../src/calendar/published-calendar.ts';
import { WorkingCalendar } from '../src/calendar/working-days.ts';
import { median, type Row } from './figures.ts';
import { type Peer, peersWith } from './working-day-peers.ts';

/** How many working days are added, and how many times faster than chinese-days that is to be. */
const GOALS = { 5: 190, 20: 990, 45: 1500 } as const;
const LENGTHS = [5, 20, 45] as const;
const STARTS = spreadDays('2025-01-01', '2026-12-31', 1000);
/** Processor time of one slice; long against the clock's microseconds and a collection of garbage. */
const SLICE_US = { full: 200_000, quick: 30_000 };

/**
 * The n-th working day after each of 1,000 days of 2025 and 2026, text in and text out: how many times faster than
 * the packages one would take instead, how many of the answers differ from what the State published, and how
 * many lie in a year that is not published without a word about it.
 */
export async function benchWorkingDays(quick: boolean): Promise<Row[]> {
  const years = publishedYears();
  const calendar = new WorkingCalendar(years);
  const ours: Peer = { name: 'ours', add: (day, n) => calendar.addWorkingDays(day, n) };
  const peers = peersWith(years.filter(({ provisional }) => !provisional));
  const rows: Row[] = [];
  for (const n of LENGTHS) {
    const ratios = compareSpeed(ours, peers, n, quick);
    for (const [peer, ratio] of ratios) {
      const goal = peer.name === 'chinese-days' ? { goal: GOALS[n] } : {};
      rows.push({
        name: `working-days: n = ${n}, times ${peer.name}`,
        value: ratio,
        better: 'higher',
        ...goal,
      });
    }
  }
  const truth = publishedAnswers(calendar);
  for (const peer of [ours, ...peers]) {
    const goal = peer === ours ? { goal: 0 } : {};
    const value = truth.filter(({ day, n, answer }) => peer.add(day, n) !== answer).length;
    const name = `working-days: wrong answers of ${truth.length}, ${peer.name}`;
    rows.push({ name, value, better: 'lower', ...goal });
  }
  return [...rows, silentAnswers(calendar)];
}

/** Median over rounds, by turns, of the processor time of a peer over ours. */
function compareSpeed(ours: Peer, peers: readonly Peer[], n: number, quick: boolean): [Peer, number][] {
  const slice = quick ? SLICE_US.quick : SLICE_US.full;
  const rounds = quick ? 1 : 5;
  // Each is run warm: the first slices are what the compiler learns from.
  for (const each of [ours, ...peers]) microsecondsEach(each, n, slice / 2);
  const ratios = new Map(peers.map((peer): [Peer, number[]] => [peer, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [peer, measured] of ratios) {
      const own = microsecondsEach(ours, n, slice);
      measured.push(microsecondsEach(peer, n, slice) / own);
    }
  }
  return [...ratios].map(([peer, measured]) => [peer, median(measured)]);
}

/** Processor time of one addition in microseconds, measured over at least one pass and about a slice. */
function microsecondsEach({ add }: Peer, n: number, slice: number): number {
  const begun = process.threadCpuUsage();
  let spent = 0;
  let additions = 0;
  // Summed up so that no addition can be left out as useless.
  let length = 0;
  do {
    for (const day of STARTS) length += add(day, n)?.length ?? 0;
    additions += STARTS.length;
    const { user, system } = process.threadCpuUsage(begun);
    spent = user + system;
  } while (spent < slice);
  if (length === 0) throw new Error('nothing was answered');
  return spent / additions;
}

/** The right answers, as far as they lie in years that are published, by a walk from day to day over the lists. */
function publishedAnswers(calendar: WorkingCalendar): { day: string; n: number; answer: string }[] {
  const published = calendar.years.filter(({ provisional }) => !provisional);
  const off = new Set(published.flatMap(({ holidays }) => holidays));
  const worked = new Set(published.flatMap(({ makeupDays }) => makeupDays));
  const last = lastPublishedDay(calendar);
  return LENGTHS.flatMap((n) =>
    STARTS.map((day) => {
      let number = dayNumber(day);
      for (let left = n; left > 0; ) {
        number += 1;
        const at = dayAt(number);
        if (worked.has(at) || (!off.has(at) && weekdayAt(number) < 6)) left -= 1;
      }
      return { day, n, answer: dayAt(number) };
    }),
  ).filter(({ answer }) => answer <= last);
}

/** Ours says of each day whether its year is published; no peer can. */
function silentAnswers(calendar: WorkingCalendar): Row {
  const last = lastPublishedDay(calendar);
  const answers = LENGTHS.flatMap((n) => STARTS.map((day) => calendar.addWorkingDays(day, n)));
  const unpublished = answers.filter((answer) => answer > last);
  return {
    name: `working-days: of ${unpublished.length} answers in unpublished years, without a warning`,
    value: unpublished.filter((answer) => !calendar.isProvisional(answer)).length,
    goal: 0,
    better: 'lower',
  };
}

function lastPublishedDay({ years }: WorkingCalendar): string {
  return `${years.findLast(({ provisional }) => !provisional)?.year}-12-31`;
}

/** So many days from the first to the last, evenly. */
function spreadDays(first: string, last: string, count: number): string[] {
  const from = dayNumber(first);
  const length = dayNumber(last) - from + 1;
  return Array.from({ length: count }, (_, index) => dayAt(from + Math.floor((index * length) / count)));
}

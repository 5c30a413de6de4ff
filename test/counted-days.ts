import { countedDays } from '../src/cases/case-clock.ts';
import type { CaseEvent } from '../src/cases/case-event.ts';
import { foldEvents } from '../src/cases/evolve.ts';
import type { CasesHall } from '../src/cases/index.ts';
import { measuresOf } from '../src/cases/queries.ts';
import { eventsByCase } from './derived-rows.ts';

/** One line for each row of figures: what was counted by day in each dimension. */
type Lines = Record<string, string>;

/** The rows that are kept of days that are over. */
export async function keptDays({ db, centerId }: CasesHall): Promise<Lines> {
  const rows = await db`
    select dimension, to_char(day, 'YYYY-MM-DD') as day, key, accepted, early, on_time, overdue, used
    from statistics.daily where center_id = ${centerId}`;
  return Object.fromEntries(
    rows.map(({ dimension, day, key, used, ...counts }) => [
      `${dimension} ${day} ${key}`,
      [counts.accepted, counts.early, counts.on_time, counts.overdue, used.join(' ')].join(' | '),
    ]),
  );
}

/** The same counted a second time, by hand: from every event of every ledger, up to a day. */
export async function recountedDays(hall: CasesHall, lastDay: string): Promise<Lines> {
  const counts = new Map<
    string,
    { accepted: number; early: number; on_time: number; overdue: number; used: number[] }
  >();
  for (const events of (await eventsByCase(hall)).values()) {
    const facts = foldEvents(events);
    const places = (day: string) => [
      `center ${day} `,
      `window ${day} ${facts.window ?? ''}`,
      `department ${day} ${facts.department}`,
      `item ${day} ${facts.item.code}`,
    ];
    const entries = (event: CaseEvent) =>
      event.at.slice(0, 10) > lastDay
        ? []
        : places(event.at.slice(0, 10)).map((name) => {
            const entry = counts.get(name) ?? { accepted: 0, early: 0, on_time: 0, overdue: 0, used: [] };
            counts.set(name, entry);
            return entry;
          });
    for (const event of events) {
      if (event.kind === 'accepted') for (const entry of entries(event)) entry.accepted += 1;
      if (event.kind !== 'decided') continue;
      const measures = await measuresOf(hall, facts);
      const { usedWorkingDays } = countedDays(facts, measures, Temporal.Instant.from(event.at));
      for (const entry of entries(event)) {
        entry[event.data.timeliness] += 1;
        entry.used[usedWorkingDays] = (entry.used[usedWorkingDays] ?? 0) + 1;
      }
    }
  }
  return Object.fromEntries(
    [...counts].map(([name, { accepted, early, on_time, overdue, used }]) => [
      name,
      [accepted, early, on_time, overdue, Array.from(used, (cases) => cases ?? 0).join(' ')].join(' | '),
    ]),
  );
}

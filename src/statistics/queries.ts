import { currentCalendar } from '../calendar/index.ts';
import type { CasesHall } from '../cases/index.ts';
import { currentCatalog } from '../catalog/index.ts';
import { readCursor, writeCursor } from '../platform/cursor.ts';
import { agreed, type Language } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { closeDays, countFromLedger } from './actions.ts';
import { type Figures, figuresOf } from './figures.ts';
import { dayAfter, type Period, readPeriod, workingDaysBegun } from './period.ts';
import { countVisitors, type Grouping, sumDays } from './store.ts';
import { addTallies, medianUsed, NOTHING, type Tally } from './tally.ts';

/** The days asked for, as the caller wrote them. */
export interface AskedPeriod {
  readonly from?: string;
  readonly to?: string;
}

/** The center's figures over a period. @throws Refused when the period is wrong or outside the calendar */
export async function readFigures(hall: CasesHall, asked: AskedPeriod): Promise<Figures & Period> {
  const today = dayOf(hall.clock.now());
  const period = agreed(readPeriod(asked, today));
  const [sums, visitors, calendar] = await Promise.all([
    tallies(hall, 'center', period),
    countVisitors(hall.db, hall.centerId, period),
    currentCalendar(hall),
  ]);
  const workingDays = workingDaysBegun(period, today, calendar);
  return { ...period, ...figuresOf(sums.get('') ?? NOTHING, visitors, workingDays) };
}

/** Days that are over come from what is kept of them, the present one from the ledger. */
async function tallies(hall: CasesHall, grouping: Grouping, period: Period): Promise<Map<string, Tally>> {
  const { db, centerId } = hall;
  const counted = await closeDays(hall);
  const sums = await sumDays(db, centerId, grouping, period);
  const open = counted === undefined || counted < period.from ? period.from : dayAfter(counted);
  if (open > period.to) return sums;
  const dimension = grouping === 'day' ? 'center' : grouping;
  for (const row of await countFromLedger(hall, { from: open, to: period.to })) {
    if (row.dimension !== dimension) continue;
    const { day, key, dimension: _, ...tally } = row;
    const name = grouping === 'day' ? day : key;
    sums.set(name, addTallies(sums.get(name) ?? NOTHING, tally));
  }
  return sums;
}

/** By what the rows behind the figures are told. */
export type By = 'day' | 'window' | 'department' | 'item';

export interface RowsQuery extends AskedPeriod {
  readonly by: By;
  readonly limit: number;
  readonly cursor?: string;
}

/** The figures and the rows behind them, in the order of their keys. */
export async function readStatistics(hall: CasesHall, query: RowsQuery, language: Language) {
  const { by, limit, cursor } = query;
  const figures = await readFigures(hall, query);
  const sums = await tallies(hall, by, figures);
  const after = readCursor(cursor, [/^.*$/])?.[0];
  const keys = [...sums.keys()].sort().filter((key) => after === undefined || key > after);
  const page = keys.slice(0, limit);
  const nameOf = await namer(hall, by, language);
  return {
    figures,
    rows: page.map((key) => {
      const tally = sums.get(key) ?? NOTHING;
      const { used: _, ...counts } = tally;
      return { key, name: nameOf(key), ...counts, medianWorkingDaysUsed: medianUsed(tally) };
    }),
    nextCursor: keys.length > limit ? writeCursor([page.at(-1) as string]) : null,
  };
}

/** What a key is called; an item or department that the catalogue no longer has goes by its code. */
async function namer(hall: CasesHall, by: By, language: Language): Promise<(key: string) => string> {
  const catalog = await currentCatalog(hall);
  const inLanguage = (text: { zh: string; en: string }) => (language === 'en' ? text.en : text.zh);
  const items = new Map(catalog.items.map(({ item }) => [item.code, inLanguage(item.name)]));
  return (key) => {
    if (by === 'item') return items.get(key) ?? key;
    if (by === 'department') return inLanguage(catalog.findDepartment(key)?.name ?? { zh: key, en: key });
    if (by === 'window' && key === '') return inLanguage(NO_WINDOW);
    return key;
  };
}

const NO_WINDOW = { zh: '未指明窗口', en: 'no window in particular' };

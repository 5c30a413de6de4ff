import { publishedCalendar } from '../src/calendar/published-calendar.ts';
import { sampleAccounts } from '../src/identity/sample-accounts.ts';
import { Crew } from '../src/replay/crew.ts';
import type { ReplayOrder } from '../src/replay/replay-order.ts';
import { type Setting, settingOf } from '../src/replay/setting.ts';
import { sampleCatalog } from './sample-city.ts';

/** Six weeks around the National Day holiday, with a make-up Sunday and a Saturday that are worked. */
export const SIX_WEEKS: ReplayOrder = {
  from: '2025-09-01',
  until: '2025-10-15T15:30:00+08:00',
  cases: 300,
  visitors: 420,
  late: 0,
  seed: 7,
};

const catalog = sampleCatalog();
const departments = catalog.departments;
const accounts = sampleAccounts(departments).map((account) => ({
  ...account,
  userId: `id of ${account.username}`,
}));
const items = catalog.items.map((item) => ({
  item,
  version: 1,
  publishedAt: Temporal.Instant.from('2025-01-01T00:00:00+08:00'),
}));

/** The sample city as the place of a replay, without a database. */
export function replaySetting(order: ReplayOrder): Setting {
  const hours = catalog.center.openingHours;
  return settingOf(order, { calendar: publishedCalendar(), items, hours, crew: new Crew(accounts) });
}

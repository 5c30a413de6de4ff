import { currentCalendar } from '../calendar/index.ts';
import type { CasesHall } from '../cases/index.ts';
import { currentCatalog } from '../catalog/index.ts';
import type { Staff } from '../identity/index.ts';
import { writeCursor } from '../platform/cursor.ts';
import { isRefusal, type Language, say } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { readIssuedEnd } from './page-end.ts';
import { AGES, type Age, type AgeSpan, ageOf, spanOfAge } from './uncollected-age.ts';
import type { UncollectedList } from './uncollected-schema.ts';
import { countUncollected, findUncollected } from './uncollected-store.ts';

export interface UncollectedQuery {
  readonly department?: string;
  readonly age?: Age;
  readonly limit: number;
  readonly cursor?: string;
}

/** Certificates that nobody collects, as a member of staff may see them: of cases in which the own department has a part. */
export async function readUncollected(
  hall: CasesHall,
  staff: Staff,
  { department, age, limit, cursor }: UncollectedQuery,
  language: Language,
): Promise<UncollectedList> {
  const { db, centerId } = hall;
  const today = dayOf(hall.clock.now());
  const [calendar, catalog] = await Promise.all([currentCalendar(hall), currentCatalog(hall)]);
  const bound = [staff.department, department].filter((code) => code != null);
  const filter = bound.length > 0 ? { departments: bound } : {};
  const spans = Object.fromEntries(AGES.map((each) => [each, spanOfAge(each, today, calendar)])) as Record<
    Age,
    AgeSpan
  >;
  const after = readIssuedEnd(cursor);
  const [rows, counts] = await Promise.all([
    findUncollected(db, centerId, { ...filter, span: age && spans[age] }, { limit: limit + 1, after }),
    after === undefined ? countUncollected(db, centerId, filter, spans) : undefined,
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ itemCode, itemName, department: code, ...row }) => {
      const found = catalog.getItem(itemCode);
      const workingDays = calendar.workingDaysBetween(row.issuedOn, today);
      return {
        ...row,
        item: { code: itemCode, name: isRefusal(found) ? itemName : say(found.item.name, language) },
        department: { code, name: say(catalog.departmentName(code), language) },
        workingDays,
        age: ageOf(workingDays),
      };
    }),
    nextCursor: last ? writeCursor([last.issuedOn, last.caseNumber]) : null,
    counts,
    today,
  };
}

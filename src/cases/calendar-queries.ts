import { newestCalendar } from '../calendar/index.ts';
import { currentCatalog, getItemVersion } from '../catalog/index.ts';
import type { Hall } from '../platform/hall.ts';
import type { Language } from '../platform/refusal.ts';
import { countOlderCases, findRecalculations } from './calendar-store.ts';
import { reportOf } from './recalculation-report.ts';
import type { RecalculationView } from './recalculation-schema.ts';

/** What the newest calendar has changed so far, and how many open cases still stand under an older one. */
export async function readRecalculation(hall: Hall, language: Language): Promise<RecalculationView> {
  const { db, centerId } = hall;
  const { version } = await newestCalendar(hall);
  const [waiting, recalculated, catalog] = await Promise.all([
    countOlderCases(db, centerId, version),
    findRecalculations(db, centerId, version),
    currentCatalog(hall),
  ]);
  const named = await Promise.all(
    recalculated.map(async (each) => ({
      ...each,
      itemName: (await getItemVersion(hall, each.item.code, each.item.version)).name,
      departmentName: catalog.departmentName(each.department),
    })),
  );
  return reportOf(version, waiting, named, language);
}

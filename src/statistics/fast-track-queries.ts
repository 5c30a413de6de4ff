import { currentCalendar, type WorkingCalendar } from '../calendar/index.ts';
import { type CasesHall, findFastTracked, nameOf } from '../cases/index.ts';
import { currentCatalog, type PublishedCatalog } from '../catalog/index.ts';
import { readCursor, writeCursor } from '../platform/cursor.ts';
import { perCenter } from '../platform/per-center.ts';
import { agreed, isRefusal, type Language, say } from '../platform/refusal.ts';
import { SharedReadings } from '../platform/shared-readings.ts';
import { dayOf } from '../platform/time.ts';
import { closeDays, findOvertakenInLedger } from './actions.ts';
import {
  type Counted,
  fastTrackFigures,
  type Grantor,
  grantorOf,
  overtakenByCase,
} from './fast-track-figures.ts';
import type { FastTrackView } from './fast-track-schema.ts';
import { findOvertaken } from './fast-track-store.ts';
import { type Overtaking, overtakenFigures } from './overtaken.ts';
import { dayAfter, type Period, readPeriod } from './period.ts';
import { publishedReason } from './published-reason.ts';
import type { AskedPeriod } from './queries.ts';

/** So many grants are listed for everybody; more nobody reads on a page. */
const MOST_LISTED = 200;
const MOST_OVERTAKEN_NAMED = 20;

const readingsOf = perCenter(() => new SharedReadings<FastTrackView>());

/**
 * What is published about the fast track over a period: how often, for whom, by whom, why, and who waited longer.
 * Whoever asks for the same at once shares a reading.
 * @throws Refused when the period is wrong
 */
export function readFastTrack(
  hall: CasesHall,
  asked: AskedPeriod,
  language: Language,
): Promise<FastTrackView> {
  const name = JSON.stringify([asked.from, asked.to, language]);
  return readingsOf(hall).read(name, () => readView(hall, asked, language));
}

async function readView(hall: CasesHall, asked: AskedPeriod, language: Language): Promise<FastTrackView> {
  const { period, grants, overtaken, calendar, catalog } = await readGrants(hall, asked);
  const figures = fastTrackFigures(grants, overtaken, calendar);
  const names = namesIn(catalog, language);
  const behind = overtakenByCase(overtaken, calendar);
  const named = (of: (code: string) => string) => (list: readonly Counted[]) =>
    list.map(({ key, count }) => ({ code: key, name: of(key), count }));
  const countOf = (kind: string) => figures.byApplicant.find(({ key }) => key === kind)?.count ?? 0;
  return {
    ...period,
    granted: figures.granted,
    decided: figures.decided,
    byItem: named(names.item)(figures.byItem),
    byDepartment: named(names.department)(figures.byDepartment),
    byApplicant: { person: countOf('person'), organisation: countOf('organisation') },
    byGrantor: figures.byGrantor.map(({ count, ...grantor }) => ({ ...names.grantor(grantor), count })),
    overtaken: figures.overtaken,
    grants: grants.slice(0, MOST_LISTED).map((grant) => ({
      grantedOn: grant.grantedAt.slice(0, 10),
      item: { code: grant.itemCode, name: names.item(grant.itemCode) },
      department: { code: grant.department, name: names.department(grant.department) },
      applicantKind: grant.applicantKind,
      grantor: names.grantor(grantorOf(grant)),
      reason: publishedReason(grant.reason, grant.names),
      decidedOn: grant.decidedAt?.slice(0, 10) ?? null,
      overtaken: behind.get(grant.caseNumber)?.length ?? 0,
    })),
    leftOff: Math.max(0, grants.length - MOST_LISTED),
  };
}

export interface GrantsQuery extends AskedPeriod {
  readonly limit: number;
  readonly cursor?: string;
}

/** The single grants of a period with who gave them and why, and the cases that stood behind, the latest first. */
export async function readGrantsOf(hall: CasesHall, query: GrantsQuery, language: Language) {
  const { period, grants, overtaken, calendar, catalog } = await readGrants(hall, query);
  const names = namesIn(catalog, language);
  const behind = overtakenByCase(overtaken, calendar);
  const after = readCursor(query.cursor, [/^[0-9A-Z]{17}$/])?.[0];
  const rest = grants.slice(grants.findIndex(({ caseNumber }) => caseNumber === after) + 1);
  const page = rest.slice(0, query.limit);
  return {
    ...period,
    granted: grants.length,
    overtaken: overtakenFigures(overtaken, calendar),
    items: page.map((grant) => {
      const cases = behind.get(grant.caseNumber) ?? [];
      return {
        caseNumber: grant.caseNumber,
        grantedAt: grant.grantedAt,
        item: { code: grant.itemCode, name: names.item(grant.itemCode) },
        department: { code: grant.department, name: names.department(grant.department) },
        applicantKind: grant.applicantKind,
        by: nameOf(grant.by, language),
        reason: grant.reason,
        decidedOn: grant.decidedAt?.slice(0, 10) ?? null,
        overtakenCases: cases.length,
        overtaken: cases
          .slice(0, MOST_OVERTAKEN_NAMED)
          .map(({ isLate, ...each }) => ({ ...each, late: isLate })),
      };
    }),
    nextCursor: rest.length > page.length ? writeCursor([page.at(-1)?.caseNumber ?? '']) : null,
  };
}

interface Grants {
  readonly period: Period;
  readonly grants: Awaited<ReturnType<typeof findFastTracked>>;
  readonly overtaken: readonly Overtaking[];
  readonly calendar: WorkingCalendar;
  readonly catalog: PublishedCatalog;
}

async function readGrants(hall: CasesHall, asked: AskedPeriod): Promise<Grants> {
  const today = dayOf(hall.clock.now());
  const { from, to } = agreed(readPeriod(asked, today));
  const period = { from, to };
  const [grants, overtaken, calendar, catalog] = await Promise.all([
    findFastTracked(hall, from, to),
    overtakenBy(hall, period, today),
    currentCalendar(hall),
    currentCatalog(hall),
  ]);
  return { period, grants, overtaken, calendar, catalog };
}

/** Of cases decided on days that are over from what is kept of them, of the others from the ledger. */
async function overtakenBy(hall: CasesHall, period: Period, today: string): Promise<Overtaking[]> {
  const counted = await closeDays(hall);
  const kept = await findOvertaken(hall.db, hall.centerId, period);
  const open = counted === undefined ? today : dayAfter(counted);
  if (open > today) return kept;
  const live = await findOvertakenInLedger(hall, { from: open, to: today });
  return [...kept, ...live.filter(({ grantedOn }) => period.from <= grantedOn && grantedOn <= period.to)];
}

/** What codes are called; an item or department that the catalogue no longer has goes by its code. */
function namesIn(catalog: PublishedCatalog, language: Language) {
  const item = (code: string) => {
    const found = catalog.getItem(code);
    return isRefusal(found) ? code : say(found.item.name, language);
  };
  const department = (code: string) => say(catalog.departmentName(code), language);
  const grantor = ({ role, department: of }: Grantor) => ({
    role,
    department: of === null ? null : { code: of, name: department(of) },
  });
  return { item, department, grantor };
}

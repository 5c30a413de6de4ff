import { FILED } from './archive/index.ts';
import {
  type CasesHall,
  DERIVED_TABLES,
  deriveStories,
  findOutdatedCase,
  lastSettledDay,
  type Passed,
  type RetoldCases,
  retellCases,
  type ToldStory,
} from './cases/index.ts';
import { CLOCK_TABLES, followStories } from './deadlines/index.ts';
import { givingWay, inTurn, type Transaction } from './platform/db.ts';
import {
  compareRows,
  type DerivedTable,
  type Difference,
  mendRows,
  type Range,
  readTables,
} from './platform/derived-rows.ts';
import type { Text } from './platform/refusal.ts';
import type { RowWrite, TableForm } from './platform/row-forms.ts';
import { filePapers } from './reactions.ts';
import { DAY_TABLES, findCountedDays, recountDays } from './statistics/index.ts';

/**
 * What each room keeps of a case, by the same functions with which it is written when something happens. A further
 * room whose rows follow from the ledger is one line here; its tables have a column `case_number`.
 */
const ROOMS: readonly {
  readonly tables: readonly TableForm[];
  readonly derive: (stories: readonly ToldStory[]) => RowWrite[];
}[] = [
  { tables: DERIVED_TABLES, derive: deriveStories },
  { tables: [FILED], derive: filePapers },
  { tables: CLOCK_TABLES, derive: followStories },
];

/** What a comparison of all derived rows with the ledger has found, and a rebuild has mended. */
export interface Rebuilt extends Passed {
  readonly days: number;
  /** How many rows of each table differed. */
  readonly counts: ReadonlyMap<string, number>;
  /** The first of them. */
  readonly first: readonly Difference[];
  /** Cases whose ledger is broken: nothing is derived from it, and their rows are left as they are. */
  readonly breaks: RetoldCases['breaks'];
}

/** So many differences are named; of the others it is enough how many there are. */
const MOST_NAMED = 20;
/** Any number, as long as every process of the product uses the same one. */
const REBUILD_LOCK = 20_261_014;
const EARLIER_THAN_ALL = '0001-01-01';

type OnProgress = (passed: Passed) => void;

/** Compares all derived rows with the ledger, as they were at one moment, and changes nothing. */
export async function compareWithLedger(hall: CasesHall, onProgress: OnProgress): Promise<Rebuilt> {
  const finding = new Finding();
  await hall.db.begin('isolation level repeatable read read only', async (snapshot) => {
    const tables = await readTables(snapshot, tablesOfCases());
    for (let after: string | undefined = ''; after !== undefined; ) {
      const retold = await retellCases(hall, snapshot, after, false);
      finding.note(await lookAtCases(hall, snapshot, tables, retold, compareRows));
      onProgress(finding.add(retold));
      after = retold.upTo;
    }
    finding.addDays(await lookAtDays(hall, snapshot, compareRows));
  });
  return finding;
}

/**
 * Makes all derived rows follow from the ledger, a batch of cases in each transaction, while the hall may be at
 * work. Rows that are right are not touched.
 */
export async function rebuildFromLedger(hall: CasesHall, onProgress: OnProgress): Promise<Rebuilt> {
  const finding = new Finding();
  const tables = await readTables(hall.db, tablesOfCases());
  for (let after: string | undefined = ''; after !== undefined; ) {
    const batch: Batch = await lookAtBatch(hall, tables, after);
    finding.note(batch.looks);
    onProgress(finding.add(batch.retold));
    after = batch.retold.upTo;
  }
  finding.addDays(await givingWay(hall.db, (transaction) => lookAtDays(hall, transaction, mend)));
  return finding;
}

/**
 * Folds anew what an earlier version has folded in another shape. Of several processes that start at once one does
 * it, the others wait.
 */
export async function rebuildOutdated(hall: CasesHall, onProgress: (text: Text) => void): Promise<void> {
  const { db, centerId, log } = hall;
  if ((await findOutdatedCase(db, centerId)) === undefined) return;
  await inTurn(db, REBUILD_LOCK, async () => {
    if ((await findOutdatedCase(db, centerId)) === undefined) return;
    onProgress({
      zh: '这一版多记了办件的内容，正在从台账重算……',
      en: 'This version keeps more of each case; computing it anew from the ledger …',
    });
    const { cases, breaks } = await rebuildBatchesOfOutdated(hall);
    for (const { caseNumber } of breaks) {
      log.error({ caseNumber }, 'the ledger of a case is broken, and nothing was computed from it');
    }
    onProgress({
      zh: `已重算${cases}件`,
      en: `${cases} cases computed anew`,
    });
  });
}

/** A case whose ledger is broken stays outdated: from start to start only the batches with such cases are looked at. */
async function rebuildBatchesOfOutdated(hall: CasesHall): Promise<Rebuilt> {
  const finding = new Finding();
  const tables = await readTables(hall.db, tablesOfCases());
  for (let after: string | undefined = ''; after !== undefined; ) {
    const first: string | undefined = await findOutdatedCase(hall.db, hall.centerId, after);
    if (first === undefined) break;
    // The number without its last digit comes right before it.
    const { retold }: Batch = await lookAtBatch(hall, tables, first.slice(0, -1));
    finding.add(retold);
    after = retold.upTo;
  }
  return finding;
}

type Look = typeof compareRows;

/** Names what differs and mends it. */
const mend: Look = async (db, centerId, table, range, rows, limit) => {
  const found = await compareRows(db, centerId, table, range, rows, limit);
  if (found.count > 0) await mendRows(db, centerId, table, range, rows);
  return found;
};

function tablesOfCases(): TableForm[] {
  return ROOMS.flatMap(({ tables }) => tables);
}

interface LookedAt {
  readonly table: DerivedTable;
  readonly count: number;
  readonly differences: readonly Difference[];
}

interface Batch {
  readonly retold: RetoldCases;
  readonly looks: readonly LookedAt[];
}

/** Mends a batch of cases. As long as nothing differs, nobody's work on them is held up by locks. */
async function lookAtBatch(hall: CasesHall, tables: readonly DerivedTable[], after: string): Promise<Batch> {
  const lookWith = (look: Look) =>
    givingWay(hall.db, async (transaction) => {
      const retold = await retellCases(hall, transaction, after, look === mend);
      return { retold, looks: await lookAtCases(hall, transaction, tables, retold, look) };
    });
  const found = await lookWith(compareRows);
  return found.looks.some(({ count }) => count > 0) ? lookWith(mend) : found;
}

async function lookAtCases(
  hall: CasesHall,
  transaction: Transaction,
  tables: readonly DerivedTable[],
  { after, upTo, stories, breaks }: RetoldCases,
  look: Look,
): Promise<LookedAt[]> {
  const rows = ROOMS.flatMap(({ derive }) => derive(stories));
  const except = breaks.map(({ caseNumber }) => caseNumber);
  const range: Range = { column: 'case_number', after, upTo, except };
  const looks: LookedAt[] = [];
  for (const table of tables) {
    looks.push({ table, ...(await look(transaction, hall.centerId, table, range, rows, MOST_NAMED)) });
  }
  return looks;
}

/** The figures of days that are counted; rows of other days that are over belong to nothing. */
async function lookAtDays(
  hall: CasesHall,
  transaction: Transaction,
  look: Look,
): Promise<{ days: number; looks: LookedAt[] }> {
  const tables = await readTables(transaction, DAY_TABLES);
  const looks: LookedAt[] = [];
  const lookAt = async (after: string, upTo: string, rows: readonly RowWrite[]) => {
    const range: Range = { column: 'day', after, upTo, except: [] };
    for (const table of tables) {
      looks.push({ table, ...(await look(transaction, hall.centerId, table, range, rows, MOST_NAMED)) });
    }
  };
  const counted = await findCountedDays(transaction, hall.centerId);
  let after = EARLIER_THAN_ALL;
  for await (const { to, rows } of recountDays(hall, counted)) {
    await lookAt(after, to, rows);
    after = to;
  }
  await lookAt(after, lastSettledDay(hall.clock.now()), []);
  return { days: counted.length, looks };
}

class Finding implements Rebuilt {
  cases = 0;
  events = 0;
  days = 0;
  readonly counts = new Map<string, number>();
  readonly first: Difference[] = [];
  readonly breaks: RetoldCases['breaks'][number][] = [];

  note(looks: readonly LookedAt[]): void {
    for (const { table, count, differences } of looks) {
      const name = table.form.table;
      this.counts.set(name, (this.counts.get(name) ?? 0) + count);
      this.first.push(...differences.slice(0, MOST_NAMED - this.first.length));
    }
  }

  addDays({ days, looks }: { days: number; looks: readonly LookedAt[] }): void {
    this.days += days;
    this.note(looks);
  }

  add({ cases, events, breaks }: RetoldCases): Passed {
    this.cases += cases;
    this.events += events;
    this.breaks.push(...breaks);
    return { cases: this.cases, events: this.events };
  }
}

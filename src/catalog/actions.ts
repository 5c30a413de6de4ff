import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isUniqueViolation, type Statement, sendAsOne } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import { perCenter } from '../platform/per-center.ts';
import { Refused } from '../platform/refusal.ts';
import {
  type CatalogChange,
  changeBetween,
  changedDepartments,
  changesCenter,
  changesNothing,
  newVersions,
} from './catalog-change.ts';
import { type CatalogFile, type Fault, parseCatalogFile, readCatalog, writeCatalog } from './catalog-file.ts';
import type { HallHistory } from './hall-history.ts';
import type { Item } from './item.ts';
import { PublishedCatalog } from './published-catalog.ts';
import { faultyFiles, IMPORTED_MEANWHILE, unreadableFile } from './refusals.ts';
import {
  findCatalog,
  findHallHistory,
  findItemVersion,
  findRevision,
  insertCenterVersion,
  insertDepartmentVersions,
  insertItemVersions,
  insertRevision,
  type Revision,
  replaceDepartments,
  replaceItems,
  upsertCenter,
} from './store.ts';

/** For so long an import made by another process may go unnoticed. */
const REMEMBERED_SECONDS = 1;

/** What a process remembers of one center's catalogue. Versions never change, so those read once are kept. */
interface Memory {
  readonly versions: Map<string, Promise<Item>>;
  current?: { readonly catalog: Promise<PublishedCatalog>; readonly checkedAt: Temporal.Instant };
}

const memoryOf = perCenter((): Memory => ({ versions: new Map() }));

/**
 * The published catalogue with its search index. It is kept in memory; whether another process has imported a newer
 * one is asked at most once a second. @throws when nothing has been imported yet
 */
export async function currentCatalog(hall: Hall): Promise<PublishedCatalog> {
  const memory = memoryOf(hall);
  const now = hall.clock.now();
  const age = memory.current && now.since(memory.current.checkedAt).total('seconds');
  if (!memory.current || age === undefined || age < 0 || age >= REMEMBERED_SECONDS) {
    const asked = { catalog: renewed(hall, memory.current?.catalog), checkedAt: now };
    memory.current = asked;
    asked.catalog.catch(() => {
      if (memory.current === asked) delete memory.current;
    });
  }
  return memory.current.catalog;
}

async function renewed(hall: Hall, known: Promise<PublishedCatalog> | undefined): Promise<PublishedCatalog> {
  const { db, centerId } = hall;
  const catalog = await known?.catch(() => undefined);
  if (catalog && catalog.revision === (await findRevision(db, centerId))) return catalog;
  const read = await findPublished(hall);
  if (!read) throw new Error(`center ${centerId} has no catalogue; import one first`);
  return read;
}

async function findPublished({ db, centerId }: Hall): Promise<PublishedCatalog | undefined> {
  const stored = await findCatalog(db, centerId);
  return stored && new PublishedCatalog(stored);
}

/** Whether a catalogue was ever imported. */
export async function hasCatalog({ db, centerId }: Hall): Promise<boolean> {
  return (await findRevision(db, centerId)) !== undefined;
}

/** The item as a version of it says, which is what a case goes by. @throws when there is no such version */
export async function getItemVersion(hall: Hall, code: string, version: number): Promise<Item> {
  const { versions } = memoryOf(hall);
  const key = `${code} ${version}`;
  const known = versions.get(key);
  if (known) return known;
  const read = readItemVersion(hall, code, version);
  versions.set(key, read);
  read.catch(() => versions.delete(key));
  return read;
}

async function readItemVersion({ db, centerId }: Hall, code: string, version: number): Promise<Item> {
  const item = await findItemVersion(db, centerId, code, version);
  if (!item) throw new Error(`item ${code} has no version ${version}`);
  return item;
}

/** What the center and its departments have been called, by moment. Read anew each time, as a paper must not err by a second. */
export async function hallHistory({ db, centerId }: Hall): Promise<HallHistory> {
  return findHallHistory(db, centerId);
}

/** What somebody imports. */
export interface CatalogImport {
  readonly files: readonly CatalogFile[];
  /** Whether departments and items that the files leave out are withdrawn; otherwise they stay. */
  readonly withdrawMissing: boolean;
  /** User id; null for the first start and the command line. */
  readonly importedBy: string | null;
}

export interface ImportedCatalog extends CatalogChange {
  /** The new state of the catalogue; the present one if nothing has changed. */
  readonly revision: number;
  /** False: the files say what was published already, so nothing was written. */
  readonly isNew: boolean;
}

/**
 * Publishes what the files say, all of it or nothing. Only items whose content has changed get a new version; cases
 * keep the one they were accepted under.
 * @param along statements to be sent with it, such as the answer under a once-only key
 * @throws Refused naming every fault, or when somebody else imported at the same moment
 */
export async function importCatalog(
  hall: Hall,
  { files, withdrawMissing, importedBy }: CatalogImport,
  along: (imported: ImportedCatalog) => readonly Statement[] = () => [],
): Promise<ImportedCatalog> {
  const { db, centerId, clock } = hall;
  const standing = await findPublished(hall);
  const before = standing?.asFiled();
  const read = readCatalog(files, { published: before, replace: withdrawMissing });
  if ('faults' in read) throw new Refused(faultyFiles(read.faults));
  const after = read.catalog;
  const change = changeBetween(before, after);
  if (standing && changesNothing(change)) {
    const unchanged = { ...change, revision: standing.revision, isNew: false };
    await sendAsOne(db, along(unchanged));
    return unchanged;
  }
  const now = clock.now();
  const sources = files.map(({ name }) => name);
  const revision: Revision = {
    revision: (standing?.revision ?? 0) + 1,
    importedAt: now,
    importedBy,
    sources,
  };
  const newest = standing?.newestVersions() ?? new Map<string, number>();
  const versions = newVersions(change, after, newest);
  for (const { item, version } of versions) newest.set(item.code, version);
  const items = after.items.map(({ code }) => ({ code, version: newest.get(code) as number }));
  const imported = { ...change, revision: revision.revision, isNew: true };
  try {
    await sendAsOne(db, [
      insertRevision(db, centerId, revision),
      upsertCenter(db, centerId, after.center, after.notes),
      ...(changesCenter(before, after) ? [insertCenterVersion(db, centerId, after, revision)] : []),
      ...replaceDepartments(db, centerId, after.departments, now),
      insertDepartmentVersions(db, centerId, changedDepartments(change, after), revision),
      insertItemVersions(db, centerId, versions, revision),
      ...replaceItems(db, centerId, items, now),
      ...along(imported),
    ]);
  } catch (error) {
    throw isUniqueViolation(error, 'revision_pkey') ? new Refused(IMPORTED_MEANWHILE) : error;
  }
  delete memoryOf(hall).current;
  return imported;
}

/** Imports files from disk. @throws Refused naming every fault of all of them; nothing is then imported */
export async function importCatalogFiles(
  hall: Hall,
  paths: readonly string[],
  options: { readonly withdrawMissing: boolean },
): Promise<ImportedCatalog> {
  const read = await Promise.all(paths.map(readCatalogFile));
  const faults = read.filter((each): each is Fault => 'detail' in each);
  if (faults.length > 0) throw new Refused(faultyFiles(faults));
  const files = read.filter((each): each is CatalogFile => 'content' in each);
  return importCatalog(hall, { files, withdrawMissing: options.withdrawMissing, importedBy: null });
}

async function readCatalogFile(path: string): Promise<CatalogFile | Fault> {
  try {
    return parseCatalogFile(basename(path), await readFile(path, 'utf8'));
  } catch (error) {
    return unreadableFile(basename(path), (error as NodeJS.ErrnoException).code);
  }
}

/** The catalogue as files that can be imported again. @throws when nothing has been imported yet */
export async function exportCatalog(hall: Hall): Promise<CatalogFile[]> {
  const catalog = await currentCatalog(hall);
  return writeCatalog(catalog.asFiled());
}

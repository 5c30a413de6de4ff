import type { Db, Statement } from '../platform/db.ts';
import { toRfc3339 } from '../platform/time.ts';
import type { CatalogNotes } from './catalog-file.ts';
import type { Center, Department } from './department.ts';
import type { ItemVersion } from './guide.ts';
import { type CenterVersion, type DepartmentVersion, HallHistory } from './hall-history.ts';
import type { Item } from './item.ts';
import type { StoredCatalog } from './published-catalog.ts';

/** Who brought a new state of the catalogue, when and out of what. */
export interface Revision {
  readonly revision: number;
  readonly importedAt: Temporal.Instant;
  /** User id of the administrator; null for the first start and the command line. */
  readonly importedBy: string | null;
  /** Names of the files. */
  readonly sources: readonly string[];
}

/** The number of the newest state of the catalogue; undefined before the first import. */
export async function findRevision(db: Db, centerId: number): Promise<number | undefined> {
  const rows = await db<{ revision: number }[]>`
    select revision from catalog.revision where center_id = ${centerId} order by revision desc limit 1`;
  return rows[0]?.revision;
}

interface CatalogRow {
  readonly revision: number;
  readonly center: Center;
  readonly notes: CatalogNotes;
  readonly departments: readonly (Department & { withdrawn: boolean })[];
  readonly items: readonly { item: Item; version: number; publishedAt: string }[];
  readonly withdrawnItems: Readonly<Record<string, number>>;
}

/** The whole catalogue in one statement, so that it is of one moment; undefined before the first import. */
export async function findCatalog(db: Db, centerId: number): Promise<StoredCatalog | undefined> {
  const rows = await db<CatalogRow[]>`
    select c.facts as center, c.notes,
      (select max(revision) from catalog.revision where center_id = c.center_id) as revision,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'code', d.code, 'name', jsonb_build_object('zh', d.name_zh, 'en', d.name_en), 'shortName', d.short_name,
          'phone', d.phone, 'floor', d.floor, 'zone', d.zone, 'withdrawn', d.withdrawn_at is not null,
          'windows', (select coalesce(jsonb_agg(w.number order by w.position), '[]') from catalog.service_window w
            where w.center_id = d.center_id and w.department_code = d.code)) order by d.position), '[]')
        from catalog.department d where d.center_id = c.center_id) as departments,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'item', v.content, 'version', v.version, 'publishedAt', v.published_at) order by i.position), '[]')
        from catalog.item i
        join catalog.item_version v on v.center_id = i.center_id and v.item_code = i.code and v.version = i.version
        where i.center_id = c.center_id and i.withdrawn_at is null) as items,
      (select coalesce(jsonb_object_agg(i.code, i.version), '{}') from catalog.item i
        where i.center_id = c.center_id and i.withdrawn_at is not null) as "withdrawnItems"
    from catalog.center c where c.center_id = ${centerId}`;
  const row = rows[0];
  if (!row) return undefined;
  const departments = (withdrawn: boolean) =>
    row.departments
      .filter((each) => each.withdrawn === withdrawn)
      .map(({ withdrawn, ...department }) => department);
  return {
    revision: row.revision,
    center: row.center,
    notes: row.notes,
    departments: departments(false),
    withdrawnDepartments: departments(true),
    items: row.items.map((each) => ({ ...each, publishedAt: Temporal.Instant.from(each.publishedAt) })),
    withdrawnItems: new Map(Object.entries(row.withdrawnItems)),
  };
}

/** One version of an item, whether it is still published or not. */
export async function findItemVersion(
  db: Db,
  centerId: number,
  code: string,
  version: number,
): Promise<Item | undefined> {
  const rows = await db<{ content: Item }[]>`
    select content from catalog.item_version
    where center_id = ${centerId} and item_code = ${code} and version = ${version}`;
  return rows[0]?.content;
}

/** All that was ever said of the center and its departments, in one statement. */
export async function findHallHistory(db: Db, centerId: number): Promise<HallHistory> {
  const rows = await db<(CenterVersion | DepartmentVersion)[]>`
    select r.imported_at as since, v.revision, v.facts as center, v.notes, null as department
    from catalog.center_version v join catalog.revision r using (center_id, revision) where center_id = ${centerId}
    union all
    select r.imported_at, v.revision, null, null, v.content
    from catalog.department_version v join catalog.revision r using (center_id, revision) where center_id = ${centerId}
    order by revision`;
  return new HallHistory(
    rows.filter((row): row is CenterVersion => 'center' in row && row.center !== null),
    rows.filter((row): row is DepartmentVersion => 'department' in row && row.department !== null),
  );
}

/** Keeps what an import says of the center, for what happens from now on. */
export function insertCenterVersion(
  db: Db,
  centerId: number,
  { center, notes }: Omit<CenterVersion, 'since'>,
  { revision }: Revision,
): Statement {
  return db`
    insert into catalog.center_version (center_id, revision, facts, notes)
    values (${centerId}, ${revision}, ${db.json(center as never)}, ${db.json(notes as never)})
    returning 1`;
}

/** The same for the departments that are new or have changed. */
export function insertDepartmentVersions(
  db: Db,
  centerId: number,
  departments: readonly Department[],
  { revision }: Revision,
): Statement {
  return db`
    insert into catalog.department_version (center_id, department_code, revision, content)
    select ${centerId}, d.content->>'code', ${revision}, d.content
    from jsonb_to_recordset(${db.json(departments.map((content) => ({ content })) as never)}) d (content jsonb)
    returning 1`;
}

/** Whoever is second with a revision meets the key `revision_pkey`. */
export function insertRevision(db: Db, centerId: number, revision: Revision): Statement {
  const { importedAt, importedBy, sources } = revision;
  return db`
    insert into catalog.revision (center_id, revision, imported_at, imported_by, sources)
    values (${centerId}, ${revision.revision}, ${toRfc3339(importedAt)}::timestamptz, ${importedBy},
      ${db.array([...sources])})
    returning 1`;
}

export function upsertCenter(db: Db, centerId: number, center: Center, notes: CatalogNotes): Statement {
  return db`
    insert into catalog.center (center_id, code, facts, notes)
    values (${centerId}, ${center.code}, ${db.json(center as never)}, ${db.json(notes as never)})
    on conflict (center_id) do update set code = excluded.code, facts = excluded.facts, notes = excluded.notes
    returning 1`;
}

/** Makes these the departments of the hall, in this order, with exactly these windows; others are withdrawn. */
export function replaceDepartments(
  db: Db,
  centerId: number,
  departments: readonly Department[],
  now: Temporal.Instant,
): Statement[] {
  const codes = departments.map(({ code }) => code);
  const windows = departments.flatMap(({ code, windows }) =>
    windows.map((number, position) => ({ number, department: code, position })),
  );
  return [
    db`
      insert into catalog.department
        (center_id, code, position, name_zh, name_en, short_name, phone, floor, zone, withdrawn_at)
      select ${centerId}, d.code, d.position, d.name->>'zh', d.name->>'en', d."shortName", d.phone, d.floor, d.zone, null
      from jsonb_to_recordset(${db.json(departments.map((each, position) => ({ ...each, position })) as never)}) d
        (code text, position int, name jsonb, "shortName" text, phone text, floor int, zone text)
      on conflict (center_id, code) do update set position = excluded.position, name_zh = excluded.name_zh,
        name_en = excluded.name_en, short_name = excluded.short_name, phone = excluded.phone, floor = excluded.floor,
        zone = excluded.zone, withdrawn_at = null
    returning 1`,
    db`
      update catalog.department set withdrawn_at = ${toRfc3339(now)}::timestamptz
      where center_id = ${centerId} and withdrawn_at is null and code <> all (${db.array(codes)})
    returning 1`,
    db`
      insert into catalog.service_window (center_id, number, department_code, position)
      select ${centerId}, w.number, w.department, w.position
      from jsonb_to_recordset(${db.json(windows)}) w (number text, department text, position int)
      on conflict (center_id, number) do update
        set department_code = excluded.department_code, position = excluded.position
    returning 1`,
    db`
      delete from catalog.service_window
      where center_id = ${centerId} and number <> all (${db.array(windows.map(({ number }) => number))})
    returning 1`,
  ];
}

export function insertItemVersions(
  db: Db,
  centerId: number,
  versions: readonly Omit<ItemVersion, 'publishedAt'>[],
  { revision, importedAt }: Revision,
): Statement {
  return db`
    insert into catalog.item_version (center_id, item_code, version, content, published_at, revision)
    select ${centerId}, v.item->>'code', v.version, v.item, ${toRfc3339(importedAt)}::timestamptz, ${revision}
    from jsonb_to_recordset(${db.json(versions as never)}) v (item jsonb, version int)
    returning 1`;
}

/** Makes these the published items, in this order; others are withdrawn. */
export function replaceItems(
  db: Db,
  centerId: number,
  items: readonly { readonly code: string; readonly version: number }[],
  now: Temporal.Instant,
): Statement[] {
  const rows = items.map(({ code, version }, position) => ({ code, version, position }));
  return [
    db`
      insert into catalog.item (center_id, code, position, version, withdrawn_at)
      select ${centerId}, i.code, i.position, i.version, null
      from jsonb_to_recordset(${db.json(rows)}) i (code text, position int, version int)
      on conflict (center_id, code) do update
        set position = excluded.position, version = excluded.version, withdrawn_at = null
    returning 1`,
    db`
      update catalog.item set withdrawn_at = ${toRfc3339(now)}::timestamptz
      where center_id = ${centerId} and withdrawn_at is null
        and code <> all (${db.array(items.map(({ code }) => code))})
    returning 1`,
  ];
}

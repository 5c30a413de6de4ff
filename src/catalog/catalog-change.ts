import { isDeepStrictEqual } from 'node:util';
import type { Catalog } from './catalog-file.ts';
import type { Department } from './department.ts';
import type { ItemVersion } from './guide.ts';
import type { Item } from './item.ts';

/** What an import does to the catalogue. */
export interface CatalogChange {
  readonly items: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly withdrawn: readonly string[];
    readonly unchanged: number;
  };
  readonly departments: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly withdrawn: readonly string[];
    readonly unchanged: number;
  };
  /** The center's own facts, a remark, or the order of departments or items has changed. */
  readonly arrangement: boolean;
}

/** Compares the catalogue after an import with the one before it. */
export function changeBetween(before: Catalog | undefined, after: Catalog): CatalogChange {
  const order = (catalog: Catalog) => [...catalog.departments, ...catalog.items].map(({ code }) => code);
  return {
    items: compare(before?.items ?? [], after.items),
    departments: compare(before?.departments ?? [], after.departments),
    arrangement:
      before === undefined || changesCenter(before, after) || !isDeepStrictEqual(order(before), order(after)),
  };
}

/** Whether an import leaves everything as it was. */
export function changesNothing({ items, departments, arrangement }: CatalogChange): boolean {
  const same = [items, departments].every(
    (part) => part.added.length + part.changed.length + part.withdrawn.length === 0,
  );
  return same && !arrangement;
}

/** Whether an import says something new of the center itself. */
export function changesCenter(before: Catalog | undefined, after: Catalog): boolean {
  return !isDeepStrictEqual([before?.center, before?.notes], [after.center, after.notes]);
}

/** The departments of which an import says something new. */
export function changedDepartments({ departments }: CatalogChange, after: Catalog): Department[] {
  const fresh = new Set([...departments.added, ...departments.changed]);
  return after.departments.filter(({ code }) => fresh.has(code));
}

/** The versions that an import publishes: one for each item that is new or has changed, and no other. */
export function newVersions(
  change: CatalogChange,
  after: Catalog,
  newest: ReadonlyMap<string, number>,
): Omit<ItemVersion, 'publishedAt'>[] {
  const fresh = new Set([...change.items.added, ...change.items.changed]);
  return after.items
    .filter(({ code }) => fresh.has(code))
    .map((item: Item) => ({ item, version: (newest.get(item.code) ?? 0) + 1 }));
}

function compare<T extends { code: string }>(
  before: readonly T[],
  after: readonly T[],
): CatalogChange['items'] {
  const old = new Map(before.map((entry) => [entry.code, entry]));
  const kept = new Set(after.map(({ code }) => code));
  const added = after.filter(({ code }) => !old.has(code));
  const changed = after.filter(
    (entry) => old.has(entry.code) && !isDeepStrictEqual(old.get(entry.code), entry),
  );
  return {
    added: added.map(({ code }) => code),
    changed: changed.map(({ code }) => code),
    withdrawn: before.map(({ code }) => code).filter((code) => !kept.has(code)),
    unchanged: after.length - added.length - changed.length,
  };
}

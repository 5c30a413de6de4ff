import type { Refusal, Text } from '../platform/refusal.ts';
import { type Catalog, type CatalogNotes, isSample } from './catalog-file.ts';
import type { Center, Department } from './department.ts';
import type { ItemVersion } from './guide.ts';
import { itemWithdrawn, unknownItem } from './refusals.ts';
import { search } from './search.ts';
import { buildSearchIndex, type SearchIndex } from './search-index.ts';

/** The catalogue as it is written down at one revision. */
export interface StoredCatalog {
  readonly revision: number;
  readonly center: Center;
  readonly notes: CatalogNotes;
  readonly departments: readonly Department[];
  readonly withdrawnDepartments: readonly Department[];
  readonly items: readonly ItemVersion[];
  /** Withdrawn items with their newest versions. */
  readonly withdrawnItems: ReadonlyMap<string, number>;
}

/** The published catalogue in memory: never changed, one for each revision. */
export class PublishedCatalog {
  readonly revision: number;
  readonly center: Center;
  readonly notes: CatalogNotes;
  /** In the order of the hall. */
  readonly departments: readonly Department[];
  readonly items: readonly ItemVersion[];
  private readonly stored: StoredCatalog;
  private readonly departmentsByCode: ReadonlyMap<string, Department>;
  private readonly itemsByCode: ReadonlyMap<string, ItemVersion>;
  private index: SearchIndex | undefined;

  constructor(stored: StoredCatalog) {
    this.stored = stored;
    this.revision = stored.revision;
    this.center = stored.center;
    this.notes = stored.notes;
    this.departments = stored.departments;
    this.items = stored.items;
    const everyDepartment = [...stored.withdrawnDepartments, ...stored.departments];
    this.departmentsByCode = new Map(everyDepartment.map((department) => [department.code, department]));
    this.itemsByCode = new Map(stored.items.map((version) => [version.item.code, version]));
  }

  /** The published version of an item, or why there is none. */
  getItem(code: string): ItemVersion | Refusal {
    const found = this.itemsByCode.get(code);
    if (found) return found;
    return this.stored.withdrawnItems.has(code) ? itemWithdrawn(code) : unknownItem(code);
  }

  /** A department of the hall, or one that has left it. */
  findDepartment(code: string): Department | undefined {
    return this.departmentsByCode.get(code);
  }

  /** A department that an item or a case names; such departments are never forgotten. */
  getDepartment(code: string): Department {
    const department = this.departmentsByCode.get(code);
    if (!department) throw new Error(`the catalogue has no department ${code}`);
    return department;
  }

  departmentName(code: string): Text {
    return this.getDepartment(code).name;
  }

  /** As on the window's sign, Chinese only. */
  shortName(code: string): string {
    return this.getDepartment(code).shortName;
  }

  /** Newest version of every item there ever was. */
  newestVersions(): Map<string, number> {
    const published = this.items.map(({ item, version }) => [item.code, version] as const);
    return new Map([...this.stored.withdrawnItems, ...published]);
  }

  /** The catalogue as it would stand in files. */
  asFiled(): Catalog {
    const { center, notes, departments } = this;
    return { center, notes, departments, items: this.items.map(({ item }) => item) };
  }

  /** The center is made up, as one of its files says. */
  get isSample(): boolean {
    return isSample(this.notes);
  }

  /**
   * The items that the words may mean, the likeliest first.
   * @param accepts which items are asked for at all
   * @param most how many at most
   */
  search(query: string, accepts: (found: ItemVersion) => boolean, most: number): ItemVersion[] {
    this.index ??= buildSearchIndex(
      this.items.map(({ item }) => item),
      this.departments,
    );
    const at = (position: number) => this.items[position] as ItemVersion;
    const hits = search(this.index, query, most, (position) => accepts(at(position)));
    return hits.map(({ position }) => at(position));
  }
}

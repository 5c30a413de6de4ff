import type { Department } from '../../../src/catalog/department.ts';
import type { Item } from '../../../src/catalog/item.ts';
import { AUDIENCES, type Audience, LIFE_EVENTS, type LifeEvent } from '../../../src/catalog/labels.ts';

/** Words match many items a little; only the likeliest are worth reading. */
export const MOST_HITS = 8;

/** What somebody looks for. Empty text and undefined mean: no matter. */
export interface ItemSearch {
  readonly q: string;
  readonly department: string | undefined;
  readonly audience: Audience | undefined;
  readonly lifeEvent: LifeEvent | undefined;
  /** Only what can be done without coming, is done on the spot, costs nothing. */
  readonly noVisit: boolean;
  readonly onTheSpot: boolean;
  readonly free: boolean;
}

export interface ItemsView {
  readonly search: ItemSearch;
  /** Best first when words were typed, with one more than is shown if there are more; else in the catalogue's order. */
  readonly hits: readonly Item[];
  readonly departments: readonly Department[];
  readonly departmentOf: (code: string) => Department;
  /** Where anybody may ask about anything; undefined when the hall has no such windows. */
  readonly generalWindows: Department | undefined;
}

/** Reads a search from the fields of an address; what is not known is left out. */
export function readItemSearch(
  fields: Readonly<Record<string, string | undefined>>,
  departments: readonly Department[],
): ItemSearch {
  return {
    q: (fields.q ?? '').normalize('NFC').trim().slice(0, 100),
    department: departments.find(({ code }) => code === fields.department)?.code,
    audience: known(AUDIENCES, fields.audience),
    lifeEvent: known(LIFE_EVENTS, fields.lifeEvent),
    noVisit: fields.noVisit === '1',
    onTheSpot: fields.onTheSpot === '1',
    free: fields.free === '1',
  };
}

function known<K extends string>(
  table: Readonly<Record<K, unknown>>,
  value: string | undefined,
): K | undefined {
  return value !== undefined && Object.hasOwn(table, value) ? (value as K) : undefined;
}

/** True when nothing was asked: then the whole catalogue is shown, by life events. */
export function asksNothing(search: ItemSearch): boolean {
  return search.q === '' && !isNarrowed(search);
}

/** True when a choice besides the words narrows the search. */
export function isNarrowed({
  department,
  audience,
  lifeEvent,
  noVisit,
  onTheSpot,
  free,
}: ItemSearch): boolean {
  return Boolean(department || audience || lifeEvent || noVisit || onTheSpot || free);
}

/** True for an item that the choices besides the words let through. */
export function passes(item: Item, search: ItemSearch): boolean {
  return (
    (search.department === undefined || item.department === search.department) &&
    (search.audience === undefined || item.audience === search.audience || item.audience === 'both') &&
    (search.lifeEvent === undefined || item.lifeEvent === search.lifeEvent) &&
    (!search.noVisit || item.visitsMax === 0) &&
    (!search.onTheSpot || item.promisedLimit.unit === 'on_the_spot') &&
    (!search.free || item.fees.length === 0)
  );
}

/** The address of a search, always written the same way whatever else stood in the address that was asked for. */
export function addressOfSearch({ q, department, audience, lifeEvent, ...only }: ItemSearch): string {
  const fields = Object.entries({ q, department, audience, lifeEvent }).filter(([, value]) => value);
  const choices = Object.entries(only).filter(([, chosen]) => chosen);
  const query = [
    ...fields.map(([name, value]) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`),
    ...choices.map(([name]) => `${name}=1`),
  ];
  return query.length === 0 ? '/items' : `/items?${query.join('&')}`;
}

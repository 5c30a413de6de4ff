import { invalidFields, type Language, type Refusal, say } from '../platform/refusal.ts';
import type { DepartmentList, ItemHit, ItemsQuery } from './catalog-schema.ts';
import { windowsOf } from './department.ts';
import { type ItemVersion, viewFee, viewLimit } from './guide.ts';
import { acceptingDepartment } from './item.ts';
import { lineOfTruth } from './line-of-truth.ts';
import type { PublishedCatalog } from './published-catalog.ts';

/** One page of the items that a query asks for: the likeliest first if it has words, else in catalogue order. */
export function listItems(
  catalog: PublishedCatalog,
  query: ItemsQuery,
  language: Language,
): { items: ItemHit[]; nextCursor: string | null } | Refusal {
  const start = query.cursor === undefined ? 0 : placeOf(query.cursor);
  if (start === undefined) return invalidFields([UNKNOWN_CURSOR]);
  const department = query.department && departmentCode(catalog, query.department);
  const accepts = ({ item }: ItemVersion) =>
    (department === undefined || item.department === department) &&
    (query.kind === undefined || item.kind === query.kind) &&
    (query.audience === undefined || item.audience === query.audience || item.audience === 'both') &&
    (query.lifeEvent === undefined || item.lifeEvent === query.lifeEvent);
  const words = query.q?.trim() ?? '';
  const end = start + query.limit;
  const found = words === '' ? catalog.items.filter(accepts) : catalog.search(words, accepts, end + 1);
  return {
    items: found.slice(start, end).map((each) => viewHit(catalog, each, language)),
    nextCursor: end < found.length ? cursorOf(end) : null,
  };
}

const UNKNOWN_CURSOR = {
  pointer: '/cursor',
  detail: {
    zh: 'cursor 要原样使用上一页给出的 nextCursor',
    en: 'cursor must be the nextCursor of the page before, unchanged',
  },
};

function cursorOf(place: number): string {
  return Buffer.from(`after ${place}`).toString('base64url');
}

function placeOf(cursor: string): number | undefined {
  const place = /^after (\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  return place === undefined ? undefined : Number(place);
}

/** The code as the catalogue has it; people also leave out the center's letters or write it small. */
function departmentCode(catalog: PublishedCatalog, given: string): string {
  const code = given.toUpperCase();
  return code.includes('-') ? code : `${catalog.center.code}-${code}`;
}

function viewHit(catalog: PublishedCatalog, { item }: ItemVersion, language: Language): ItemHit {
  const accepting = catalog.getDepartment(acceptingDepartment(item));
  return {
    code: item.code,
    name: say(item.name, language),
    nameZh: item.name.zh,
    nameEn: item.name.en,
    department: item.department,
    departmentName: say(catalog.departmentName(item.department), language),
    window: accepting.windows[0] ?? '',
    kind: item.kind,
    audience: item.audience,
    lifeEvent: item.lifeEvent,
    promisedLimit: viewLimit(item.promisedLimit, language),
    fees: item.fees.map((fee) => viewFee(fee, language)),
    lineOfTruth: say(lineOfTruth(item), language),
    onlineApplication: item.channels.includes('web'),
    appointment: item.appointment,
  };
}

/** The departments in the order of the hall, each with its windows and items. */
export function listDepartments(catalog: PublishedCatalog, language: Language): DepartmentList {
  const itemsOf = Map.groupBy(catalog.items, ({ item }) => item.department);
  return {
    items: catalog.departments.map((department) => ({
      code: department.code,
      name: say(department.name, language),
      nameZh: department.name.zh,
      nameEn: department.name.en,
      shortName: department.shortName,
      phone: department.phone,
      floor: department.floor,
      zone: department.zone,
      windows: windowsOf(department),
      items: (itemsOf.get(department.code) ?? []).map(({ item }) => ({
        code: item.code,
        name: say(item.name, language),
      })),
    })),
    nextCursor: null,
  };
}

import type { WorkingCalendar } from '../../src/calendar/working-days.ts';
import type { Department } from '../../src/catalog/department.ts';
import type { ItemVersion } from '../../src/catalog/guide.ts';
import { acceptingDepartment, type Item } from '../../src/catalog/item.ts';
import type { PublishedCatalog } from '../../src/catalog/published-catalog.ts';
import { isRefusal } from '../../src/platform/refusal.ts';
import { dayOf } from '../../src/platform/time.ts';
import type { DepartmentView } from './departments/department-page.ts';
import type { DepartmentsView } from './departments/departments-page.ts';
import type { Frame } from './frame/frame.ts';
import { sayPlace, sayWindows } from './frame/places.ts';
import { type GuideView, promiseFor } from './guide/guide-view.ts';
import { daysAhead, type HallTime, hallState, handInDay } from './hall-hours.ts';
import { asksNothing, type ItemSearch, type ItemsView, MOST_HITS, passes } from './items/items-view.ts';
import { countLifeEvents, mostNeeded, type PortalView } from './portal/portal-view.ts';
import type { ProgressContact } from './progress/progress-page.ts';

const DAYS_ON_THE_BOARD = 7;
const DAYS_OF_NOTICE = 14;
const NEEDED_ITEMS = 7;

/** What is the same for every page of one revision of the catalogue. */
export interface SiteFacts {
  readonly catalog: PublishedCatalog;
  readonly items: readonly Item[];
  readonly size: Frame['size'];
  readonly lifeEvents: PortalView['lifeEvents'];
  readonly needed: PortalView['needed'];
  readonly itemsOf: ReadonlyMap<string, readonly Item[]>;
  readonly generalWindows: Department | undefined;
  readonly sample: boolean;
}

export function siteFacts(catalog: PublishedCatalog): SiteFacts {
  const items = catalog.items.map(({ item }) => item);
  return {
    catalog,
    items,
    size: {
      items: items.length,
      departments: catalog.departments.length,
      windows: catalog.departments.reduce((sum, { windows }) => sum + windows.length, 0),
    },
    lifeEvents: countLifeEvents(items),
    needed: mostNeeded(items, NEEDED_ITEMS),
    itemsOf: Map.groupBy(items, ({ department }) => department),
    generalWindows: generalWindowsOf(catalog, items),
    sample: catalog.isSample,
  };
}

/** The department whose windows accept most for other departments: there anybody may ask about anything. */
function generalWindowsOf(catalog: PublishedCatalog, items: readonly Item[]): Department | undefined {
  const accepted = items.map((item) => ({ by: acceptingDepartment(item), own: item.department }));
  const forOthers = Map.groupBy(
    accepted.filter(({ by, own }) => by !== own),
    ({ by }) => by,
  );
  const [busiest] = [...forOthers].sort(([, one], [, other]) => other.length - one.length);
  return busiest && catalog.findDepartment(busiest[0]);
}

export function portalView(site: SiteFacts, calendar: WorkingCalendar, now: HallTime): PortalView {
  const hours = site.catalog.center.openingHours;
  return {
    now,
    hall: hallState(now, hours, calendar),
    days: daysAhead(now.day, DAYS_ON_THE_BOARD, calendar),
    lifeEvents: site.lifeEvents,
    needed: site.needed,
  };
}

export function itemsView(site: SiteFacts, search: ItemSearch): ItemsView {
  const { catalog } = site;
  const accepts = ({ item }: ItemVersion) => passes(item, search);
  const found =
    search.q === '' ? catalog.items.filter(accepts) : catalog.search(search.q, accepts, MOST_HITS + 1);
  return {
    search,
    hits: asksNothing(search) ? site.items : found.map(({ item }) => item),
    departments: catalog.departments,
    departmentOf: (code) => catalog.getDepartment(code),
    generalWindows: site.generalWindows,
  };
}

export function guideView(
  { catalog }: SiteFacts,
  { item, version, publishedAt }: ItemVersion,
  calendar: WorkingCalendar,
  now: HallTime,
): GuideView {
  const handedInOn = handInDay(now, catalog.center.openingHours, calendar);
  return {
    item,
    version,
    publishedOn: dayOf(publishedAt),
    accepting: catalog.getDepartment(acceptingDepartment(item)),
    departmentOf: (code) => catalog.getDepartment(code),
    itemOf: (code) => {
      const found = catalog.getItem(code);
      return isRefusal(found) ? null : found.item;
    },
    promise: promiseFor(item.promisedLimit, handedInOn, now.day, calendar),
    unusualDays: daysAhead(now.day, DAYS_OF_NOTICE, calendar).filter(({ note }) => note !== undefined),
  };
}

export function departmentsView({ catalog, itemsOf }: SiteFacts): DepartmentsView {
  return {
    departments: catalog.departments,
    itemCountOf: (code) => itemsOf.get(code)?.length ?? 0,
  };
}

/** Undefined for a department that the hall does not have. */
export function departmentView({ catalog, itemsOf }: SiteFacts, code: string): DepartmentView | undefined {
  const department = catalog.departments.find((each) => each.code === code);
  return department && { department, items: itemsOf.get(code) ?? [] };
}

/** Whom to ask about a case of an item; undefined when the item has left the catalogue. */
export function contactFor(
  { catalog }: SiteFacts,
  code: string,
  language: Frame['language'],
): ProgressContact | undefined {
  const found = catalog.getItem(code);
  if (isRefusal(found)) return undefined;
  const accepting = catalog.getDepartment(acceptingDepartment(found.item));
  return {
    phone: catalog.getDepartment(found.item.department).phone,
    place: `${sayPlace(accepting, language)} ${sayWindows(accepting.windows, language)}`,
  };
}

interface Placed {
  readonly zone: string;
  readonly floor: number;
}

/** Departments that stand together in one column, under the names of their zones. */
export interface ZoneColumn<T extends Placed> {
  readonly zones: readonly string[];
  readonly floor: number;
  readonly members: readonly T[];
}

/** A zone with fewer members leaves a column nearly empty. */
const LEAST_MEMBERS = 4;

/** The zones of the hall as columns; a small zone shares one with the next zone on its floor. */
export function zoneColumns<T extends Placed>(departments: readonly T[]): ZoneColumn<T>[] {
  const columns: ZoneColumn<T>[] = [];
  for (const zone of new Set(departments.map((department) => department.zone))) {
    const members = departments.filter((department) => department.zone === zone);
    const floor = members[0]?.floor ?? 1;
    const last = columns.at(-1);
    const isShared = last?.floor === floor && Math.min(last.members.length, members.length) < LEAST_MEMBERS;
    if (last && isShared) {
      columns[columns.length - 1] = {
        zones: [...last.zones, zone],
        floor,
        members: [...last.members, ...members],
      };
    } else columns.push({ zones: [zone], floor, members });
  }
  return columns;
}

import { findInForceAt } from '../platform/in-force-at.ts';
import { type CatalogNotes, isSample } from './catalog-file.ts';
import type { Center, Department } from './department.ts';

/** What an import said of the center. */
export interface CenterVersion {
  readonly since: Temporal.Instant;
  readonly center: Center;
  readonly notes: CatalogNotes;
}

/** What an import said of a department. */
export interface DepartmentVersion {
  readonly since: Temporal.Instant;
  readonly department: Department;
}

/** The center and its departments as they were at a moment. */
export interface HallAt {
  readonly center: Center;
  /** The center is made up, as one of its files says. */
  readonly isSample: boolean;
  /** A department, also one that had left by then. @throws when there never was one of this code */
  getDepartment(code: string): Department;
}

/** What the center and its departments have been called, and where and how they were reached. */
export class HallHistory {
  private readonly centers: readonly CenterVersion[];
  private readonly departments: ReadonlyMap<string, readonly DepartmentVersion[]>;

  /** The oldest first. */
  constructor(centers: readonly CenterVersion[], departments: readonly DepartmentVersion[]) {
    this.centers = centers;
    this.departments = Map.groupBy(departments, ({ department }) => department.code);
  }

  /** As it was then; before the first version that is known, as that one says. @throws when nothing was imported yet */
  at(moment: Temporal.Instant): HallAt {
    const known = findInForceAt(this.centers, moment, ({ since }) => since);
    if (!known) throw new Error('the center has no catalogue; import one first');
    return {
      center: known.center,
      isSample: isSample(known.notes),
      getDepartment: (code) => {
        const found = findInForceAt(this.departments.get(code) ?? [], moment, ({ since }) => since);
        if (!found) throw new Error(`the catalogue never had a department ${code}`);
        return found.department;
      },
    };
  }
}

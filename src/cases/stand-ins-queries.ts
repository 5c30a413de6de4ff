import { type CaseAtHand, findStandIns } from '../archive/index.ts';
import { currentCatalog } from '../catalog/index.ts';
import type { Staff } from '../identity/index.ts';
import { agreed, invalidFields, Refused } from '../platform/refusal.ts';
import type { CasesHall } from './cases-hall.ts';
import { maySee } from './department-scope.ts';
import { type ApplicantKind, faultOfIdentityNumber } from './identity-number.ts';
import { getCase, measuresOf } from './queries.ts';
import { OTHER_DEPARTMENTS_CASE, OTHER_DEPARTMENTS_ITEM } from './refusals.ts';
import { findCase } from './store.ts';

/** An applicant at the desk, and what he applies for. */
export interface ArchiveLookup {
  readonly kind: ApplicantKind;
  /** Normalised; a mistyped one is refused, so that numbers cannot be found by trying beginnings. */
  readonly idNumber: string;
  readonly itemCode: string;
}

/**
 * Papers of the archive that may stand in for what an applicant at the desk has not brought, before there is a case.
 * @throws Refused when the number is mistyped, or the item is not one of the asker's department
 */
export async function findStandInsAtDesk(hall: CasesHall, staff: Staff, lookup: ArchiveLookup) {
  const fault = faultOfIdentityNumber(lookup.kind, lookup.idNumber);
  if (fault) throw new Refused(invalidFields([{ pointer: '/idNumber', detail: fault }]));
  const { item } = agreed((await currentCatalog(hall)).getItem(lookup.itemCode));
  if (!maySee(staff, item)) throw new Refused(OTHER_DEPARTMENTS_ITEM);
  const ownerDigest = hall.keys.digest(lookup.idNumber);
  return findStandIns(hall, staff, { ownerDigest, item, caseNumber: null });
}

/** The same for papers that an open case still lacks; by the item's version under which it was received. */
export async function findStandInsOfCase(hall: CasesHall, staff: Staff, caseNumber: string) {
  const { facts } = await getCase(hall, caseNumber);
  const { item } = await measuresOf(hall, facts);
  if (!maySee(staff, item)) throw new Refused(OTHER_DEPARTMENTS_CASE);
  const found = await findStandIns(hall, staff, { ownerDigest: facts.applicant.idDigest, item, caseNumber });
  return { materials: found.materials.filter(({ index }) => facts.materials[index] !== 'provided') };
}

/** What the archive has to know of a case for which somebody looks at a paper; undefined when there is no such case. */
export async function findCaseAtHand(hall: CasesHall, caseNumber: string): Promise<CaseAtHand | undefined> {
  const found = await findCase(hall.db, hall.centerId, caseNumber);
  if (!found) return undefined;
  const { item } = await measuresOf(hall, found.facts);
  return { caseNumber, item, ownerDigest: found.facts.applicant.idDigest };
}

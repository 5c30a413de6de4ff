import type { Text } from '../platform/refusal.ts';
import type { Identity } from './identity.ts';

/** The name of a department in the catalogue; undefined for none and for one that is not there. */
export async function findNameOfDepartment(
  { findDepartmentName }: Identity,
  code: string | null,
): Promise<Text | undefined> {
  return code === null ? undefined : findDepartmentName(code);
}

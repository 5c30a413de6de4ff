import { useQuery } from '@tanstack/react-query';
import type { EarlierCases } from '../../../src/cases/applicant-schema.ts';
import {
  type ApplicantKind,
  faultOfIdentityNumber,
  normaliseNumber,
} from '../../../src/cases/identity-number.ts';
import { call } from '../platform/api.ts';

/** An ID number does not stay in memory longer than the person at the window. */
const KEPT_MS = 60_000;

/** What is known of the applicant from earlier cases. */
export interface Earlier {
  readonly cases: EarlierCases | undefined;
  /** The number is good, and the server has not answered yet. */
  readonly pending: boolean;
}

/** Asks whether the applicant was here before, as soon as the ID number is complete and right. */
export function useEarlier(kind: ApplicantKind, typed: string): Earlier {
  const idNumber = normaliseNumber(typed);
  const isGood = faultOfIdentityNumber(kind, idNumber) === undefined;
  const query = useQuery({
    queryKey: ['earlier', kind, idNumber],
    queryFn: ({ signal }) =>
      call<EarlierCases>('/api/applicants/lookup', { method: 'POST', body: { kind, idNumber }, signal }),
    enabled: isGood,
    gcTime: KEPT_MS,
  });
  return { cases: isGood ? query.data : undefined, pending: isGood && query.isLoading };
}

/** An open case of the same applicant for the same item; whoever opens a second one should mean to. */
export function openCaseOf(
  earlier: EarlierCases | undefined,
  itemCode: string | undefined,
): EarlierCases['cases'][number] | undefined {
  return earlier?.cases.find((other) => other.open && other.itemCode === itemCode);
}

import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Static } from 'typebox';
import type { CaseDetail, CaseView } from '../../../src/cases/case-schema.ts';
import type { CaseDays } from '../../../src/cases/days-schema.ts';
import { call } from '../platform/api.ts';

export type Days = Static<typeof CaseDays>;

/** A case with everything that its page shows. */
export function caseOf(caseNumber: string) {
  return queryOptions({
    queryKey: ['case', caseNumber],
    queryFn: ({ signal }) => call<CaseDetail>(`/api/cases/${encodeURIComponent(caseNumber)}`, { signal }),
  });
}

/** Its days one by one, as the ruler shows them. */
export function daysOf(caseNumber: string) {
  return queryOptions({
    queryKey: ['case', caseNumber, 'days'],
    queryFn: ({ signal }) => call<Days>(`/api/cases/${encodeURIComponent(caseNumber)}/days`, { signal }),
  });
}

/** A case after one's own deed: known at once, so that the live event of it is no news; what lists it reads again. */
export function takeIn(client: QueryClient, after: CaseView): void {
  client.setQueryData(caseOf(after.caseNumber).queryKey, (before) => before && { ...before, ...after });
  void client.invalidateQueries({ queryKey: ['case', after.caseNumber] });
  void client.invalidateQueries({ queryKey: ['board'] });
  void client.invalidateQueries({ queryKey: ['tasks'] });
}

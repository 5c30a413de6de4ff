import { queryOptions, useQuery } from '@tanstack/react-query';
import type { PaperView, StandInsView } from '../../../src/archive/archive-schema.ts';
import { OFFER_MINUTES } from '../../../src/archive/offer.ts';
import {
  type ApplicantKind,
  faultOfIdentityNumber,
  normaliseNumber,
} from '../../../src/cases/identity-number.ts';
import { useMe } from '../identity/session.ts';
import { call, withQuery } from '../platform/api.ts';

/** Papers that may stand in for one of an item's materials, the best first; expired ones last. */
export type Offer = StandInsView['materials'][number];

/** For which item, and which case if there is one, somebody looks at a paper. At the desk it must have been offered. */
export interface LookFor {
  readonly forItem: string;
  readonly forCase?: string;
}

/** An ID number does not stay in memory longer than the person at the window. */
const KEPT_MS = 60_000;
/** Every question is recorded as a look; one is enough. */
const ASKED_ONCE = { staleTime: Number.POSITIVE_INFINITY, gcTime: KEPT_MS } as const;
const OFFER_STALE_MS = (OFFER_MINUTES - 10) * 60_000;
const NONE: readonly Offer[] = [];

/** What the archive holds for an applicant at the desk, as soon as the number is complete and the item chosen. */
export function useOffers(
  kind: ApplicantKind,
  typed: string,
  itemCode: string | undefined,
): readonly Offer[] {
  const me = useMe();
  const idNumber = normaliseNumber(typed);
  const isAsked =
    itemCode !== undefined &&
    me.acts.includes('archive:read') &&
    faultOfIdentityNumber(kind, idNumber) === undefined;
  const query = useQuery({
    queryKey: ['offers', kind, idNumber, itemCode],
    queryFn: ({ signal }) =>
      call<StandInsView>('/api/archive/lookup', {
        method: 'POST',
        body: { kind, idNumber, itemCode },
        signal,
      }),
    enabled: isAsked,
    ...ASKED_ONCE,
    // What is offered can be opened for so long only: whoever comes back to it late, or types the number again, asks again.
    staleTime: OFFER_STALE_MS,
  });
  return (isAsked && query.data?.materials) || NONE;
}

/** The same for the papers that an open case still lacks. */
export function offersOfCase(caseNumber: string) {
  return queryOptions({
    queryKey: ['case', caseNumber, 'offers'],
    queryFn: ({ signal }) =>
      call<StandInsView>(`/api/cases/${encodeURIComponent(caseNumber)}/stand-ins`, { signal }),
    ...ASKED_ONCE,
  });
}

/** The papers that the archive keeps of a case. */
export function papersOfCase(caseNumber: string, forItem: string) {
  return queryOptions({
    queryKey: ['case', caseNumber, 'papers'],
    queryFn: ({ signal }) =>
      call<{ items: PaperView[] }>(withQuery('/api/archive/papers', { caseNumber, forItem }), { signal }),
  });
}

/** The facts of a paper that somebody opens. */
export function paperOf(id: string, look: LookFor) {
  return queryOptions({
    queryKey: ['paper', id, look.forItem, look.forCase],
    queryFn: ({ signal }) => call<PaperView>(pathOf(id, '', look), { signal }),
    ...ASKED_ONCE,
  });
}

/** The address of a paper's scan. @param added how many were added meanwhile: a browser shows one address once only */
export function scanPath(id: string, look: LookFor, added = 0): string {
  return pathOf(id, '/file', look) + (added > 0 ? `&added=${added}` : '');
}

/** Adds a scan to a paper. @throws as `call` does */
export function addScan(id: string, file: File, look: LookFor): Promise<{ sha256: string }> {
  return call(pathOf(id, '/file', look), { method: 'PUT', body: file });
}

function pathOf(id: string, part: string, { forItem, forCase }: LookFor): string {
  return withQuery(`/api/archive/papers/${encodeURIComponent(id)}${part}`, { forItem, forCase });
}

import { invalidFields, type Refusal } from '../platform/refusal.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import type { Happening } from './case-event.ts';
import { faultOfIdentityNumber, maskIdentityNumber } from './identity-number.ts';
import type { Standing } from './standing.ts';

/** The certificate or approval document is made (制证); papers that were deferred have to be there by then. */
export function issue({ facts, item }: Standing): Happening[] | Refusal {
  const refusal = refuseUnlessAllowed(facts, item, 'issue');
  if (refusal) return refusal;
  const owed = facts.materials.flatMap((status, index) =>
    status === 'deferred' ? [item.materials[index]] : [],
  );
  if (owed.length === 0) return [{ kind: 'issued', data: {} }];
  return {
    refused: 'not_allowed_now',
    problem: 'deferred-materials-owed',
    title: { zh: '容缺材料还没有交', en: 'Deferred papers are still owed' },
    detail: {
      zh: `发证前要先补交：${owed.map((material) => material?.name.zh).join('、')}。`,
      en: `Before the certificate is made these have to be handed in: ${owed.map((material) => material?.name.en).join(', ')}.`,
    },
    extra: { state: facts.state, allowedActions: ['supplement'] },
  };
}

export interface Collection {
  readonly by: 'applicant' | 'agent' | 'post';
  readonly name?: string;
  /** Of the person who comes for it; only its masked form is kept. */
  readonly idNumber?: string;
  readonly trackingNumber?: string;
}

/** The result is collected at the window or sent by post (取件). */
export function collect(
  { facts, item }: Standing,
  { by, name, idNumber, trackingNumber }: Collection,
): Happening[] | Refusal {
  const refusal = refuseUnlessAllowed(facts, item, 'collect');
  if (refusal) return refusal;
  const fault = idNumber === undefined ? undefined : faultOfIdentityNumber('person', idNumber);
  if (fault) return invalidFields([{ pointer: '/idNumber', detail: fault }]);
  const idMasked = idNumber === undefined ? null : maskIdentityNumber(idNumber);
  const data = { by, name: name ?? null, idMasked, trackingNumber: trackingNumber ?? null };
  return [{ kind: 'collected', data }];
}

/** Puts an urgent case on the fast track (快速通道): ahead in every list, never another legal result. */
export function fastTrack({ facts, item }: Standing, { reason }: { reason: string }): Happening[] | Refusal {
  const refusal = refuseUnlessAllowed(facts, item, 'fast-track');
  return refusal ?? [{ kind: 'fast_tracked', data: { reason } }];
}

import { lastDayOfTerm } from '../archive/validity.ts';
import type { Item } from '../catalog/item.ts';
import { invalidFields, type Refusal } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import type { Happening } from './case-event.ts';
import { faultOfIdentityNumber, maskIdentityNumber } from './identity-number.ts';
import type { Standing } from './standing.ts';

/** The certificate or approval document is made (制证); papers that were deferred have to be there by then. */
export function issue(standing: Standing): Happening[] | Refusal {
  const { facts, item, now, certificateNumber } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'issue') ?? refuseWhileOwed(standing);
  if (refusal) return refusal;
  if (certificateNumber === null) return [{ kind: 'issued', data: {} }];
  const months = item.result.validityMonths;
  const validUntil = months === null ? null : lastDayOfTerm(dayOf(now), months);
  return [{ kind: 'issued', data: { certificate: { number: certificateNumber, validUntil } } }];
}

/** Whether the result of an item carries a number of its own. */
export function isNumbered({ result }: Pick<Item, 'result'>): boolean {
  return result.kind === 'certificate' || result.kind === 'approval_document';
}

/** Why no certificate is made yet: papers of the applicant are still owed. */
export function refuseWhileOwed({ facts, item }: Pick<Standing, 'facts' | 'item'>): Refusal | undefined {
  const owed = facts.materials.flatMap((status, index) =>
    status === 'deferred' ? [item.materials[index]] : [],
  );
  if (owed.length === 0) return undefined;
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
  /** What shows that the agent may collect it; not needed from the agent of the case whose authority covers it. */
  readonly authority?: string;
}

/** The result is collected at the window or sent by post (取件). */
export function collect(
  { facts, item, now, seal }: Standing,
  { by, name, idNumber, trackingNumber, authority }: Collection,
): Happening[] | Refusal {
  const refusal = refuseUnlessAllowed(facts, item, 'collect');
  if (refusal) return refusal;
  const fault = idNumber === undefined ? undefined : faultOfIdentityNumber('person', idNumber);
  if (fault) return invalidFields([{ pointer: '/idNumber', detail: fault }]);
  const idMasked = idNumber === undefined ? null : maskIdentityNumber(idNumber);
  const digest = idNumber === undefined ? null : seal({ name: name ?? '', idNumber }).idDigest;
  const shown = by === 'agent' ? authorityShown(facts, digest, authority, dayOf(now)) : undefined;
  const data = { by, name: name ?? null, idMasked, trackingNumber: trackingNumber ?? null };
  return [{ kind: 'collected', data: { ...data, ...(shown && { authority: shown }) } }];
}

/**
 * On what ground an agent collects: the authority of the case's own agent, or what was shown at the window. Neither
 * is demanded, the window answers for whom it hands the result to; the ledger then names none.
 */
function authorityShown(
  { agent }: Standing['facts'],
  idDigest: string | null,
  shown: string | undefined,
  today: string,
): string | undefined {
  if (shown?.trim()) return shown.trim();
  const { authority } = agent ?? {};
  const isOwn = agent !== null && idDigest === agent.idDigest && authority?.mayCollect;
  if (!isOwn) return undefined;
  return authority.validUntil === null || authority.validUntil >= today ? authority.document : undefined;
}

/** Puts an urgent case on the fast track (快速通道): ahead in every list, never another legal result. */
export function fastTrack({ facts, item }: Standing, { reason }: { reason: string }): Happening[] | Refusal {
  const refusal = refuseUnlessAllowed(facts, item, 'fast-track');
  return refusal ?? [{ kind: 'fast_tracked', data: { reason } }];
}

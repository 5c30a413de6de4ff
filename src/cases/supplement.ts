import { invalidFields, isRefusal, type Refusal } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { acceptance } from './accept.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import type { Happening } from './case-event.ts';
import { askedMeanwhile } from './confirm.ts';
import { faultsOfMaterials, type HandedIn, type MaterialStatus, statusOfMaterials } from './materials.ts';
import { stillWaits } from './paper-checks.ts';
import { faultsOfPromises, promisedDays } from './promised-day.ts';
import type { Standing } from './standing.ts';

/**
 * Missing papers are handed in (补正). Before acceptance the last of them completes the file and the case is
 * accepted on that day (《行政许可法》 art. 32); after acceptance they are the deferred ones (容缺).
 */
export function supplement(standing: Standing, handedIn: readonly HandedIn[]): Happening[] | Refusal {
  const { facts, item } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'supplement');
  if (refusal) return refusal;
  const faults = faultsOfMaterials(item, handedIn);
  if (facts.acceptedAt !== null) {
    faults.push(
      ...handedIn.flatMap((entry, position) =>
        entry.status === 'provided' || facts.materials[entry.index] === entry.status
          ? []
          : [
              {
                pointer: `/materials/${position}/status`,
                detail: {
                  zh: '受理以后只能登记补交的材料',
                  en: 'After acceptance papers can only be handed in, not taken out',
                },
              },
            ],
      ),
    );
  }
  if (faults.length > 0) return invalidFields(faults);
  const materials = statusOfMaterials(item, handedIn, facts.materials);
  if (materials.every((status, index) => status === facts.materials[index])) {
    const detail = {
      zh: '没有新交的材料，请勾选这次交来的',
      en: 'No paper is handed in; mark those that are',
    };
    return invalidFields([{ pointer: '/materials', detail }]);
  }
  if (facts.acceptedAt !== null) {
    const issueDueOn = newIssueDay(standing, materials);
    const data = { materials, ...(issueDueOn && { issueDueOn }) };
    return [{ kind: 'deferred_handed_in', data }, ...askedMeanwhile(facts, materials)];
  }
  const promised = promisedDays(handedIn);
  const waits = stillWaits(facts, item, materials);
  const early = waits ? faultsOfPromises(handedIn, dayOf(standing.now), null) : [];
  if (early.length > 0) return invalidFields(early);
  const deferredUntil = waits && Object.keys(promised).length > 0 ? promised : undefined;
  const data = { materials, ...(deferredUntil && { deferredUntil }) };
  const supplemented: Happening = { kind: 'supplemented', data };
  if (waits) return [supplemented];
  const accepted = acceptance(materials, { ...standing, handedIn });
  return isRefusal(accepted) ? accepted : [supplemented, accepted];
}

/** A certificate that had to wait for the applicant's papers has its whole term from the day on which they came. */
export function newIssueDay(
  { facts, calendar, periods, now }: Standing,
  materials: readonly MaterialStatus[],
): string | undefined {
  if (facts.state !== 'granted' || facts.issuance.dueOn === null || materials.includes('deferred')) {
    return undefined;
  }
  return calendar.addWorkingDays(dayOf(now), periods.issuance);
}

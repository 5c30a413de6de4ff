import type { Item } from '../catalog/item.ts';
import type { Staff } from '../identity/staff.ts';
import { type Language, say } from '../platform/refusal.ts';
import { STATE_NAMES } from './action-table.ts';
import type { EarlierCases } from './applicant-schema.ts';
import type { CaseFacts } from './case-facts.ts';
import { standingOfClock } from './case-view.ts';
import { maySee } from './department-scope.ts';

const SHOWN = 10;

/**
 * What a clerk is told about an applicant who was here before. Name, telephone and cases come only from cases in which
 * the clerk's department has a part; that others exist is told as a number, because an item's name alone can say more
 * about a person than another department needs (《个人信息保护法》 art. 6).
 * @param earlier the applicant's cases, the latest first, each with the item it was received under
 */
export function viewEarlier(
  earlier: readonly { readonly facts: CaseFacts; readonly item: Item }[],
  staff: Pick<Staff, 'department'>,
  language: Language,
): EarlierCases {
  const seen = earlier.filter(({ item }) => maySee(staff, item));
  const latest = seen[0]?.facts.applicant;
  // An open one is worth more than a later one that is done.
  const openFirst = [
    ...seen.filter(({ facts }) => isOpen(facts)),
    ...seen.filter(({ facts }) => !isOpen(facts)),
  ];
  return {
    known: earlier.length > 0,
    name: latest?.name ?? null,
    phoneMasked: latest?.phoneMasked ?? null,
    cases: openFirst.slice(0, SHOWN).map(({ facts, item }) => ({
      caseNumber: facts.caseNumber,
      itemCode: item.code,
      itemName: say(item.name, language),
      state: facts.state,
      stateName: say(STATE_NAMES[facts.state], language),
      receivedAt: facts.receivedAt,
      open: isOpen(facts),
    })),
    elsewhere: earlier.length - seen.length,
  };
}

function isOpen(facts: CaseFacts): boolean {
  return standingOfClock(facts) !== 'finished';
}

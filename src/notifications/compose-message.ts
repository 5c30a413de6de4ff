import type { CaseEvent } from '../cases/case-event.ts';
import type { CaseFacts } from '../cases/case-facts.ts';
import type { Item } from '../catalog/item.ts';
import { departmentsOf } from '../catalog/item.ts';
import { type Language, say } from '../platform/refusal.ts';
import { fillGaps } from '../platform/text-with-gaps.ts';
import type { NewMessage } from './message.ts';
import { type Confirming, messageOfCase } from './message-of-case.ts';
import { unreachableBySms } from './recipient.ts';
import type { Template } from './template.ts';
import type { TemplateCode } from './template-kinds.ts';

/** What has changed about a case, as `CaseChange` says it. */
interface Change {
  readonly after: CaseFacts;
  readonly events: readonly CaseEvent[];
  readonly measures: { readonly item: Item };
}

export interface Composing {
  /** Of the new message. */
  readonly id: string;
  readonly language: Language;
  readonly queryCode: string;
  readonly confirming: Confirming;
  readonly templateFor: (code: TemplateCode) => Template;
  /** Makes a sealed phone number readable. */
  readonly openPhone: (sealed: string) => string;
}

/**
 * The message that tells the applicant of a change, or undefined if there is nothing to tell. Where no SMS can
 * arrive it is made all the same, as given up, so that the desk sees whom to call and what to say.
 */
export function composeMessage(change: Change, composing: Composing): NewMessage | undefined {
  const { after, events, measures } = change;
  const { id, language, queryCode, confirming } = composing;
  const { item } = measures;
  const told = messageOfCase({ after, events, item, language, queryCode, confirming });
  const last = events.at(-1);
  if (!told || !last) return undefined;
  const template = composing.templateFor(told.template);
  const { phoneSealed, phoneMasked } = after.applicant;
  const phone = phoneSealed === null ? null : composing.openPhone(phoneSealed);
  return {
    id,
    caseNumber: after.caseNumber,
    departments: departmentsOf(item),
    template: told.template,
    templateVersion: template.version,
    language,
    recipientSealed: phoneSealed,
    recipientMasked: phoneMasked,
    text: fillGaps(say(template.text, language), told.values),
    givenUpBecause: unreachableBySms(phone) ?? null,
    createdAt: last.at,
  };
}

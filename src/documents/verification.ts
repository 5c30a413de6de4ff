import { STATE_NAMES } from '../cases/action-table.ts';
import type { CaseFacts } from '../cases/case-facts.ts';
import type { Center } from '../catalog/department.ts';
import type { Item } from '../catalog/item.ts';
import { type Language, type Refusal, say } from '../platform/refusal.ts';
import { documentId, documentNumber } from './document-number.ts';
import type { CaseDocument } from './documents-of-case.ts';
import { titleOf } from './notice-kinds.ts';
import { isLicence } from './notice-values.ts';

/** What anybody who holds a genuine paper is told of it: never personal data. */
export interface GenuineDocument {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly itemName: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** A person's name masked, an organisation's whole. */
  readonly holder: string;
  /** How the case stands now. */
  readonly stateName: string;
  readonly certificate: { readonly number: string; readonly validUntil: string | null } | null;
}

/** One answer for an unknown number, a mistyped one and a wrong code. */
export const NO_SUCH_DOCUMENT: Refusal = {
  refused: 'not_found',
  problem: 'no-such-document',
  title: { zh: '查不到这份文书', en: 'No such document' },
  detail: {
    zh: '查不到这份文书。请对照文书下方的编号和核验码再填一次；仍查不到的，不要当作真文书使用。',
    en: 'No such document was found. Compare number and code with the foot of the paper and try again; if it still is not found, do not rely on it.',
  },
};

/** A case has no paper of this id. */
export const NO_SUCH_PAPER: Refusal = {
  ...NO_SUCH_DOCUMENT,
  detail: { zh: '这个办件没有这份文书。', en: 'This case has no such document.' },
};

/** @param now the facts as they stand now */
export function viewGenuine(
  { kind, event, facts }: CaseDocument,
  now: CaseFacts,
  { item, center, language }: { readonly item: Item; readonly center: Center; readonly language: Language },
): GenuineDocument {
  return {
    id: documentId(event),
    number: documentNumber(center, kind, event),
    title: say(titleOf(kind, isLicence(item)), language),
    itemName: say(item.name, language),
    day: event.at.slice(0, 10),
    holder: maskedHolder(facts.applicant),
    stateName: say(STATE_NAMES[now.state], language),
    certificate: event.kind === 'issued' ? (event.data.certificate ?? null) : null,
  };
}

/** `王*`: enough to compare with the paper in hand, too little to learn a name. */
export function maskedHolder({ kind, name }: Pick<CaseFacts['applicant'], 'kind' | 'name'>): string {
  return kind === 'organisation' ? name : `${[...name][0] ?? ''}*`;
}

import { nameOf } from '../cases/name-of-actor.ts';
import type { Center } from '../catalog/department.ts';
import type { Item } from '../catalog/item.ts';
import { type Language, say } from '../platform/refusal.ts';
import { documentId, documentNumber } from './document-number.ts';
import type { DocumentView } from './document-schema.ts';
import type { CaseDocument } from './documents-of-case.ts';
import { titleOf } from './notice-kinds.ts';
import { isLicence } from './notice-values.ts';

/** A paper as the case page lists it. */
export function viewDocument(
  { kind, event }: CaseDocument,
  item: Item,
  center: Center,
  language: Language,
): DocumentView {
  return {
    id: documentId(event),
    kind,
    title: say(titleOf(kind, isLicence(item)), language),
    number: documentNumber(center, kind, event),
    at: event.at,
    signedBy: nameOf(event.actor, language),
  };
}

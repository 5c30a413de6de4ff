import { type CasesHall, findSealedCase, getPeriodsAt, readSealedCase } from '../cases/index.ts';
import { hallHistory, type Item } from '../catalog/index.ts';
import type { Staff } from '../identity/index.ts';
import type { Hall } from '../platform/hall.ts';
import { type Language, Refused } from '../platform/refusal.ts';
import { composeNotice } from './compose-notice.ts';
import { documentId, keptName, normaliseCode, readDocumentKey, verificationCode } from './document-number.ts';
import type { DocumentList } from './document-schema.ts';
import { viewDocument } from './document-view.ts';
import { type CaseDocument, documentsOfCase } from './documents-of-case.ts';
import { makePdf } from './gateways/pdfkit/pdf.ts';
import type { Surroundings } from './notice-values.ts';
import { paperSha256 } from './signed-paper.ts';
import { findKept, findTemplates } from './store.ts';
import { inForceAt } from './template-in-force.ts';
import { type GenuineDocument, NO_SUCH_DOCUMENT, NO_SUCH_PAPER, viewGenuine } from './verification.ts';

/** The papers of a case. @throws Refused when there is no such case or it is not one of the reader's department */
export async function listDocuments(
  hall: CasesHall,
  staff: Staff,
  caseNumber: string,
  language: Language,
): Promise<DocumentList> {
  const { item, events } = await readSealedCase(hall, staff, caseNumber);
  const history = await hallHistory(hall);
  const viewed = documentsOfCase(events, item).map((document) =>
    viewDocument(document, item, history.at(momentOf(document)).center, language),
  );
  return { items: viewed };
}

/**
 * A paper as PDF: made anew from the ledger, the same to the byte, or as it was signed.
 * @param origin where the public reaches the hall, without a slash at the end
 * @throws Refused when there is no such paper or the reader may not see it
 */
export async function readDocument(
  hall: CasesHall,
  staff: Staff,
  wanted: { readonly caseNumber: string; readonly id: string },
  origin: string,
): Promise<Buffer> {
  const { item, events } = await readSealedCase(hall, staff, wanted.caseNumber);
  const document = documentsOfCase(events, item).find(({ event }) => documentId(event) === wanted.id);
  if (!document) throw new Refused(NO_SUCH_PAPER);
  return document.kind === 'confirmation'
    ? readKept(hall, document)
    : makeNotice(hall, document, document.kind, item, origin);
}

async function makeNotice(
  hall: CasesHall,
  document: CaseDocument,
  kind: Exclude<CaseDocument['kind'], 'confirmation'>,
  item: Item,
  origin: string,
): Promise<Buffer> {
  const at = momentOf(document);
  const [around, versions] = await Promise.all([
    surroundingsOf(hall, item, at),
    findTemplates(hall.db, hall.centerId, kind),
  ]);
  return makePdf(composeNotice(kind, document, inForceAt(versions, at).text, around, origin), at);
}

/** A paper as it was signed. @throws when it is not the one whose hash the ledger names: nobody may take it for that one */
async function readKept({ db, centerId, keys }: Hall, { event }: CaseDocument): Promise<Buffer> {
  const sealed = await findKept(db, centerId, event.caseNumber, event.sequence);
  if (!sealed) throw new Error(`the signed paper ${documentId(event)} is not kept`);
  const pdf = keys.openBytes(sealed, keptName(event));
  if (event.kind !== 'confirmed' || paperSha256(pdf) !== event.data.paperSha256) {
    throw new Error(`the signed paper ${documentId(event)} is not the one whose SHA-256 the ledger names`);
  }
  return pdf;
}

function momentOf({ event }: Pick<CaseDocument, 'event'>): Temporal.Instant {
  return Temporal.Instant.from(event.at);
}

/** Names and periods that a paper of an item shows, as they were in force at a moment. */
export async function surroundingsOf(hall: Hall, item: Item, at: Temporal.Instant): Promise<Surroundings> {
  const [history, periods] = await Promise.all([hallHistory(hall), getPeriodsAt(hall, at)]);
  const { center, isSample, getDepartment } = history.at(at);
  const { name, phone } = getDepartment(item.department);
  return {
    item,
    center,
    department: { name: name.zh, phone },
    departmentName: (code) => getDepartment(code).name.zh,
    periods,
    sample: isSample,
  };
}

/**
 * What anybody may know of a paper who has it in hand.
 * @param typed number or id as they stand on it
 * @throws Refused, with one answer for whatever does not fit
 */
export async function findGenuine(
  hall: CasesHall,
  typed: { readonly number: string; readonly code: string },
  language: Language,
): Promise<GenuineDocument> {
  const key = readDocumentKey(typed.number, hall.centerCode);
  const found = key && (await findSealedCase(hall, key.caseNumber));
  const documents = found ? documentsOfCase(found.events, found.item) : [];
  const document = documents.find(({ event }) => event.sequence === key?.sequence);
  if (!found || !document || verificationCode(document.hash) !== normaliseCode(typed.code)) {
    throw new Refused(NO_SUCH_DOCUMENT);
  }
  const { center } = (await hallHistory(hall)).at(momentOf(document));
  return viewGenuine(document, found.facts, { item: found.item, center, language });
}

import type { CasesHall } from '../cases/index.ts';
import { currentCatalog } from '../catalog/index.ts';
import type { Staff } from '../identity/index.ts';
import { sendAsOne } from '../platform/db.ts';
import { editTemplate } from '../platform/edit-template.ts';
import type { Hall } from '../platform/hall.ts';
import { Refused } from '../platform/refusal.ts';
import { versionsToShip } from '../platform/shipped-versions.ts';
import { composeNotice } from './compose-notice.ts';
import { makePdf } from './gateways/pdfkit/pdf.ts';
import { isNoticeCode, NOTICE_CODES, type NoticeCode } from './notice-kinds.ts';
import { surroundingsOf } from './queries.ts';
import { sampleDocument, sampleItem } from './sample-document.ts';
import { STANDARD_TEMPLATES } from './standard-templates.ts';
import * as store from './store.ts';
import { refuseNotice, unknownNotice } from './template-faults.ts';
import type { NoticeTemplate } from './template-in-force.ts';

/** Puts the product's own words of the notices in place. Several processes may start at once. */
export async function loadNoticeTemplates({ db, centerId, clock }: Hall): Promise<void> {
  const kept = await store.findTemplates(db, centerId);
  const versions = kept.map((version) => ({ ...version, shipped: version.createdBy === null }));
  const made = { createdAt: clock.now(), createdBy: null };
  const toShip = versionsToShip(STANDARD_TEMPLATES, versions, (one, other) => one === other).map(
    (version) => ({
      ...version,
      ...made,
    }),
  );
  if (toShip.length > 0) await sendAsOne(db, [store.shipTemplates(db, centerId, toShip)]);
}

/** The newest words of every notice, in the order in which a case meets them. */
export async function listNoticeTemplates({ db, centerId }: Hall): Promise<NoticeTemplate[]> {
  const versions = await store.findTemplates(db, centerId);
  return NOTICE_CODES.flatMap((code) => versions.filter((version) => version.code === code).slice(-1));
}

/**
 * Gives a notice new words, as a version that holds for what happens from now on. The words that are in force already
 * make no new version.
 * @param edit with the version that the editor had before him
 * @throws Refused when the words have faults or somebody else has changed them meanwhile
 */
export async function editNoticeTemplate(
  hall: Hall,
  staff: Pick<Staff, 'userId' | 'name'>,
  edit: { readonly code: string; readonly version: number; readonly text: string },
): Promise<NoticeTemplate> {
  const { db, centerId, clock } = hall;
  const code = checkNotice(edit.code, edit.text);
  return editTemplate<NoticeTemplate>(db, edit.version, {
    readNewest: () => getNewest(hall, code),
    isSame: ({ text }) => text === edit.text,
    make: (version) => ({
      code,
      version,
      text: edit.text,
      createdAt: clock.now(),
      createdBy: { id: staff.userId, name: staff.name },
    }),
    insert: (made) => store.insertTemplate(db, centerId, made),
  });
}

/** A notice in words that are not saved yet, of a made-up case. @throws Refused when the words have faults */
export async function previewNotice(
  hall: CasesHall,
  typedCode: string,
  text: string,
  origin: string,
): Promise<Buffer> {
  const code = checkNotice(typedCode, text);
  const { items } = await currentCatalog(hall);
  const item = sampleItem(items.map((version) => version.item));
  const document = sampleDocument(code, item, hall.centerCode);
  const around = { ...(await surroundingsOf(hall, item, hall.clock.now())), sample: true };
  const notice = composeNotice(code, document, text, around, origin);
  return makePdf(notice, Temporal.Instant.from(document.event.at));
}

function checkNotice(code: string, text: string): NoticeCode {
  if (!isNoticeCode(code)) throw new Refused(unknownNotice(code));
  const refusal = refuseNotice(code, text);
  if (refusal) throw new Refused(refusal);
  return code;
}

async function getNewest({ db, centerId }: Hall, code: NoticeCode): Promise<NoticeTemplate> {
  const newest = (await store.findTemplates(db, centerId, code)).at(-1);
  if (!newest) throw new Error(`the template ${code} is not in the database`);
  return newest;
}

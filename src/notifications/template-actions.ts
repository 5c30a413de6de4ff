import type { Staff } from '../identity/index.ts';
import { sendAsOne } from '../platform/db.ts';
import * as versioned from '../platform/edit-template.ts';
import type { Hall } from '../platform/hall.ts';
import { perCenter } from '../platform/per-center.ts';
import { Refused, type Text } from '../platform/refusal.ts';
import { isSameText, versionsToShip } from './shipped-versions.ts';
import type { Template } from './template.ts';
import { isTemplateCode, TEMPLATE_CODES, type TemplateCode } from './template-kinds.ts';
import { refuseTexts, unknownMessage } from './template-refusals.ts';
import { TemplateShelf } from './template-shelf.ts';
import * as store from './template-store.ts';
import type { AuthoredTemplate } from './template-view.ts';

/** How old the templates at hand may be before they are read again in the background. */
const ASK_AGAIN_AFTER_SECONDS = 5;

/** The templates at hand of a center, in this process. */
const shelfOf = perCenter(() => new TemplateShelf());

/**
 * Puts the product's templates in place and the newest of each at hand; called once before the first message is
 * made. Several processes may start at once.
 */
export async function loadTemplates(hall: Hall): Promise<void> {
  const { db, centerId, clock } = hall;
  const made = { madeAt: clock.now(), madeBy: null };
  const toShip = versionsToShip(await store.findAllVersions(db, centerId)).map((template) => ({
    ...template,
    ...made,
  }));
  if (toShip.length > 0) await sendAsOne(db, [store.shipTemplates(db, centerId, toShip)]);
  await refreshTemplates(hall);
}

async function refreshTemplates(hall: Hall): Promise<void> {
  const askedAt = hall.clock.now();
  shelfOf(hall).put(await store.findNewestTemplates(hall.db, hall.centerId), askedAt);
}

/**
 * The template to make a message with, without waiting. When the ones at hand were read a while ago they are read
 * again for the next message, so that what another process has changed arrives here too.
 */
export function templateAtHand(hall: Hall, code: TemplateCode): Template {
  const shelf = shelfOf(hall);
  if (shelf.mustAskAgain(hall.clock.now(), ASK_AGAIN_AFTER_SECONDS)) {
    refreshTemplates(hall).catch((error) =>
      hall.log.warn({ err: error }, 'message templates could not be read'),
    );
  }
  return shelf.get(code);
}

/** The newest version of every template, in the order in which a case meets them. */
export async function listTemplates(hall: Hall): Promise<AuthoredTemplate[]> {
  const templates = await store.findNewestTemplates(hall.db, hall.centerId);
  return TEMPLATE_CODES.flatMap((code) => templates.filter((template) => template.code === code));
}

/** @throws Refused when there is no such template or the texts have faults */
export function checkTexts(code: string, text: Text): TemplateCode {
  if (!isTemplateCode(code)) throw new Refused(unknownMessage(code));
  const refusal = refuseTexts(code, text);
  if (refusal) throw new Refused(refusal);
  return code;
}

/**
 * Gives a template new words, as a new version that is used from now on. The words that are in force already make
 * no new version.
 * @param basedOn the version that the editor had before him
 * @throws Refused when the texts have faults or somebody else has changed it meanwhile
 */
export async function editTemplate(
  hall: Hall,
  staff: Pick<Staff, 'userId' | 'name'>,
  edit: { code: string; basedOn: number; text: Text },
): Promise<AuthoredTemplate> {
  const { db, centerId, clock } = hall;
  const code = checkTexts(edit.code, edit.text);
  const inForce = await versioned.editTemplate<AuthoredTemplate>(db, edit.basedOn, {
    readNewest: () => getNewest(hall, code),
    isSame: ({ text }) => isSameText(text, edit.text),
    make: (version) => ({
      code,
      version,
      text: edit.text,
      madeAt: clock.now(),
      madeBy: { id: staff.userId, name: staff.name },
    }),
    insert: (made) => store.insertTemplate(db, centerId, made),
  });
  shelfOf(hall).put([inForce]);
  return inForce;
}

async function getNewest(hall: Hall, code: TemplateCode): Promise<AuthoredTemplate> {
  const templates = await listTemplates(hall);
  const newest = templates.find((template) => template.code === code);
  if (!newest) throw new Error(`the template ${code} is not in the database`);
  return newest;
}

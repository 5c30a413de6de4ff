import { invalidFields, type Refusal, type Text } from '../platform/refusal.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import type { ConfirmedBy, EnteredFacts, EnteredParty, Happening } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Party } from './party.ts';
import type { Standing } from './standing.ts';

/** What was entered as the applicant gets to see it. */
export function enteredFacts({
  applicant,
  agent,
  materials,
}: Pick<CaseFacts, 'applicant' | 'agent' | 'materials'>): EnteredFacts {
  return { applicant: entered(applicant), agent: agent && entered(agent), materials };
}

function entered({ name, idMasked, phoneMasked }: Party): EnteredParty {
  return { name, idMasked, phoneMasked };
}

/** The applicant is asked to check what was entered and to sign (确认签字): the second of three visits, or none. */
export function askConfirmation({ facts, item }: Standing): Happening[] | Refusal {
  const refusal = refuseUnlessAllowed(facts, item, 'ask-confirmation');
  return refusal ?? [{ kind: 'confirmation_asked', data: { entered: enteredFacts(facts) } }];
}

/** Whoever is just checking the entry is asked again when papers come, so that what is signed is how they stand. */
export function askedMeanwhile(facts: CaseFacts, materials: CaseFacts['materials']): Happening[] {
  if (facts.confirmation?.confirmedAt !== null) return [];
  return [{ kind: 'confirmation_asked', data: { entered: enteredFacts({ ...facts, materials }) } }];
}

export interface Confirmation {
  /** The code that was sent to the applicant. */
  readonly code?: string;
  /** A signature drawn by hand: a PNG as data URL. Neither it nor a code: signed on paper at the window. */
  readonly signature?: string;
}

/** How a confirmation is given. */
export function howConfirmed({ code, signature }: Confirmation): ConfirmedBy {
  if (code !== undefined) return 'code';
  return signature !== undefined ? 'signature' : 'paper';
}

/** The applicant confirms what was entered: at the window with hand or mouse, by the code, or on paper. */
export function confirm(standing: Standing, command: Confirmation): Happening[] | Refusal {
  const { facts, item, confirmationCode, signedPaper } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'confirm');
  if (refusal) return refusal;
  if (command.code !== undefined && command.code.trim() !== confirmationCode) return WRONG_CODE;
  if (command.signature !== undefined && !readSignature(command.signature)) {
    return invalidFields([{ pointer: '/signature', detail: NOT_A_SIGNATURE }]);
  }
  const { sha256: paperSha256 = null, signatureSha256 = null } = signedPaper ?? {};
  return [{ kind: 'confirmed', data: { by: howConfirmed(command), paperSha256, signatureSha256 } }];
}

/** The applicant says that something entered is not right; the window corrects it and asks again. */
export function dispute(standing: Standing, remark: string): Happening[] | Refusal {
  const refusal = refuseUnlessAllowed(standing.facts, standing.item, 'confirm');
  return refusal ?? [{ kind: 'confirmation_disputed', data: { remark: remark.trim() } }];
}

const LARGEST_SIGNATURE = 200_000;
const PNG = /^data:image\/png;base64,([A-Za-z0-9+/]+={0,2})$/;

/** The picture of a signature; undefined when it is none. */
export function readSignature(dataUrl: string): Uint8Array | undefined {
  const [, base64] = dataUrl.length <= LARGEST_SIGNATURE ? (PNG.exec(dataUrl) ?? []) : [];
  const bytes = base64 === undefined ? undefined : Buffer.from(base64, 'base64');
  return bytes?.subarray(0, 8).equals(PNG_HEAD) ? bytes : undefined;
}

const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const NOT_A_SIGNATURE: Text = {
  zh: '签名要是PNG图片（data:image/png;base64,…），不超过150KB',
  en: 'The signature must be a PNG as data URL (data:image/png;base64,…) of 150 KB at most',
};

export const WRONG_CODE: Refusal = invalidFields([
  {
    pointer: '/code',
    detail: { zh: '确认码不对，请看最新的一条短信', en: 'The code is wrong; look at the latest SMS' },
  },
]);

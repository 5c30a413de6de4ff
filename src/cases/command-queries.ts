import { createHash } from 'node:crypto';
import { findPaper } from '../archive/index.ts';
import type { Hall } from '../platform/hall.ts';
import type { RowWrite } from '../platform/row-forms.ts';
import { dayOf } from '../platform/time.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import type { Archived } from './archived-paper.ts';
import type { CasesHall } from './cases-hall.ts';
import { certificateNumber, seriesOf } from './certificate-number.ts';
import type { Command } from './command.ts';
import { type Confirmation, howConfirmed, readSignature } from './confirm.ts';
import { takeCode } from './confirm-code-actions.ts';
import { confirmationCodeOf } from './confirmation-code.ts';
import { isNumbered, refuseWhileOwed } from './hand-over.ts';
import { nextInSeries } from './serials-store.ts';
import type { SignedPaper, Standing } from './standing.ts';

/**
 * What a command needs to know besides the case: papers of the archive, a code that was sent, the next certificate's
 * number. @throws Refused for a wrong code, which is counted
 */
export async function besides(
  hall: CasesHall,
  standing: Pick<Standing, 'facts' | 'item' | 'now'>,
  command: Command,
): Promise<
  Pick<Standing, 'archived' | 'confirmationCode' | 'signedPaper' | 'certificateNumber'> & {
    along: readonly RowWrite[];
  }
> {
  const confirmationCode = confirmationCodeOf(hall, standing.facts);
  if (command.action === 'confirm' && command.body.code !== undefined) {
    await takeCode(hall, standing.facts, command.body.code.trim());
  }
  const signed = command.action === 'confirm' ? await signedPaperOf(hall, standing, command.body) : undefined;
  return {
    archived: await archivedPapers(hall, command.action === 'stand-in' ? [command.body] : []),
    confirmationCode,
    signedPaper: signed?.paper ?? null,
    along: signed?.rows ?? [],
    certificateNumber: command.action === 'issue' ? await nextCertificate(hall, standing) : null,
  };
}

/**
 * Makes the paper that an applicant signs, when the confirmation will be taken.
 * @returns undefined when it will be refused
 */
export async function signedPaperOf(
  hall: CasesHall,
  { facts, item, now }: Pick<Standing, 'facts' | 'item' | 'now'>,
  confirmation: Confirmation,
): Promise<{ paper: SignedPaper; rows: readonly RowWrite[] } | undefined> {
  const isTaken =
    facts.confirmation?.confirmedAt === null &&
    (confirmation.code === undefined || confirmation.code.trim() === confirmationCodeOf(hall, facts));
  if (!isTaken) return undefined;
  const signature = confirmation.signature === undefined ? null : readSignature(confirmation.signature);
  if (signature === undefined) return undefined;
  const { sha256, rows } = await hall.signPaper({
    facts,
    item,
    signaturePng: signature,
    confirmedAt: now,
    how: howConfirmed(confirmation),
  });
  const signatureSha256 = signature && createHash('sha256').update(signature).digest('hex');
  return { paper: { sha256, signatureSha256 }, rows };
}

/** The papers of the archive that are named, as far as there are such. */
export async function archivedPapers(
  hall: CasesHall,
  named: readonly { paperId: string }[],
): Promise<Archived> {
  const found = await Promise.all(named.map(({ paperId }) => findPaper(hall, paperId)));
  return (id) => found.find((paper) => paper?.id === id);
}

/** Taken only when the certificate will be made. Of two who make it at once one is refused, and its number is lost. */
async function nextCertificate(
  { db, centerId }: Hall,
  standing: Pick<Standing, 'facts' | 'item' | 'now'>,
): Promise<string | null> {
  const { facts, item, now } = standing;
  if (!isNumbered(item) || refuseUnlessAllowed(facts, item, 'issue') || refuseWhileOwed(standing))
    return null;
  const year = Number(dayOf(now).slice(0, 4));
  return certificateNumber(item, year, await nextInSeries(db, centerId, seriesOf(item), year));
}

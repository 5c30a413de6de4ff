import type { Center } from '../catalog/department.ts';
import { fillGaps } from '../platform/text-with-gaps.ts';
import { documentId, documentNumber, verificationCode } from './document-number.ts';
import type { CaseDocument } from './documents-of-case.ts';
import type { Block, Notice, Seal, Verification } from './notice.ts';
import { isBlockGap, isGap } from './notice-gaps.ts';
import { NOTICE_KINDS, type NoticeCode, titleOf } from './notice-kinds.ts';
import { type GapValues, gapValues, isLicence, type Surroundings } from './notice-values.ts';

/** A notice in the words of a template. @param origin where the public reaches the hall, without a slash at the end */
export function composeNotice(
  kind: NoticeCode,
  document: CaseDocument,
  template: string,
  around: Surroundings,
  origin: string,
): Notice {
  const { event, facts } = document;
  const { item, center, department } = around;
  const title = titleOf(kind, isLicence(item));
  const { signer, acknowledged } = NOTICE_KINDS[kind];
  return {
    title: title.zh,
    titleEn: title.en,
    number: documentNumber(center, kind, event),
    addressee: `${facts.applicant.name}：`,
    body: bodyOf(template, gapValues(kind, document, around)),
    signer: signer === 'center' ? center.name.zh : department.name,
    day: event.at.slice(0, 10),
    seal: sealOf(kind, around),
    acknowledgement: acknowledged ? '签收人（签名）' : null,
    signature: null,
    verification: verificationOf(document, origin),
    foot: footOf(center, event.actor),
  };
}

/** The paragraphs of a text with its gaps filled; a line whose only gap has nothing to say is left out. */
export function bodyOf(template: string, values: GapValues): Block[] {
  return template.split('\n').flatMap((line): Block[] => {
    const [, name] = /^\s*\{(\w+)\}\s*$/.exec(line) ?? [];
    const value = name !== undefined && isGap(name) ? values[name] : undefined;
    if (value !== undefined && typeof value !== 'string') return [value];
    if (value === '' && name !== undefined && isBlockGap(name)) return [];
    return fillGaps(line, wordsOf(values)).split('\n').flatMap(paragraph);
  });
}

function wordsOf(values: GapValues): Record<string, string> {
  const words = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(words);
}

function paragraph(line: string): Block[] {
  const text = line.trim().replace(/([。；！？])。/g, '$1');
  return text === '' ? [] : [{ block: 'paragraph', text }];
}

/** The seal of whoever signs: a notice of the hall bears the center's, a decision the department's. */
export function sealOf(kind: NoticeCode, { center, department, sample }: Surroundings): Seal {
  const { signer, seal } = NOTICE_KINDS[kind];
  return { around: signer === 'center' ? center.name.zh : department.name, below: seal, sample };
}

function verificationOf({ event, hash }: CaseDocument, origin: string): Verification {
  const id = documentId(event);
  const code = verificationCode(hash);
  const page = `${origin}/verify`;
  return { address: `${page}/${id}?code=${code}`, page, id, code };
}

/** Who made it out, and where to ask. */
export function footOf(center: Center, actor: CaseDocument['event']['actor']): string[] {
  const clerk = actor.kind === 'staff' ? `经办人：${actor.name.zh}` : '由系统按期作出';
  return [clerk, center.name.zh, `地址：${center.address.zh}`, `电话：${center.phone}`];
}

import { caseNumber, isCaseNumber, normaliseCaseNumber } from '../cases/case-number.ts';
import { plainCode } from '../cases/typed-by-hand.ts';
import type { Center } from '../catalog/department.ts';
import { type DocumentKind, wordOf } from './notice-kinds.ts';

const CODE_LENGTH = 10;
const ID = /^([A-Z]{2}\d{14}[0-9A-Z])-(\d{1,4})$/;
/** The parts of a case number that a document's number shows: year, month and day, serial; and the event. */
const NUMBER = /〔(\d{4})〕(\d{4})-(\d{6})-(\d{1,4})号?$/;

/** Which paper it is: the case, and the event in its ledger that it speaks of. */
export interface DocumentKey {
  readonly caseNumber: string;
  readonly sequence: number;
}

export function documentId({ caseNumber, sequence }: DocumentKey): string {
  return `${caseNumber}-${sequence}`;
}

/** The name under which a signed paper is sealed. */
export function keptName(key: DocumentKey): string {
  return `documents/${documentId(key)}`;
}

/** The word of the center's numbers: 丰政服 of 丰城市政务服务中心, otherwise its letters. */
function officeWord({ code, name }: Pick<Center, 'code' | 'name'>): string {
  return /(?:政务|行政)服务中心$/.test(name.zh) ? `${name.zh.slice(0, 1)}政服` : code;
}

/** The number of a document (文号), which needs no counter: `丰政服受〔2026〕1123-000123-2号`. */
export function documentNumber(
  center: Pick<Center, 'code' | 'name'>,
  kind: DocumentKind,
  { caseNumber, sequence }: DocumentKey,
): string {
  const [year, day, serial] = [caseNumber.slice(2, 6), caseNumber.slice(6, 10), caseNumber.slice(10, 16)];
  return `${officeWord(center)}${wordOf(kind)}〔${year}〕${day}-${serial}-${sequence}号`;
}

/** The characters by which a paper shows that it is genuine. @param hash of its event */
export function verificationCode(hash: string): string {
  return hash.slice(0, CODE_LENGTH);
}

/**
 * Which document a person means who has typed what stands on the paper: its id `FC20261123000123X-2` or its number.
 * Undefined when it is neither, or the case number is mistyped.
 */
export function readDocumentKey(typed: string, centerCode: string): DocumentKey | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―−]/g, '-');
  const numbered = NUMBER.exec(plain.replace(/[[(]/g, '〔').replace(/[\])]/g, '〕'));
  if (numbered) {
    const [, year, day, serial, sequence] = numbered;
    if (Number(serial) === 0) return undefined;
    const number = caseNumber(centerCode, `${year}-${day?.slice(0, 2)}-${day?.slice(2)}`, Number(serial));
    return { caseNumber: number, sequence: Number(sequence) };
  }
  const [, number, sequence] = ID.exec(plain.toUpperCase()) ?? [];
  if (!number || !isCaseNumber(normaliseCaseNumber(number))) return undefined;
  return { caseNumber: number, sequence: Number(sequence) };
}

/** A code as a person may have typed it from paper. */
export function normaliseCode(typed: string): string {
  return plainCode(typed).toLowerCase();
}

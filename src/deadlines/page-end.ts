import { isDay } from '../calendar/day.ts';
import { readCursor } from '../platform/cursor.ts';

const DAY = /^[1-9]\d{3}-\d\d-\d\d$/;
const MOMENT = /^[1-9]\d{3}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}\+08:00$/;
const CASE_NUMBER = /^[0-9A-Z]{17}$/;
const LIMIT = /^(promised|statutory|issuance)$/;

/** The last line of a page of the board. */
export interface BoardEnd {
  readonly urgency: string;
  readonly caseNumber: string;
}

/** The last line of a page of cards: one case may get several cards at one moment. */
export interface CardEnd {
  readonly issuedAt: string;
  readonly caseNumber: string;
  readonly limit: string;
}

/** The last line of a page of certificates that nobody collects. */
export interface IssuedEnd {
  readonly issuedOn: string;
  readonly caseNumber: string;
}

/** Where the page before ended; undefined for the first page, and for a cursor that no page has given out. */
export function readBoardEnd(cursor: string | undefined): BoardEnd | undefined {
  const [urgency = '', caseNumber = ''] = readCursor(cursor, [DAY, CASE_NUMBER]) ?? [];
  return isDay(urgency) ? { urgency, caseNumber } : undefined;
}

/** The same for a page of cards. */
export function readCardEnd(cursor: string | undefined): CardEnd | undefined {
  const [issuedAt = '', caseNumber = '', limit = ''] = readCursor(cursor, [MOMENT, CASE_NUMBER, LIMIT]) ?? [];
  return isDay(issuedAt.slice(0, 10)) ? { issuedAt, caseNumber, limit } : undefined;
}

/** The same for a page of certificates that nobody collects. */
export function readIssuedEnd(cursor: string | undefined): IssuedEnd | undefined {
  const [issuedOn = '', caseNumber = ''] = readCursor(cursor, [DAY, CASE_NUMBER]) ?? [];
  return isDay(issuedOn) ? { issuedOn, caseNumber } : undefined;
}

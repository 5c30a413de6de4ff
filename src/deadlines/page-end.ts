import { isDay } from '../calendar/day.ts';
import { readCursor } from '../platform/cursor.ts';

const DAY = /^[1-9]\d{3}-\d\d-\d\d$/;
const MOMENT = /^[1-9]\d{3}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}\+08:00$/;
const CASE_NUMBER = /^[0-9A-Z]{17}$/;
const COLOUR = /^(yellow|red)$/;

/** The last line of a page of the board. */
export interface BoardEnd {
  readonly urgency: string;
  readonly caseNumber: string;
}

/** The last line of a page of cards: one case may get both its cards at one moment. */
export interface CardEnd {
  readonly issuedAt: string;
  readonly caseNumber: string;
  readonly colour: string;
}

/** Where the page before ended; undefined for the first page, and for a cursor that no page has given out. */
export function readBoardEnd(cursor: string | undefined): BoardEnd | undefined {
  const [urgency = '', caseNumber = ''] = readCursor(cursor, [DAY, CASE_NUMBER]) ?? [];
  return isDay(urgency) ? { urgency, caseNumber } : undefined;
}

/** The same for a page of cards. */
export function readCardEnd(cursor: string | undefined): CardEnd | undefined {
  const [issuedAt = '', caseNumber = '', colour = ''] =
    readCursor(cursor, [MOMENT, CASE_NUMBER, COLOUR]) ?? [];
  return isDay(issuedAt.slice(0, 10)) ? { issuedAt, caseNumber, colour } : undefined;
}

import { isDay } from '../calendar/day.ts';
import { type FieldFault, invalidFields, type Refusal } from '../platform/refusal.ts';
import type { DayDigest } from './digest.ts';

/** The days that digests are asked for; all there are where none is named. */
export interface AskedDays {
  readonly from?: string;
  readonly to?: string;
}

/** @returns the day, or that it is none */
export function readDay(day: string): string | Refusal {
  return isDay(day) ? day : invalidFields([notADay('/day')]);
}

/** @returns what was asked for, or which field is no day */
export function readDays(asked: AskedDays): AskedDays | Refusal {
  const { from, to } = asked;
  const faults = [
    ...(from === undefined || isDay(from) ? [] : [notADay('/from')]),
    ...(to === undefined || isDay(to) ? [] : [notADay('/to')]),
  ];
  if (faults.length === 0 && from !== undefined && to !== undefined && from > to) {
    const detail = { zh: '结束日期不能早于开始日期', en: 'The last day cannot be before the first' };
    faults.push({ pointer: '/to', detail });
  }
  return faults.length > 0 ? invalidFields(faults) : asked;
}

function notADay(pointer: string): FieldFault {
  return {
    pointer,
    detail: { zh: '日期要写成2026-11-23这样', en: 'A day is written like 2026-11-23' },
  };
}

const COLUMNS = ['day', 'events', 'cases', 'previous', 'digest', 'madeAt'] as const;

/** Digests as a table for a spreadsheet; no value in it needs quotes. */
export function csvOf(digests: readonly DayDigest[]): string {
  const lines = digests.map((digest) => COLUMNS.map((column) => digest[column]).join(','));
  return [COLUMNS.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

/** A day that has no digest, because it is not over, nothing had happened yet, or it is no day. */
export function noDigestOf(day: string): Refusal {
  return {
    refused: 'not_found',
    problem: 'no-such-digest',
    title: { zh: '没有这一天的摘要', en: 'No digest of this day' },
    detail: {
      zh: `没有${day}的摘要。一天过完后十分钟才有。`,
      en: `There is no digest of ${day}. A day has one ten minutes after it is over.`,
    },
  };
}

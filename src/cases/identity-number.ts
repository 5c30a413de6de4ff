import { isDay } from '../calendar/day.ts';
import type { Text } from '../platform/refusal.ts';

export type ApplicantKind = 'person' | 'organisation';

const PERSON_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * What is wrong with the ID number of an applicant, if anything: citizens by GB 11643 (18 characters),
 * organisations by GB 32100 (unified social credit code).
 * @param number in capital letters without spaces
 */
export function faultOfIdentityNumber(kind: ApplicantKind, number: string): Text | undefined {
  return kind === 'person' ? faultOfCitizenNumber(number) : faultOfCreditCode(number);
}

/** GB 11643: region, date of birth, serial, check character by ISO 7064 MOD 11-2. */
function faultOfCitizenNumber(number: string): Text | undefined {
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) {
    return {
      zh: '身份证号要是18位：前17位是数字，最后一位是数字或X',
      en: 'The ID number has 18 characters: 17 digits, then a digit or X',
    };
  }
  if (!isDateOfBirth(number.slice(6, 14))) {
    return {
      zh: '身份证号里的出生日期（第7至14位）不存在',
      en: 'The date of birth in the ID number (digits 7 to 14) does not exist',
    };
  }
  const sum = PERSON_WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  if ('10X98765432'[sum % 11] !== number[17]) {
    return {
      zh: '身份证号的校验位不对，请逐位核对',
      en: 'The check digit of the ID number does not match; compare it digit by digit',
    };
  }
  return undefined;
}

function isDateOfBirth(digits: string): boolean {
  return digits >= '1850' && isDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
}

/** GB 32100: 17 characters and a check character, weights are powers of 3 modulo 31. */
function faultOfCreditCode(code: string): Text | undefined {
  if (code.length !== 18 || ![...code].every((character) => CREDIT_ALPHABET.includes(character))) {
    return {
      zh: '统一社会信用代码要是18位，由数字和大写字母组成（不用I、O、S、V、Z）',
      en: 'The unified social credit code has 18 digits and capital letters (without I, O, S, V, Z)',
    };
  }
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, index) => total + weight * CREDIT_ALPHABET.indexOf(code[index] as string),
    0,
  );
  if (CREDIT_ALPHABET[(31 - (sum % 31)) % 31] !== code[17]) {
    return {
      zh: '统一社会信用代码的校验位不对，请逐位核对',
      en: 'The check character of the unified social credit code does not match; compare it character by character',
    };
  }
  return undefined;
}

/** Mobile numbers get SMS; landlines are accepted because not everybody has a mobile. */
export function faultOfPhone(phone: string): Text | undefined {
  if (/^1[3-9]\d{9}$/.test(phone) || /^0\d{2,3}-?\d{7,8}$/.test(phone)) return undefined;
  return {
    zh: '电话要是11位手机号，或带区号的座机号，如0795-1234567',
    en: 'The phone must be a mobile number of 11 digits, or a landline with its area code such as 0795-1234567',
  };
}

/** Typed forms are brought to one form before checking: capitals, no spaces, plain hyphen. */
export function normaliseNumber(typed: string): string {
  return typed
    .replace(/\s/g, '')
    .replace(/[－—–]/g, '-')
    .toUpperCase();
}

/** `360981********2746`: region and the last four stay readable. */
export function maskIdentityNumber(number: string): string {
  return `${number.slice(0, 6)}${'*'.repeat(Math.max(0, number.length - 10))}${number.slice(-4)}`;
}

/** `136****5209`; of a landline only the last four digits stay. */
export function maskPhone(phone: string): string {
  if (/^1\d{10}$/.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  return `${'*'.repeat(Math.max(0, phone.length - 4))}${phone.slice(-4)}`;
}

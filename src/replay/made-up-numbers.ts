import { dayAt, dayNumberOf } from '../calendar/day.ts';
import type { Random } from './random.ts';

const PERSON_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Regions of one prefecture, most people from the first. */
const REGIONS = ['360981', '360981', '360981', '360902', '360921', '360983', '360121'];
const MOBILE_BEGINNINGS = [
  '134',
  '136',
  '139',
  '150',
  '151',
  '158',
  '173',
  '177',
  '180',
  '186',
  '189',
  '198',
];
const OLDEST = dayNumberOf(1945, 1, 1);
const YOUNGEST = dayNumberOf(2006, 12, 31);

// Numbers that fit their standards and are nobody's on purpose. Whose number one of them may be by chance is not known.

/** GB 11643: region, date of birth, serial, check character. */
export function madeUpCitizenNumber(random: Random): string {
  const birth = dayAt(OLDEST + random.whole(YOUNGEST - OLDEST)).replaceAll('-', '');
  const body = random.pick(REGIONS) + birth + String(random.whole(1000)).padStart(3, '0');
  const sum = PERSON_WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + '10X98765432'[sum % 11];
}

/** GB 32100: 91 for a company, 92 for a self-employed trader, region, nine characters, check character. */
export function madeUpCreditCode(random: Random): string {
  const kind = random.chance(0.6) ? '91' : '92';
  const name = Array.from({ length: 9 }, () => CREDIT_ALPHABET[random.whole(CREDIT_ALPHABET.length)]).join(
    '',
  );
  const body = `${kind}${random.pick(REGIONS)}${name}`;
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += weight * CREDIT_ALPHABET.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return body + CREDIT_ALPHABET[(31 - (sum % 31)) % 31];
}

/** A mobile number; one in forty has only a landline, as older people do. */
export function madeUpPhone(random: Random): string {
  const digits = String(random.whole(100_000_000)).padStart(8, '0');
  return random.chance(0.025) ? `0795-${digits.slice(1)}` : random.pick(MOBILE_BEGINNINGS) + digits;
}

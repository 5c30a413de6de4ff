import type { Text } from '../platform/refusal.ts';

export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 128;
/** From this length on a password may be of one kind of characters, such as a sentence. */
const LONG = 12;
const KINDS_OF_A_SHORT_ONE = 3;
const DIFFERENT_CHARACTERS = 5;
const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

/**
 * What is wrong with a password that somebody chose; undefined: nothing. A short one needs variety, as the
 * classified protection of information systems expects (GB/T 22239—2019, 身份鉴别：口令具有复杂度要求), a long one
 * does not; neither may contain the username.
 */
export function passwordFault(password: string, username: string): Text | undefined {
  if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX) {
    return {
      zh: `密码要有 ${PASSWORD_MIN} 到 ${PASSWORD_MAX} 个字符`,
      en: `The password needs ${PASSWORD_MIN} to ${PASSWORD_MAX} characters`,
    };
  }
  if (password.toLowerCase().includes(username.toLowerCase())) {
    return { zh: '密码不能包含用户名', en: 'The password may not contain the username' };
  }
  if (new Set(password).size < DIFFERENT_CHARACTERS) {
    return {
      zh: `密码至少要有 ${DIFFERENT_CHARACTERS} 个不同的字符`,
      en: `The password needs at least ${DIFFERENT_CHARACTERS} different characters`,
    };
  }
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  if (password.length < LONG && kinds < KINDS_OF_A_SHORT_ONE) {
    return {
      zh: `不足 ${LONG} 个字符的密码，要有小写字母、大写字母、数字、符号中的三种`,
      en: `A password of fewer than ${LONG} characters needs three of: small letters, capitals, digits, signs`,
    };
  }
  return undefined;
}

/** Without signs that look alike on paper. */
const READABLE = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

/**
 * A password to be typed in by hand from paper: four groups of four, 92 bits.
 * @param pick an unguessable number from 0 to below its argument
 */
export function readablePassword(pick: (below: number) => number): string {
  const group = () => Array.from({ length: 4 }, () => READABLE[pick(READABLE.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const FORM = /^[A-Z]{2}\d{14}[0-9A-Z]$/;

/**
 * A case number: the center's two letters, the day, a serial of that day, a check character:
 * `FC20261123000123X`.
 * @param day `YYYY-MM-DD`
 * @param serial 1 to 999,999
 */
export function caseNumber(centerCode: string, day: string, serial: number): string {
  if (serial < 1 || serial > 999_999) throw new RangeError('a day has the serials 1 to 999999');
  const body = `${centerCode}${day.replaceAll('-', '')}${String(serial).padStart(6, '0')}`;
  return body + checkCharacter(body);
}

/** Capital letters without spaces and hyphens, as a person may have typed it from paper. */
export function normaliseCaseNumber(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase();
}

/** True when the form and the check character are right; says nothing about whether the case exists. */
export function isCaseNumber(text: string): boolean {
  return FORM.test(text) && checkCharacter(text.slice(0, -1)) === text.slice(-1);
}

/** ISO 7064 MOD 37,36: catches every single wrong character, and all but four in a thousand swaps of neighbours. */
export function checkCharacter(body: string): string {
  let product = 36;
  for (const character of body) {
    const sum = (product + ALPHABET.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET[(37 - product) % 36] as string;
}

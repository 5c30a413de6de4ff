import fc from 'fast-check';

// Numbers that fit their standards, made by a second reading of the standards; nobody's.

/** GB 11643: the 17 digits with the character that makes the sum of a(i)·2^(i-1) over all 18 places 1 modulo 11. */
export function citizenNumber(body: string): string {
  const check = [...'0123456789X'].find((candidate) => {
    const values = [...body, candidate].map((digit) => (digit === 'X' ? 10 : Number(digit)));
    return values.reverse().reduce((sum, value, power) => sum + value * 2 ** power, 0) % 11 === 1;
  });
  return body + check;
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: the 17 characters with the one that makes the sum of C(i)·3^(i-1) a multiple of 31. */
export function creditCode(body: string): string {
  const values = [...body].map((character) => CREDIT_ALPHABET.indexOf(character));
  const sum = values.reduce((total, value, power) => total + value * (3 ** power % 31), 0);
  return body + [...CREDIT_ALPHABET].find((_, value) => (sum + value) % 31 === 0);
}

/** ID numbers of citizens born from 1910 on. */
export const citizenNumbers = fc
  .record({
    region: fc.integer({ min: 110_000, max: 659_999 }),
    birth: fc.integer({ min: 0, max: 40_000 }),
    serial: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region, birth, serial }) => {
    const day = Temporal.PlainDate.from('1910-01-01').add({ days: birth }).toString().replaceAll('-', '');
    return citizenNumber(`${region}${day}${String(serial).padStart(3, '0')}`);
  });

/** Credit codes of organisations. */
export const creditCodes = fc
  .array(fc.constantFrom(...CREDIT_ALPHABET), { minLength: 17, maxLength: 17 })
  .map((characters) => creditCode(characters.join('')));

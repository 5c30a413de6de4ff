import type { Text } from '../platform/refusal.ts';
import type { FeeLine, LegalBasis, Limit } from './item.ts';
import { FEE_UNITS, type FeeUnit } from './labels.ts';

/** A limit in words: `7个工作日`, `30日`, `当场办结`. */
export function sayLimit(limit: Limit): Text {
  const { value, unit } = limit;
  if (unit === 'on_the_spot') return { zh: '当场办结', en: 'done on the spot' };
  const s = value === 1 ? '' : 's';
  if (unit === 'calendar_day') return { zh: `${value}日`, en: `${value} day${s}` };
  return { zh: `${value}个工作日`, en: `${value} working day${s}` };
}

/** An amount in words: `20元`, `1.40元`, `2,500元`. @param fen not negative; 100 fen are one yuan */
export function sayMoney(fen: number): Text {
  const yuan = String(Math.trunc(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fen % 100;
  const amount = rest === 0 ? yuan : `${yuan}.${String(rest).padStart(2, '0')}`;
  return { zh: `${amount}元`, en: `${amount} yuan` };
}

/** What one line of the standard charges, with its unit: `每件80元`, `每吨1.40元`. */
export function sayFee(fee: FeeLine): Text {
  const money = sayMoney(fee.amountFen);
  const unit = FEE_UNITS[fee.per];
  return { zh: `${unit.zh}${money.zh}`, en: `${money.en} ${unit.en}` };
}

/** Units that go without saying in a summary: one case, one card. */
const TACIT_UNITS: ReadonlySet<FeeUnit> = new Set(['case', 'copy']);

/**
 * The whole standard of an item in a few characters: `免费`, `40元`, `80元起`, `每吨1.40元`. Several lines can be
 * alternatives or extras, so only the least of those charged in the unit of the first line is promised.
 */
export function sumUpFees(fees: readonly FeeLine[]): Text {
  const [main] = fees;
  if (!main) return { zh: '免费', en: 'free' };
  const least = Math.min(...fees.filter((fee) => fee.per === main.per).map((fee) => fee.amountFen));
  const charge = { ...main, amountFen: least };
  const words = TACIT_UNITS.has(main.per) ? sayMoney(least) : sayFee(charge);
  return fees.length === 1 ? words : { zh: `${words.zh}起`, en: `from ${words.en}` };
}

/** A legal basis as it is cited: `《中华人民共和国护照法》第五条`. Laws are cited in Chinese in both languages. */
export function citeLaw(basis: LegalBasis): string {
  return `《${basis.law}》${basis.article ?? ''}`;
}

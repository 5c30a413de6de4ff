/**
 * A part of a whole in percent, with a decimal only near the ends: `97%`, `99.7%`. Rounded down, so that nothing short
 * of all is called all.
 */
export function shareOf(part: number, whole: number): string {
  if (whole === 0) return '—';
  const thousandths = Math.floor((part / whole) * 1000 + 1e-9);
  const percent = thousandths / 10;
  return percent > 99 && percent < 100 ? `${percent.toFixed(1)}%` : `${Math.floor(percent)}%`;
}

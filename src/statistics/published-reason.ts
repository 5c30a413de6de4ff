/** What stands between the digits of a number, however it is typed. */
const GAP = String.raw`[\s.·/‐-―－—．／]{0,3}`;
/** A day stays, also at the start of a span of days. */
const DAY = String.raw`(?<!\p{Nd})20\d\d([-./])[01]?\d\1[0-3]?\d(?!\p{Nd})`;
/** Seven digits and more in a row, or eleven with gaps: numbers of people, phones, cases. */
const NUMBER = String.raw`\p{Nd}(?:(?:-|${GAP})\p{Nd}){10,}[Xx]?|\p{Nd}{7,}[Xx]?`;
const MAIL = String.raw`[\w.+-]+[@＠][\w-]+(?:\.[\w-]+)+`;
const TOLD = new RegExp(`${DAY}|${MAIL}|${NUMBER}`, 'gu');

/**
 * A reason as everybody reads it: somebody may have typed into it whom it is about (《个人信息保护法》 art. 28).
 * @param names of the applicant and the agent
 */
export function publishedReason(reason: string, names: readonly string[]): string {
  const withoutNames = names.reduce((text, name) => text.replaceAll(name, HIDDEN), reason);
  return withoutNames.replace(TOLD, (found, separator) => (separator ? found : HIDDEN));
}

const HIDDEN = '***';

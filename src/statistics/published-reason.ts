/** Seven digits and more in a row, or eleven with gaps: numbers of people, phones, cases. A day has eight with gaps. */
const NUMBERS = /\p{Nd}(?:[ -]?\p{Nd}){10,}[Xx]?|\p{Nd}{7,}[Xx]?/gu;

/** A reason as everybody reads it: somebody may have typed into it whom it is about (《个人信息保护法》 art. 28). */
export function publishedReason(reason: string): string {
  return reason.replace(NUMBERS, '***');
}

/** Why a message is not sent, although there is something to tell: somebody has to call instead. */
export type GiveUpReason = 'landline' | 'no_phone' | 'tried_too_often';

/** Why no SMS can reach the phone; undefined: one can. @param phone readable, null if none was left */
export function unreachableBySms(phone: string | null): GiveUpReason | undefined {
  if (phone === null) return 'no_phone';
  return /^1[3-9]\d{9}$/.test(phone) ? undefined : 'landline';
}

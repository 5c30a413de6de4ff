import type { Refusal } from '../platform/refusal.ts';

/** Wrong tries of one username from one address; each later than the last by less than the lock. */
export interface WrongTries {
  readonly count: number;
  readonly lastAt: Temporal.Instant;
}

export const WRONG_TRIES_ALLOWED = 10;
export const LOCK_MINUTES = 10;

export const WRONG_CREDENTIALS: Refusal = {
  refused: 'unauthenticated',
  problem: 'wrong-credentials',
  title: { zh: '登录失败', en: 'Sign-in failed' },
  detail: { zh: '用户名或密码不正确。', en: 'The username or the password is not right.' },
};

export const NOT_SIGNED_IN: Refusal = {
  refused: 'unauthenticated',
  problem: 'not-signed-in',
  title: { zh: '尚未登录', en: 'Not signed in' },
  detail: { zh: '请先登录，或者重新登录。', en: 'Please sign in, or sign in again.' },
};

/**
 * The refusal while too many wrong passwords were tried; undefined: the next try may be made. Only wrong tries
 * count, so however often somebody signs in rightly, nothing is locked.
 * @param now real time, never the hall's clock, which may be set weeks ahead and back
 */
export function lockedOut(tries: WrongTries | undefined, now: Temporal.Instant): Refusal | undefined {
  if (!tries || tries.count < WRONG_TRIES_ALLOWED) return undefined;
  const seconds = Math.ceil(tries.lastAt.add({ minutes: LOCK_MINUTES }).since(now).total('seconds'));
  if (seconds <= 0) return undefined;
  const minutes = Math.ceil(seconds / 60);
  return {
    refused: 'too_many',
    problem: 'sign-in-locked',
    title: { zh: '登录已暂时锁定', en: 'Sign-in locked for now' },
    detail: {
      zh: `密码输错次数太多，请 ${minutes} 分钟后再试。`,
      en: `Too many wrong passwords; try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`,
    },
    extra: { retryAfterSeconds: seconds },
  };
}

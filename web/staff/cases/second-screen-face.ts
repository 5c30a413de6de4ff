/** What the second screen shows: the sheet to be signed, thanks without a word about anybody, or nothing. */
export type Face = 'sheet' | 'thanks' | 'blank';

interface Seen {
  readonly isAwaiting: boolean;
  /** Whoever is signed in may take the confirmation. */
  readonly mayConfirm: boolean;
  readonly isConfirmed: boolean;
  /** The sheet stood on this screen before. */
  readonly wasShown: boolean;
  /** Nobody has touched it for a while since the last asking or answer. */
  readonly isIdle: boolean;
  /** The window has closed the case, or its session has ended. */
  readonly isClosed: boolean;
}

/**
 * Decides the face. Somebody's data stand on it only while that somebody is asked; whoever comes next, or passes
 * by, sees nothing of it.
 */
export function faceOf({ isAwaiting, mayConfirm, isConfirmed, wasShown, isIdle, isClosed }: Seen): Face {
  if (isIdle || isClosed) return 'blank';
  if (isAwaiting) return mayConfirm ? 'sheet' : 'blank';
  return isConfirmed && wasShown ? 'thanks' : 'blank';
}

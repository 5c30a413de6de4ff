import { Fragment, type ReactNode } from 'react';
import { keyCap } from './keys.ts';

export interface KeyHint {
  readonly keys: readonly string[];
  readonly says: string;
  /** The first and the last of a row of keys. */
  readonly isRange?: boolean;
}

/** The strip at the foot of a page: its keys, and what else is worth a line. */
export function KeyBar({
  hints,
  children,
}: {
  readonly hints: readonly KeyHint[];
  readonly children?: ReactNode;
}) {
  return (
    <footer className="keys">
      {hints.map((hint) => (
        <span key={hint.keys.join(' ')} className="hintkey">
          {hint.keys.slice(0, 2).map((key, index) => (
            <Fragment key={key}>
              {hint.isRange && index > 0 && '–'}
              <kbd>{keyCap(key)}</kbd>
            </Fragment>
          ))}{' '}
          {hint.says}
        </span>
      ))}
      {children}
    </footer>
  );
}

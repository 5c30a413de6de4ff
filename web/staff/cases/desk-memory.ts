import { useState } from 'react';
import type { CaseView } from '../../../src/cases/case-schema.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';

/**
 * What lies on the desk, kept while other pages are looked at and while the session is renewed. It is kept in memory
 * only: it holds ID numbers.
 */
interface Desk {
  readonly draft: Draft;
  /** The case that has just been received, until the next one is begun. */
  readonly result: CaseView | undefined;
  /** Received since signing in, the latest first. */
  readonly done: readonly CaseView[];
}

const EMPTY: Desk = { draft: EMPTY_DRAFT, result: undefined, done: [] };
const DONE_SHOWN = 6;
let owner: string | undefined;
let remembered = EMPTY;

/** The desk of one member of staff; another one finds it cleared. */
export function useDesk(username: string) {
  if (owner !== username) {
    owner = username;
    remembered = EMPTY;
  }
  const [desk, setDesk] = useState(remembered);
  const change = (next: (before: Desk) => Desk) => {
    remembered = next(remembered);
    setDesk(remembered);
  };
  return {
    ...desk,
    setDraft: (next: (before: Draft) => Draft) =>
      change((before) => ({ ...before, draft: next(before.draft) })),
    finish: (view: CaseView) =>
      change(({ draft, done }) => {
        const others = done.filter((other) => other.caseNumber !== view.caseNumber);
        return { draft, result: view, done: [view, ...others].slice(0, DONE_SHOWN) };
      }),
    beginNext: () => change(({ done }) => ({ draft: EMPTY_DRAFT, result: undefined, done })),
  };
}

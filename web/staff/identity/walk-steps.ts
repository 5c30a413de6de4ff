import type { Role } from '../../../src/identity/role.ts';

/** A note of the first walk: the control it stands beside, and which sentence it says. */
export interface WalkStep {
  readonly says: WalkText;
  /** Selector of the control on the role's first page. */
  readonly anchor: string;
}

export type WalkText =
  | 'findItem'
  | 'applicant'
  | 'accept'
  | 'first'
  | 'tasks'
  | 'lights'
  | 'find'
  | 'wholeBoard'
  | 'supervision'
  | 'cards'
  | 'administration'
  | 'parts'
  | 'goTo';

const GO_TO: WalkStep = { says: 'goTo', anchor: '.top-find' };
const TO_BOARD: WalkStep = { says: 'wholeBoard', anchor: '.top nav a[href$="/board"]' };
const DEPARTMENT: readonly WalkStep[] = [{ says: 'tasks', anchor: 'main.tasks h1' }, TO_BOARD, GO_TO];
const BOARD: readonly WalkStep[] = [
  { says: 'lights', anchor: '.tools .lights' },
  { says: 'find', anchor: '.tools .find' },
  GO_TO,
];

/** The first walk of each role, on the page where its day begins. */
export const WALKS: Readonly<Record<Role, readonly WalkStep[]>> = {
  clerk: [
    { says: 'findItem', anchor: '.pick .field' },
    { says: 'applicant', anchor: '.who .party' },
    { says: 'accept', anchor: '.accept .row' },
    { says: 'first', anchor: '.rail h2' },
    GO_TO,
  ],
  reviewer: DEPARTMENT,
  chief: DEPARTMENT,
  cashier: BOARD,
  guide: BOARD,
  director: BOARD,
  supervisor: [
    { says: 'supervision', anchor: 'main.sup h1' },
    { says: 'cards', anchor: 'main.sup .cards h2' },
    TO_BOARD,
    GO_TO,
  ],
  administrator: [
    { says: 'administration', anchor: 'main.administration h1' },
    { says: 'parts', anchor: 'main.administration .seg' },
    GO_TO,
  ],
};

const EDGE = 16;
const GAP = 12;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where a note stands: to the right of what it speaks of, below it where the right has no room, above it at the foot
 * of the window; never outside.
 */
export function placeOf(anchor: Box, note: Size, window: Size): { left: number; top: number; side: string } {
  const fit = (at: number, size: number, room: number) => Math.max(EDGE, Math.min(at, room - size - EDGE));
  if (anchor.right + GAP + note.width + EDGE <= window.width && anchor.bottom - anchor.top < note.height) {
    return { left: anchor.right + GAP, top: fit(anchor.top, note.height, window.height), side: 'right' };
  }
  const left = fit(anchor.left, note.width, window.width);
  if (anchor.bottom + GAP + note.height + EDGE <= window.height) {
    return { left, top: anchor.bottom + GAP, side: 'below' };
  }
  return { left, top: fit(anchor.top - GAP - note.height, note.height, window.height), side: 'above' };
}

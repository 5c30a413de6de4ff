/** The board as it was last seen, so that the page of a case can go on to the next one, and the way back is the same. */
interface BoardList {
  readonly caseNumbers: readonly string[];
  readonly selected: string | undefined;
  /** What was searched for; kept out of the address because it may be a person's name. */
  readonly q: string;
}

let seen: BoardList = { caseNumbers: [], selected: undefined, q: '' };

export function rememberBoard(change: Partial<BoardList>): void {
  seen = { ...seen, ...change };
}

export function lastBoard(): BoardList {
  return seen;
}

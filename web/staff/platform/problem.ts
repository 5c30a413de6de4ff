/** A refusal as the server writes it (RFC 9457), already in the reader's language. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly FieldFault[];
}

/** One bad field: a JSON pointer into the body that was sent, and what would be right. */
interface FieldFault {
  readonly pointer: string;
  readonly detail: string;
}

/** The server answered, and the answer was no. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'Refused';
    this.problem = problem;
  }
}

/** Nothing came back: whether the server got the request is not known. */
export class LineLost extends Error {
  constructor() {
    super('the line to the server is lost');
    this.name = 'LineLost';
  }
}

/** True for a refusal with this status. */
export function isStatus(error: unknown, status: number): boolean {
  return error instanceof Refused && error.problem.status === status;
}

/**
 * True when the same request may simply be sent again: the line was lost, or the server could not work at the moment.
 */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof LineLost ||
    (error instanceof Refused && [429, 502, 503, 504].includes(error.problem.status))
  );
}

/** What is wrong with one field, if anything. */
export function faultAt(faults: readonly FieldFault[] | undefined, pointer: string): string | undefined {
  return faults?.find((fault) => fault.pointer === pointer)?.detail;
}

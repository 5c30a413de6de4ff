/** What a replay is asked for. The same order always gives the same year. */
export interface ReplayOrder {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** The moment up to which everything has happened, RFC 3339; cases that are not finished by then stay open. */
  readonly until: string;
  /** How many cases are accepted. */
  readonly cases: number;
  readonly visitors: number;
  /** How many of the cases pass their promised limit. */
  readonly late: number;
  readonly seed: number;
}

export function isSameOrder(one: ReplayOrder, other: ReplayOrder): boolean {
  const keys = ['from', 'until', 'cases', 'visitors', 'late', 'seed'] as const;
  return keys.every((key) => one[key] === other[key]);
}

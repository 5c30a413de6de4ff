/** One line of the table. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly goal?: number;
  readonly better: 'higher' | 'lower';
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The value below which a share of all lie, such as 0.99. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function meetsGoal({ value, goal, better }: Row): boolean | undefined {
  if (goal === undefined) return undefined;
  return better === 'higher' ? value >= goal : value <= goal;
}

/** The table as people read it. */
export function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map((row) => row.name.length));
  return rows
    .map((row) => {
      const met = meetsGoal(row);
      const sign = row.better === 'higher' ? '≥' : '≤';
      const goal = row.goal === undefined ? '' : `  goal ${sign} ${row.goal}  ${met ? 'met' : 'MISSED'}`;
      return `${row.name.padEnd(width)}  ${say(row.value).padStart(10)}${goal}`;
    })
    .join('\n');
}

function say(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

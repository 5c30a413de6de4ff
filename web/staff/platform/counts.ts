/** `1 case`, `2 cases`: for nouns that take an s. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `1 working day`, `2 working days`. */
export function workingDays(count: number): string {
  return countOf(count, 'working day');
}

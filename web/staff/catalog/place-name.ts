/** The first word that more than half of the names begin with, with the space after it; empty if there is none. */
export function commonPlace(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const first = /^\S+ (?=\S)/.exec(name)?.[0];
    if (first) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most && most[1] * 2 > names.length ? most[0] : '';
}

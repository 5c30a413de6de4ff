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

/** A part of a name that says only what kind of place it is. */
const SAYS_NOTHING = /^(Office|Branch|.* Branch)$/;

/**
 * An English department's name for little room: without the place that most names begin with, what stands in
 * brackets, the authority above it, and the word Bureau at its end, as one says it among colleagues.
 * @param place as `commonPlace` gives it
 */
export function shortEnglishName(name: string, place: string): string {
  const parts = name
    .replace(/ *\([^)]*\)/g, '')
    .split(', ')
    .map((part) => (place ? part.replace(place, '') : part));
  // A comma may also stand in a list, as in "Culture, Radio, Television and Tourism".
  const isList = parts.length > 2 || / and /.test(parts.at(-1) ?? '');
  const said = isList
    ? parts.join(', ')
    : (parts.find((part) => !SAYS_NOTHING.test(part)) ?? parts[0] ?? name);
  return said.replace(/ Bureau$/, '');
}

/** Short names by code, each unlike all others: where two would be the same both keep the whole name. */
export function shortEnglishNames(
  departments: readonly { readonly code: string; readonly nameEn: string }[],
): ReadonlyMap<string, string> {
  const place = commonPlace(departments.map(({ nameEn }) => nameEn));
  const short = departments.map(({ nameEn }) => shortEnglishName(nameEn, place));
  return new Map(
    departments.map(({ code, nameEn }, index) => {
      const said = short[index] ?? nameEn;
      return [code, short.indexOf(said) === short.lastIndexOf(said) ? said : nameEn];
    }),
  );
}

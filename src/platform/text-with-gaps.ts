const GAP = /\{([A-Za-z]+)\}/g;

/** The gaps that a text leaves open, written `{caseNumber}`, each once. */
export function gapsOf(text: string): Set<string> {
  return new Set([...text.matchAll(GAP)].map((match) => match[1] as string));
}

/** True when a text has a brace that belongs to no gap. */
export function hasStrayBrace(text: string): boolean {
  return /[{}]/.test(text.replace(GAP, ''));
}

/**
 * Puts the values in. What a value contains is left alone, also when it looks like a gap.
 * @throws when there is no value for a gap
 */
export function fillGaps(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replace(GAP, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`there is no value for the placeholder {${name}}`);
    return value;
  });
}

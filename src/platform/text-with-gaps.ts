const GAP = /\{([A-Za-z]+)\}/g;

/** The gaps that a text leaves open, written `{caseNumber}`, each once. */
export function gapsOf(text: string): Set<string> {
  return new Set([...text.matchAll(GAP)].map((match) => match[1] as string));
}

/** True when a text has a brace that belongs to no gap. */
export function hasStrayBrace(text: string): boolean {
  return /[{}]/.test(text.replace(GAP, ''));
}

/** What is wrong with a text that leaves gaps open. */
export type GapFault<Required extends string = string> =
  | { readonly fault: 'empty' | 'stray_brace' }
  | { readonly fault: 'unknown_placeholder'; readonly name: string }
  | { readonly fault: 'missing_placeholder'; readonly name: Required };

/**
 * Everything that is wrong with a text.
 * @param known the gaps that it may leave open
 * @param required those that it has to
 */
export function faultsOfGaps<Required extends string>(
  text: string,
  known: readonly string[],
  required: readonly Required[],
): GapFault<Required>[] {
  const used = gapsOf(text);
  return [
    ...(text.trim() === '' ? [{ fault: 'empty' } as const] : []),
    ...(hasStrayBrace(text) ? [{ fault: 'stray_brace' } as const] : []),
    ...[...used]
      .filter((name) => !known.includes(name))
      .map((name) => ({ fault: 'unknown_placeholder', name }) as const),
    ...required
      .filter((name) => !used.has(name))
      .map((name) => ({ fault: 'missing_placeholder', name }) as const),
  ];
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

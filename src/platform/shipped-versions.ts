import type { Text } from './refusal.ts';

/** Whoever wrote a version. */
export interface Author {
  readonly id: string;
  readonly name: Text;
}

/** One version of a text that ships with the product and may be changed by whoever runs it. */
export interface Version<Code extends string, Content> {
  readonly code: Code;
  /** From 1; the newest is used. */
  readonly version: number;
  readonly text: Content;
}

/** A version as it lies in the database. */
export interface KeptVersion<Code extends string, Content> extends Version<Code, Content> {
  /** True: came with the product; false: somebody here wrote it. */
  readonly shipped: boolean;
}

/**
 * Versions that this release of the product adds: of a text that is not there yet, or that nobody here has changed
 * and that now ships with words it never had. What somebody here wrote stays in force.
 */
export function versionsToShip<Code extends string, Content>(
  standard: Readonly<Record<Code, Content>>,
  kept: readonly KeptVersion<Code, Content>[],
  isSame: (one: Content, other: Content) => boolean,
): Version<Code, Content>[] {
  return (Object.keys(standard) as Code[]).flatMap((code) => {
    const versions = kept
      .filter((version) => version.code === code)
      .sort((one, other) => one.version - other.version);
    const newest = versions.at(-1);
    const text = standard[code];
    const isOwn = newest !== undefined && !newest.shipped;
    if (isOwn || versions.some((version) => isSame(version.text, text))) return [];
    return [{ code, version: (newest?.version ?? 0) + 1, text }];
  });
}

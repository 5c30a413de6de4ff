import type { Text } from '../platform/refusal.ts';
import { STANDARD_TEMPLATES } from './standard-templates.ts';
import type { Template } from './template.ts';
import { TEMPLATE_CODES } from './template-kinds.ts';

/** A version as it lies in the database. */
export interface KeptVersion extends Template {
  /** True: came with the product; false: somebody here wrote it. */
  readonly shipped: boolean;
}

/**
 * Versions that this release of the product adds: of a template that is not there yet, or that nobody here has
 * changed and that now ships with a text it never had. What an administrator wrote stays in force.
 */
export function versionsToShip(kept: readonly KeptVersion[]): Template[] {
  return TEMPLATE_CODES.flatMap((code) => {
    const versions = kept
      .filter((version) => version.code === code)
      .sort((one, other) => one.version - other.version);
    const newest = versions.at(-1);
    const text = STANDARD_TEMPLATES[code];
    const isOwn = newest !== undefined && !newest.shipped;
    if (isOwn || versions.some((version) => isSameText(version.text, text))) return [];
    return [{ code, version: (newest?.version ?? 0) + 1, text }];
  });
}

export function isSameText(one: Text, other: Text): boolean {
  return one.zh === other.zh && one.en === other.en;
}

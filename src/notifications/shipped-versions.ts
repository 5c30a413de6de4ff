import type { Text } from '../platform/refusal.ts';
import * as shipped from '../platform/shipped-versions.ts';
import { STANDARD_TEMPLATES } from './standard-templates.ts';
import type { Template } from './template.ts';
import type { TemplateCode } from './template-kinds.ts';

/** A version as it lies in the database. */
export type KeptVersion = shipped.KeptVersion<TemplateCode, Text>;

/** Versions that this release of the product adds. */
export function versionsToShip(kept: readonly KeptVersion[]): Template[] {
  return shipped.versionsToShip(STANDARD_TEMPLATES, kept, isSameText);
}

export function isSameText(one: Text, other: Text): boolean {
  return one.zh === other.zh && one.en === other.en;
}

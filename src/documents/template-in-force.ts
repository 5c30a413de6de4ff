import { findInForceAt } from '../platform/in-force-at.ts';
import type { Author } from '../platform/shipped-versions.ts';
import type { NoticeCode } from './notice-kinds.ts';

/** A version of a notice's words. */
export interface NoticeTemplate {
  readonly code: NoticeCode;
  /** From 1. */
  readonly version: number;
  readonly text: string;
  readonly createdAt: Temporal.Instant;
  /** Null: it came with the product. */
  readonly createdBy: Author | null;
}

/**
 * The words in force at a moment: the newest version made by then, otherwise the first.
 * @param versions of one notice
 * @throws when there is none at all
 */
export function inForceAt<V extends Pick<NoticeTemplate, 'version' | 'createdAt'>>(
  versions: readonly V[],
  at: Temporal.Instant,
): V {
  const ordered = [...versions].sort((one, other) => one.version - other.version);
  const version = findInForceAt(ordered, at, ({ createdAt }) => createdAt);
  if (!version) throw new Error('the templates of the notices were not loaded at the start');
  return version;
}

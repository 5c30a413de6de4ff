/**
 * The version in force at a moment: the newest whose time had begun by then. What lies before the first version, such
 * as the cases of a replayed year, goes by the first.
 * @param versions of one thing, the oldest first
 * @param since from when a version is in force
 */
export function findInForceAt<V>(
  versions: readonly V[],
  at: Temporal.Instant,
  since: (version: V) => Temporal.Instant,
): V | undefined {
  return versions.findLast((version) => Temporal.Instant.compare(since(version), at) <= 0) ?? versions[0];
}

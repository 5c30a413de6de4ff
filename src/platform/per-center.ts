import type { Db } from './db.ts';
import type { Hall } from './hall.ts';

/**
 * What this process remembers of each center: made when first asked for, gone with the hall's connection.
 * Only for what can be read again, because other processes know nothing of it.
 */
export function perCenter<T>(make: () => T): (hall: Pick<Hall, 'db' | 'centerId'>) => T {
  const halls = new WeakMap<Db, Map<number, T>>();
  return ({ db, centerId }) => {
    const centers = halls.get(db) ?? new Map<number, T>();
    halls.set(db, centers);
    const remembered = centers.get(centerId) ?? make();
    centers.set(centerId, remembered);
    return remembered;
  };
}

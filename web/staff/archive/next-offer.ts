import type { StandInsView } from '../../../src/archive/archive-schema.ts';

/**
 * The first material that is not there and of which the archive holds a paper that still counts.
 * @param materials whether each is there, by index
 */
export function nextOfferOf(
  offers: readonly StandInsView['materials'][number][],
  materials: readonly ('provided' | 'missing' | 'deferred')[],
): number | undefined {
  return offers.find(
    ({ index, candidates }) => materials[index] !== 'provided' && candidates.some(({ expired }) => !expired),
  )?.index;
}

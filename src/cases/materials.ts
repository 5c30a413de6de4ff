import type { Item } from '../catalog/item.ts';
import type { FieldFault } from '../platform/refusal.ts';

export type MaterialStatus = 'provided' | 'missing' | 'deferred';

export interface HandedIn {
  /** Position in the item's list of materials, from 0. */
  readonly index: number;
  readonly status: MaterialStatus;
  /** Of a deferred paper: the day by which the applicant promises it; the promised day where it is not said. */
  readonly until?: string;
}

/**
 * The status of every material of an item after papers were handed in. A required paper that is not mentioned
 * counts as missing; one that is needed only in certain cases counts as not needed unless it is named.
 */
export function statusOfMaterials(
  item: Item,
  handedIn: readonly HandedIn[],
  before?: readonly MaterialStatus[],
): MaterialStatus[] {
  const named = new Map(handedIn.map((entry) => [entry.index, entry.status]));
  return item.materials.map((_, index) => named.get(index) ?? before?.[index] ?? 'missing');
}

/** Faults of a list of papers: not of this item, named twice, deferred although it may not be. */
export function faultsOfMaterials(item: Item, handedIn: readonly HandedIn[]): FieldFault[] {
  const last = item.materials.length - 1;
  return handedIn.flatMap(({ index, status }, position): FieldFault[] => {
    const material = item.materials[index];
    if (!material) {
      const range =
        last < 0
          ? { zh: '这个事项不要材料', en: 'this item needs no papers' }
          : { zh: `序号从0到${last}`, en: `indexes go from 0 to ${last}` };
      return [
        {
          pointer: `/materials/${position}/index`,
          detail: {
            zh: `“${item.name.zh}”没有序号为${index}的材料，${range.zh}`,
            en: `"${item.name.en}" has no material with the index ${index}; ${range.en}`,
          },
        },
      ];
    }
    if (handedIn.findIndex((entry) => entry.index === index) !== position) {
      return [
        {
          pointer: `/materials/${position}/index`,
          detail: { zh: `“${material.name.zh}”列了两次`, en: `"${material.name.en}" is listed twice` },
        },
      ];
    }
    if (status === 'deferred' && !material.deferrable) {
      return [
        {
          pointer: `/materials/${position}/status`,
          detail: {
            zh: `“${material.name.zh}”不能容缺，要么已交，要么缺`,
            en: `"${material.name.en}" cannot be deferred; it is provided or missing`,
          },
        },
      ];
    }
    return [];
  });
}

/**
 * Indexes of the papers that the file still needs: all of them, because they may be told only once.
 * @param demanded papers that this case needs although the item does not always
 */
export function missingPapers(
  item: Item,
  statuses: readonly MaterialStatus[],
  demanded: readonly number[] = [],
): number[] {
  return statuses.flatMap((status, index) =>
    status === 'missing' && (item.materials[index]?.required || demanded.includes(index)) ? [index] : [],
  );
}

import type { HandedIn } from '../cases/materials.ts';
import type { Item } from '../catalog/item.ts';
import type { Random } from './random.ts';

/** Some of an item's required papers, at least one. Empty only when the item requires none. */
export function forgottenPapers(item: Item, random: Random): number[] {
  const required = item.materials.flatMap((material, index) => (material.required ? [index] : []));
  if (required.length === 0) return [];
  const sure = random.pick(required);
  return required.filter((index) => index === sure || random.chance(0.15));
}

/** One required paper that may come later; undefined when the item allows none to. */
export function deferrablePaper(item: Item, random: Random): number | undefined {
  const deferrable = item.materials.flatMap((material, index) =>
    material.required && material.deferrable ? [index] : [],
  );
  return deferrable.length === 0 ? undefined : random.pick(deferrable);
}

/** All required papers of an item, some of them missing or to come later. */
export function handIn(
  item: Item,
  options: { readonly missing?: readonly number[]; readonly deferred?: number } = {},
): HandedIn[] {
  const { missing = [], deferred } = options;
  return item.materials.flatMap((material, index): HandedIn[] => {
    if (!material.required) return [];
    if (index === deferred) return [{ index, status: 'deferred' }];
    return [{ index, status: missing.includes(index) ? 'missing' : 'provided' }];
  });
}

/** The papers that were forgotten are brought. */
export function bring(indexes: readonly number[]): HandedIn[] {
  return indexes.map((index) => ({ index, status: 'provided' }));
}

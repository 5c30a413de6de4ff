import type { Text } from '../platform/refusal.ts';
import type { Item } from './item.ts';
import { sayLimit, sumUpFees } from './wording.ts';

/** The four things that everybody asks first. */
export interface Truths {
  readonly papers: Text;
  readonly visits: Text;
  readonly limit: Text;
  readonly fee: Text;
}

/** What to bring at least, how often to come, how long it takes and what it costs, each in a few characters. */
export function truthsOf(item: Item): Truths {
  return {
    papers: sayPapers(item.materials.filter((material) => material.required).length),
    visits: sayVisits(item.visitsMax),
    limit: sayLimit(item.promisedLimit),
    fee: sumUpFees(item.fees),
  };
}

/** The one line under every item's name: `6份材料 · 跑1次 · 7个工作日 · 免费`. */
export function lineOfTruth(item: Item): Text {
  const truths = Object.values(truthsOf(item)) as Text[];
  return {
    zh: truths.map((truth) => truth.zh).join(' · '),
    en: truths.map((truth) => truth.en).join(' · '),
  };
}

function sayPapers(count: number): Text {
  if (count === 0) return { zh: '不用带材料', en: 'no papers' };
  return { zh: `${count}份材料`, en: count === 1 ? '1 paper' : `${count} papers` };
}

function sayVisits(most: number): Text {
  if (most === 0) return { zh: '不用跑', en: 'no visit' };
  return { zh: `跑${most}次`, en: most === 1 ? '1 visit' : `${most} visits` };
}

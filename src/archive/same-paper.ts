import type { Item, Material } from '../catalog/item.ts';
import type { KeptPaper } from './paper.ts';

/** How well a paper suits: issued by the very item that is named, by the department, or of the same name. */
export type Suits = 'issued' | 'same_name';

/**
 * Whether a paper of the archive is what an item asks for. A result suits where its item is named as the source; where
 * only a department is named, or for a paper that was handed in before, the names must be the same. What the
 * applicant makes himself is made for one case and suits nothing.
 */
export function suits(
  paper: Pick<KeptPaper, 'name' | 'issuedBy'>,
  material: Pick<Material, 'name' | 'source'>,
): Suits | undefined {
  const source = /^issued_by:(.+)$/.exec(material.source)?.[1];
  if (source === undefined) return undefined;
  // A result belongs to the applicant: it is not the identity card of the applicant's late father.
  if (paper.issuedBy === source) return isOfAnother(material.name.zh) ? undefined : 'issued';
  if (!haveSameName(paper.name, material.name.zh)) return undefined;
  if (paper.issuedBy === null) return 'same_name';
  return isDepartmentOf(source, paper.issuedBy) ? 'issued' : undefined;
}

/** Whether an item asks for such a paper at all. */
export function isAskedBy(paper: Parameters<typeof suits>[0], item: Pick<Item, 'materials'>): boolean {
  return item.materials.some((material) => suits(paper, material) !== undefined);
}

/** `FC-GA` answers for the items `GA-…`. */
function isDepartmentOf(source: string, itemCode: string): boolean {
  return source.includes('-') && source.split('-').at(-1) === itemCode.split('-')[0];
}

const OTHERS =
  /死者|父母|父亲|母亲|监护人|户主|双方|对方|配偶|子女|留宿人|落户方|转让|股东|法定代表人|负责人|主席|经办人|代理人|委托人/;

/** Papers of people other than the applicant, or not of the applicant alone. */
function isOfAnother(name: string): boolean {
  return OTHERS.test(name);
}

/** The same paper under the names that catalogues give it: 原件, 复印件 and what stands in brackets make no difference. */
export function haveSameName(one: string, other: string): boolean {
  const names = alternativesOf(other);
  return alternativesOf(one).some((name) => names.includes(name));
}

function alternativesOf(name: string): string[] {
  return name
    .replace(/[（(][^（()）]*[)）]/g, '')
    .split(/或者?/)
    .map((part) => part.replace(/[\s、，,·]/g, '').replace(/正副本|正本|副本|复印件|原件|扫描件/g, ''))
    .filter((part) => part !== '');
}

import type { Text } from '../platform/refusal.ts';
import type { Fault } from './catalog-file.ts';
import type { Center, Department } from './department.ts';
import type { Item } from './item.ts';
import { itemFaults } from './item-rules.ts';

/** A record, and the file it was read from; null when it is published already and in none of the files. */
export interface Sourced<T> {
  readonly file: string | null;
  readonly value: T;
}

/** The catalogue as the files would make it; each record is well formed by itself. */
export interface Draft {
  readonly center: Center | undefined;
  readonly departments: readonly Sourced<Department>[];
  readonly items: readonly Sourced<Item>[];
  /** Codes of records with a fault of form: they exist, although their content is not known. */
  readonly unreadable: ReadonlySet<string>;
}

/** Every breach of the rules that hold between records, or between the fields of one item. */
export function catalogFaults(draft: Draft): Fault[] {
  if (!draft.center && draft.unreadable.size === 0) {
    return [
      {
        file: null,
        item: 'center',
        field: null,
        detail: {
          zh: '还没有中心本身的资料，请一并导入 center.json',
          en: 'nothing is known of the center itself; import center.json along with the others',
        },
      },
    ];
  }
  const known = new Set(draft.unreadable);
  for (const { value } of [...draft.departments, ...draft.items]) known.add(value.code);
  return [
    ...departmentFaults(draft),
    ...itemsTogether(draft),
    ...draft.items.flatMap(({ file, value }) =>
      itemFaults(value, (code) => known.has(code)).map(({ field, detail }) => ({
        file,
        item: value.code,
        field,
        detail,
      })),
    ),
  ];
}

function departmentFaults(draft: Draft): Fault[] {
  const { departments, items, center } = draft;
  const faults = [
    ...repeats(departments, 'code', (department) => department.code),
    ...repeats(departments, 'name_zh', (department) => department.name.zh),
    ...repeats(departments, 'name_en', (department) => department.name.en),
    ...repeats(departments, 'short_zh', (department) => department.shortName),
  ];
  const holders = new Map<string, string>();
  const busy = new Set(items.map(({ value }) => value.department));
  for (const { file, value } of departments) {
    const refuse = (field: string, detail: Text) => faults.push({ file, item: value.code, field, detail });
    if (center && !value.code.startsWith(`${center.code}-`)) {
      refuse('code', {
        zh: `部门代码要以中心代码开头：${center.code}-${value.code.slice(-2)}`,
        en: `a department's code begins with the center's: ${center.code}-${value.code.slice(-2)}`,
      });
    }
    value.windows.forEach((number, index) => {
      const holder = holders.get(number);
      if (holder !== undefined && holder !== value.code) {
        refuse(`window_numbers[${index}]`, {
          zh: `窗口 ${number} 已经属于 ${holder}，一个窗口只能属于一个部门`,
          en: `window ${number} belongs to ${holder} already; a window belongs to one department`,
        });
      }
      holders.set(number, holder ?? value.code);
      if (!number.startsWith(value.zone)) {
        refuse(`window_numbers[${index}]`, {
          zh: `窗口 ${number} 不在${value.zone}区，号码要以${value.zone}开头`,
          en: `window ${number} is not in zone ${value.zone}; its number must begin with ${value.zone}`,
        });
      }
    });
    if (!busy.has(value.code) && draft.unreadable.size === 0) {
      refuse('code', {
        zh: '这个部门没有事项，至少要有一项',
        en: 'this department has no item; it needs at least one',
      });
    }
  }
  return faults;
}

function itemsTogether({ items }: Draft): Fault[] {
  const listed = items.filter(({ value }) => value.materials.length > 0);
  return [
    ...repeats(items, 'code', (item) => item.code),
    ...repeats(items, 'name_zh', (item) => item.name.zh),
    ...repeats(items, 'name_en', (item) => item.name.en),
    ...repeats(listed, 'materials', (item) => item.materials.map((material) => material.name.zh).join('、')),
  ];
}

/** Records that share what must tell them apart; the fault stands at the later one, or at the one in a file. */
function repeats<T extends { code: string }>(
  records: readonly Sourced<T>[],
  field: string,
  keyOf: (record: T) => string,
): Fault[] {
  const first = new Map<string, Sourced<T>>();
  return records.flatMap((record) => {
    const key = keyOf(record.value);
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, record);
      return [];
    }
    const [kept, blamed] = record.file === null ? [record, earlier] : [earlier, record];
    return [
      { file: blamed.file, item: blamed.value.code, field, detail: repeated(field, key, kept.value.code) },
    ];
  });
}

function repeated(field: string, key: string, other: string): Text {
  if (field === 'code') return { zh: `代码 ${key} 出现了两次`, en: `the code ${key} occurs twice` };
  if (field === 'materials') {
    return {
      zh: `材料清单和 ${other} 完全一样；两个事项若真相同就合并，否则写出差别`,
      en: `the list of materials is that of ${other}; merge the two items or say how they differ`,
    };
  }
  return { zh: `“${key}”和 ${other} 重名`, en: `"${key}" is also the name of ${other}` };
}

import type { Text } from '../platform/refusal.ts';
import { centerForm, departmentForm, itemForm } from './catalog-form.ts';
import { catalogFaults, type Draft, type Sourced } from './catalog-rules.ts';
import type { Center, Department } from './department.ts';
import type { Form } from './file-form.ts';
import type { Item } from './item.ts';
import { findJsonFault } from './json-fault.ts';

/** A catalogue file, its JSON already read. */
export interface CatalogFile {
  readonly name: string;
  readonly content: unknown;
}

/** One thing that is wrong in the files, and what would be right. */
export interface Fault {
  /** Null: in the catalogue that is already published, which the files would no longer fit. */
  readonly file: string | null;
  /** The code of the item or department; its place (`items[3]`) where the code itself is missing. */
  readonly item: string | null;
  /** Path of the field as it stands in the file: `procedure[2].department`. */
  readonly field: string | null;
  readonly detail: Text;
}

/** A remark at the head of each kind of file, such as that the data are made up. */
export interface CatalogNotes {
  readonly center: string | null;
  readonly departments: string | null;
  readonly items: string | null;
}

/** The center is made up, as one of its files says. */
export function isSample(notes: CatalogNotes): boolean {
  return Object.values(notes).some((note) => note !== null && /^sample data\b/.test(note));
}

/** The whole catalogue of one center, in the order of its files. */
export interface Catalog {
  readonly center: Center;
  readonly departments: readonly Department[];
  readonly items: readonly Item[];
  readonly notes: CatalogNotes;
}

export interface ReadOptions {
  /** What is published now; the files change it. Absent on the first import. */
  readonly published?: Catalog;
  /** Departments and items that a given file no longer holds leave the catalogue. Otherwise they stay as they are. */
  readonly replace: boolean;
}

const SECTIONS = ['center', 'departments', 'items'] as const;

/**
 * The catalogue as it would be after an import, or every fault of the files. One fault is enough to refuse them all.
 */
export function readCatalog(
  files: readonly CatalogFile[],
  options: ReadOptions,
): { catalog: Catalog } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const given = files.map((file) => sectionsOf(file, faults));
  const center = given.flatMap(({ file, center }) => readEach(centerForm, [center], file, 'center', faults));
  const departments = given.flatMap(({ file, departments }) =>
    readEach(departmentForm, departments, file, 'departments', faults),
  );
  const items = given.flatMap(({ file, items }) => readEach(itemForm, items, file, 'items', faults));
  const { published } = options;
  const draft: Draft = {
    center: center.at(-1)?.value ?? published?.center,
    departments: merge(
      departments,
      published?.departments ?? [],
      options.replace && has(given, 'departments'),
    ),
    items: merge(items, published?.items ?? [], options.replace && has(given, 'items')),
    unreadable: new Set(faults.flatMap((fault) => fault.item ?? [])),
  };
  faults.push(...catalogFaults(draft));
  if (faults.length > 0 || !draft.center) return { faults };
  return {
    catalog: {
      center: draft.center,
      departments: draft.departments.map(({ value }) => value),
      items: draft.items.map(({ value }) => value),
      notes: notesOf(given, published?.notes),
    },
  };
}

/** The catalogue file of a text, or the fault that it is no JSON. A byte order mark is forgiven. */
export function parseCatalogFile(name: string, source: string): CatalogFile | Fault {
  const text = source.replace(/^\uFEFF/, '');
  const place = findJsonFault(text);
  if (!place) return { name, content: JSON.parse(text) };
  return {
    file: name,
    item: null,
    field: null,
    detail: {
      zh: `不是合法的 JSON，错在第${place.line}行第${place.character}个字符`,
      en: `is not valid JSON: line ${place.line}, character ${place.character}`,
    },
  };
}

/** The catalogue as its files, which can be imported again. */
export function writeCatalog(catalog: Catalog): CatalogFile[] {
  const withNote = (note: string | null) => (note === null ? {} : { note });
  return [
    {
      name: 'center.json',
      content: { ...withNote(catalog.notes.center), center: centerForm.write(catalog.center) },
    },
    {
      name: 'departments.json',
      content: {
        ...withNote(catalog.notes.departments),
        departments: catalog.departments.map((department) => departmentForm.write(department)),
      },
    },
    {
      name: 'items.json',
      content: { ...withNote(catalog.notes.items), items: catalog.items.map((item) => itemForm.write(item)) },
    },
  ];
}

/** A fault as one line for a terminal or a log: file, item, field, and what would be right. */
export function sayFault(fault: Fault): Text {
  const place = [fault.item, fault.field].filter((part) => part !== null).join(' ');
  return {
    zh: `${fault.file ?? '已发布的目录'}${place && ` ${place}`}：${fault.detail.zh}`,
    en: `${fault.file ?? 'the published catalogue'}${place && ` ${place}`}: ${fault.detail.en}`,
  };
}

interface GivenFile {
  readonly file: string;
  readonly note: string | null;
  readonly center?: unknown;
  readonly departments?: readonly unknown[];
  readonly items?: readonly unknown[];
}

function sectionsOf({ name: file, content }: CatalogFile, faults: Fault[]): GivenFile {
  const refuse = (field: string | null, detail: Text) => faults.push({ file, item: null, field, detail });
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    refuse(null, { zh: '最外层要是一个对象（花括号）', en: 'must hold one object in braces' });
    return { file, note: null };
  }
  const { note = null, center, departments, items, ...others } = content as Record<string, unknown>;
  for (const key of Object.keys(others)) {
    refuse(key, {
      zh: '不认识的字段，这里只有：note、center、departments、items',
      en: 'unknown field; here there are only: note, center, departments, items',
    });
  }
  if (note !== null && typeof note !== 'string') refuse('note', { zh: '要填一段文字', en: 'must be a text' });
  if ([center, departments, items].every((section) => section === undefined)) {
    refuse(null, {
      zh: '里面没有目录内容，至少要有 center、departments、items 之一',
      en: 'holds no catalogue; it needs center, departments or items',
    });
  }
  const listOf = (field: string, section: unknown): readonly unknown[] | undefined => {
    if (section === undefined || Array.isArray(section)) return section;
    refuse(field, { zh: '要填一个列表（方括号）', en: 'must be a list in square brackets' });
    return undefined;
  };
  return {
    file,
    note: typeof note === 'string' ? note : null,
    center,
    departments: listOf('departments', departments),
    items: listOf('items', items),
  };
}

function readEach<T>(
  form: Form<T>,
  values: readonly unknown[] = [],
  file: string,
  section: (typeof SECTIONS)[number],
  faults: Fault[],
): Sourced<T>[] {
  return values.flatMap((raw, index) => {
    if (raw === undefined) return [];
    const code = (raw as { code?: unknown } | null)?.code;
    const place = section === 'center' ? 'center' : `${section}[${index}]`;
    const item = typeof code === 'string' && code !== '' ? code : place;
    const value = form.read(raw, '', (field, detail) =>
      faults.push({ file, item, field: field || null, detail }),
    );
    return value === undefined ? [] : [{ file, value }];
  });
}

function has(given: readonly GivenFile[], section: 'departments' | 'items'): boolean {
  return given.some((file) => file[section] !== undefined);
}

/** What the files say in place of what is published, in the published order, new ones behind. */
function merge<T extends { code: string }>(
  read: readonly Sourced<T>[],
  published: readonly T[],
  replace: boolean,
): Sourced<T>[] {
  if (replace) return [...read];
  const known = new Set(published.map((entry) => entry.code));
  return [
    ...published.flatMap((entry): Sourced<T>[] => {
      const changed = read.filter(({ value }) => value.code === entry.code);
      return changed.length > 0 ? changed : [{ file: null, value: entry }];
    }),
    ...read.filter(({ value }) => !known.has(value.code)),
  ];
}

function notesOf(given: readonly GivenFile[], published?: CatalogNotes): CatalogNotes {
  const note = (section: (typeof SECTIONS)[number]) => {
    const holder = given.filter((file) => file[section] !== undefined).at(-1);
    return holder ? holder.note : (published?.[section] ?? null);
  };
  return { center: note('center'), departments: note('departments'), items: note('items') };
}

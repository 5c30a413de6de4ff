import type { Text } from '../platform/refusal.ts';

/** Takes one fault: the path of the field inside its record (`procedure[2].step`), and what would be right. */
export type Report = (field: string, detail: Text) => void;

/** How one value stands in a catalogue file: read with every fault reported, and written back. */
export interface Form<T> {
  /** Undefined when a fault was reported. */
  read(value: unknown, field: string, report: Report): T | undefined;
  write(value: T): unknown;
}

/** One property of a record, which may take several keys of the file (`name_zh` and `name_en`). */
export interface Field<T> {
  readonly keys: readonly string[];
  /** True when a file may leave it out. */
  readonly mayBeAbsent?: boolean;
  read(source: Readonly<Record<string, unknown>>, prefix: string, report: Report): T | undefined;
  write(value: T): Record<string, unknown>;
}

const LONGEST_TEXT = 500;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A sentence or a name: not empty, no blanks at its ends, no line breaks, at most 500 characters. */
export function text(rule?: { pattern: RegExp; looksLike: Text }): Form<string> {
  return {
    read(value, field, report) {
      if (typeof value !== 'string' || value.trim() === '') {
        report(field, { zh: '要填一段不空的文字', en: 'must be a text that is not empty' });
      } else if (value !== value.trim() || UNPRINTABLE.test(value)) {
        report(field, {
          zh: '首尾不能有空格，中间不能有换行或看不见的字符',
          en: 'must not begin or end with a blank or hold line breaks or invisible characters',
        });
      } else if (value.length > LONGEST_TEXT) {
        report(field, {
          zh: `最多${LONGEST_TEXT}个字，现在有${value.length}个`,
          en: `may have ${LONGEST_TEXT} characters at most, it has ${value.length}`,
        });
      } else if (rule && !rule.pattern.test(value)) {
        report(field, {
          zh: `“${value}”的写法不对，要写成${rule.looksLike.zh}`,
          en: `"${value}" does not have the right form, it must look like ${rule.looksLike.en}`,
        });
      } else return value;
      return undefined;
    },
    write: (value) => value,
  };
}

/** A whole number between two bounds, both allowed. */
export function integer(least: number, most: number): Form<number> {
  return {
    read(value, field, report) {
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most)
        return value;
      report(field, {
        zh: `要填${least}到${most}之间的整数`,
        en: `must be a whole number from ${least} to ${most}`,
      });
      return undefined;
    },
    write: (value) => value,
  };
}

export const yesOrNo: Form<boolean> = {
  read(value, field, report) {
    if (typeof value === 'boolean') return value;
    report(field, { zh: '只能填 true 或 false', en: 'must be true or false' });
    return undefined;
  },
  write: (value) => value,
};

/** One of the words of a table of labels. */
export function oneOf<K extends string>(labels: Readonly<Record<K, unknown>>): Form<K> {
  return {
    read(value, field, report) {
      if (typeof value === 'string' && Object.hasOwn(labels, value)) return value as K;
      const words = Object.keys(labels);
      report(field, {
        zh: `只能是下面之一：${words.join('、')}`,
        en: `must be one of: ${words.join(', ')}`,
      });
      return undefined;
    },
    write: (value) => value,
  };
}

/** The value, or null where the catalogue knows none. */
export function orNull<T>(form: Form<T>): Form<T | null> {
  return {
    read: (value, field, report) => (value === null ? null : form.read(value, field, report)),
    write: (value) => (value === null ? null : form.write(value)),
  };
}

/** A list in which no entry stands twice. */
export function list<T>(form: Form<T>, least = 0): Form<readonly T[]> {
  return {
    read(value, field, report) {
      if (!Array.isArray(value)) {
        report(field, { zh: '要填一个列表（方括号）', en: 'must be a list in square brackets' });
        return undefined;
      }
      if (value.length < least) {
        report(field, {
          zh: `至少要有${least}项`,
          en: `needs at least ${least} ${least === 1 ? 'entry' : 'entries'}`,
        });
        return undefined;
      }
      const seen = new Map<string, number>();
      const entries = value.map((entry, index) => {
        const first = seen.get(JSON.stringify(entry));
        if (first !== undefined) {
          report(`${field}[${index}]`, {
            zh: `和第${first + 1}项重复，同样的内容只写一次`,
            en: `repeats entry ${first + 1}; write it once`,
          });
        }
        seen.set(JSON.stringify(entry), index);
        return form.read(entry, `${field}[${index}]`, report);
      });
      return entries.every((entry) => entry !== undefined) ? (entries as T[]) : undefined;
    },
    write: (value) => value.map((entry) => form.write(entry)),
  };
}

/** A property that stands under one key of the file. */
export function at<T>(key: string, form: Form<T>): Field<T> {
  return {
    keys: [key],
    read: (source, prefix, report) => form.read(source[key], prefix + key, report),
    write: (value) => ({ [key]: form.write(value) }),
  };
}

/** A property that a file may leave out; then the item has none either. */
export function maybeAt<T>(key: string, form: Form<T>): Field<T | undefined> {
  return {
    keys: [key],
    mayBeAbsent: true,
    read: (source, prefix, report) =>
      source[key] === undefined ? undefined : form.read(source[key], prefix + key, report),
    write: (value) => (value === undefined ? {} : { [key]: form.write(value) }),
  };
}

/** A name in both languages, under `<key>_zh` and `<key>_en`. */
export function bilingual(key: string): Field<Text> {
  const form = text();
  return {
    keys: [`${key}_zh`, `${key}_en`],
    read(source, prefix, report) {
      const zh = form.read(source[`${key}_zh`], `${prefix}${key}_zh`, report);
      const en = form.read(source[`${key}_en`], `${prefix}${key}_en`, report);
      return zh === undefined || en === undefined ? undefined : { zh, en };
    },
    write: (value) => ({ [`${key}_zh`]: value.zh, [`${key}_en`]: value.en }),
  };
}

/** A record with exactly these fields: a missing one and an unknown one are both faults. */
export function record<T extends object>(fields: { readonly [K in keyof T]-?: Field<T[K]> }): Form<T> {
  const list = Object.entries(fields) as [string, Field<unknown>][];
  const known = new Set(list.flatMap(([, field]) => field.keys));
  return {
    read(value, path, report) {
      if (!isRecord(value)) {
        report(path, { zh: '要填一个对象（花括号）', en: 'must be an object in braces' });
        return undefined;
      }
      const prefix = path === '' ? '' : `${path}.`;
      let sound = true;
      const noted: Report = (field, detail) => {
        sound = false;
        report(field, detail);
      };
      for (const key of Object.keys(value)) {
        if (!known.has(key)) noted(prefix + key, unknownField([...known]));
      }
      const needed = list.flatMap(([, field]) => (field.mayBeAbsent ? [] : field.keys));
      const missing = new Set(needed.filter((key) => value[key] === undefined));
      for (const key of missing) noted(prefix + key, { zh: '缺少这个字段', en: 'this field is missing' });
      const complete: Report = (field, detail) => {
        if (!missing.has(field.slice(prefix.length))) noted(field, detail);
      };
      const properties = list.map(([name, field]) => [name, field.read(value, prefix, complete)]);
      const there = properties.filter(([, property]) => property !== undefined);
      return sound ? (Object.fromEntries(there) as T) : undefined;
    },
    write: (value) =>
      Object.assign({}, ...list.map(([name, field]) => field.write(value[name as keyof T] as unknown))),
  };
}

function unknownField(known: readonly string[]): Text {
  return {
    zh: `不认识的字段，这里只有：${known.join('、')}`,
    en: `unknown field; here there are only: ${known.join(', ')}`,
  };
}

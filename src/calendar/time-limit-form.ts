import type { Text } from '../platform/refusal.ts';
import type { Extension, LimitUnit, Stop, TimeLimitFacts } from './time-limit-facts.ts';

/** How many working days before the due date the window is prompted, unless the line says otherwise. */
const WARN_DAYS = 3;
/** The longest extension of 《行政许可法》 art. 42(1), unless the line says otherwise. */
const EXTENSION_CAP = 10;

/** Facts, or a value that the rules of the clock refuse, or a line that does not have the form at all. */
type TimeLimitForm =
  | { readonly facts: TimeLimitFacts }
  | { readonly refused: 'bad_instant' }
  | { readonly fault: Text };

class FormFault extends Error {
  readonly text: Text;
  constructor(field: string, zh: string, en: string) {
    super(en);
    this.text = { zh: `${field}：${zh}`, en: `${field}: ${en}` };
  }
}

/** ISO 8601 with seconds and an explicit offset. `Temporal` alone would also take `09:00`, second 60 and more. */
const INSTANT =
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Reads the `input` of a line. Missing, unknown and wrongly built fields are faults that name the field;
 * moments and numbers that are merely wrong are left to the rules of the clock.
 */
export function readTimeLimitForm(input: unknown): TimeLimitForm {
  try {
    const facts = readFacts(input);
    return facts ? { facts } : { refused: 'bad_instant' };
  } catch (error) {
    if (error instanceof FormFault) return { fault: error.text };
    throw error;
  }
}

/** A moment written with seconds and an explicit offset; undefined if it is not one, or on a date that is none. */
function readInstant(value: unknown): Temporal.Instant | undefined {
  if (typeof value !== 'string' || !INSTANT.test(value)) return undefined;
  try {
    return Temporal.Instant.from(value);
  } catch {
    return undefined;
  }
}

function readFacts(input: unknown): TimeLimitFacts | undefined {
  const fields = objectAt('input', input, {
    required: ['accepted_at', 'limit', 'suspensions', 'extensions', 'finished_at', 'as_of'],
    optional: ['warn_days', 'extension_cap', 'roll'],
  });
  const limit = objectAt('limit', fields.limit, { required: ['n', 'unit'] });
  const suspensions = listAt('suspensions', fields.suspensions, ['from', 'to']);
  const extensions = listAt('extensions', fields.extensions, ['n', 'approved_at']);
  const warnDays = countAt('warn_days', fields.warn_days, WARN_DAYS);
  const extensionCap = countAt('extension_cap', fields.extension_cap, EXTENSION_CAP);
  const roll = fields.roll === undefined ? true : fields.roll;
  if (typeof roll !== 'boolean') throw new FormFault('roll', '要是 true 或 false', 'must be true or false');

  const acceptedAt = readInstant(fields.accepted_at);
  const asOf = readInstant(fields.as_of);
  const finishedAt = fields.finished_at === null ? null : readInstant(fields.finished_at);
  const stops = suspensions.map(readStop);
  const extended = extensions.map(readExtension);
  if (!acceptedAt || !asOf || finishedAt === undefined || !areWhole(stops) || !areWhole(extended))
    return undefined;
  return {
    acceptedAt,
    limit: { n: wholeOrNaN(limit.n), unit: limit.unit as LimitUnit },
    stops,
    extensions: extended,
    finishedAt,
    asOf,
    warnDays,
    extensionCap,
    roll,
  };
}

function readStop({ from, to }: Fields): Stop | undefined {
  const [begun, ended] = [readInstant(from), to === null ? null : readInstant(to)];
  return begun && ended !== undefined ? { from: begun, to: ended } : undefined;
}

function readExtension({ n, approved_at }: Fields): Extension | undefined {
  const approvedAt = readInstant(approved_at);
  return approvedAt && { n: wholeOrNaN(n), approvedAt };
}

function areWhole<T>(values: readonly (T | undefined)[]): values is readonly T[] {
  return !values.includes(undefined);
}

/** What is not a number at all becomes NaN, which the rules refuse like any other number that is not whole. */
function wholeOrNaN(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

type Fields = Readonly<Record<string, unknown>>;

function objectAt(
  field: string,
  value: unknown,
  names: { readonly required: readonly string[]; readonly optional?: readonly string[] },
): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FormFault(
      field,
      `要是一个对象，含 ${names.required.join('、')}`,
      `must be an object with ${names.required.join(', ')}`,
    );
  }
  const path = field === 'input' ? '' : `${field}.`;
  for (const name of names.required) {
    if (!Object.hasOwn(value, name)) throw new FormFault(`${path}${name}`, '缺少这个字段', 'is missing');
  }
  const known = [...names.required, ...(names.optional ?? [])];
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new FormFault(
      `${path}${unknown}`,
      `不认识，只能有 ${known.join('、')}`,
      `is not known; the fields are ${known.join(', ')}`,
    );
  }
  return value as Fields;
}

function listAt(field: string, value: unknown, required: readonly string[]): Fields[] {
  if (!Array.isArray(value)) throw new FormFault(field, '要是一个列表', 'must be a list');
  return value.map((entry, index) => objectAt(`${field}[${index}]`, entry, { required }));
}

function countAt(field: string, value: unknown, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new FormFault(field, '要是不小于 0 的整数', 'must be a whole number, not negative');
  }
  return value;
}

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sampleFiles } from '../../test/sample-city.ts';
import { readCatalog, sayFault } from './catalog-file.ts';

type Record = { [field: string]: unknown };

interface Planted {
  readonly what: string;
  /** Changes the files of the sample city. */
  readonly plant: (records: { item: (code: string) => Record; department: (code: string) => Record }) => void;
  /** File, record and field of every fault that must be named, and no other. */
  readonly named: readonly (readonly [file: string, record: string, field: string | null])[];
}

function faultsAfter(plant: Planted['plant']) {
  const { files, items, departments } = sampleFiles();
  const find = (records: readonly { code: string }[]) => (code: string) =>
    records.find((each) => each.code === code) as unknown as Record;
  plant({ item: find(items.items), department: find(departments.departments) });
  const read = readCatalog(JSON.parse(JSON.stringify(files)), { replace: true });
  return 'faults' in read ? read.faults : [];
}

const inItem = (field: string | null, code = 'GA-0001') => ['items.json', code, field] as const;
const inDepartment = (field: string | null, code = 'FC-GA') => ['departments.json', code, field] as const;

/** Sets a field of GA-0001; a dotted path reaches into lists and records. */
function set(path: string, value: unknown, code = 'GA-0001'): Planted['plant'] {
  return ({ item, department }) => {
    const steps = path.split('.');
    const last = steps.pop() as string;
    const record = code.length === 5 ? department(code) : item(code);
    const holder = steps.reduce((inner, step) => inner[step] as Record, record);
    holder[last] = value;
  };
}

const one = (what: string, path: string, value: unknown, field = path, code = 'GA-0001'): Planted => ({
  what,
  plant: set(path, value, code),
  named: [[code.length === 5 ? 'departments.json' : 'items.json', code, field]],
});

const FORM: Planted[] = [
  one('a number where a text belongs', 'name_zh', 7),
  one('an empty text', 'name_en', '   '),
  one('a blank at the end', 'name_zh', '居民身份证首次申领 '),
  one('an invisible character', 'name_zh', '居民身份证\u200B首次申领'),
  one('a text without end', 'name_zh', '长'.repeat(501)),
  one('an unknown kind', 'kind', 'permit'),
  one('an unknown audience', 'audience', 'everybody'),
  one('an unknown life event', 'life_event', '过年'),
  one('a word of the language for a kind', 'kind', 'toString'),
  one('a text where a list belongs', 'keywords', '身份证'),
  one('no keyword', 'keywords', []),
  one('a keyword twice', 'keywords', ['办身份证', '办证', '办身份证'], 'keywords[2]'),
  one('no legal basis', 'legal_basis', []),
  one('a number with a fraction', 'slots_minutes', 12.5),
  one('too many visits', 'visits_max', 10),
  one('a text for yes or no', 'fast_track', 'yes'),
  one('an unknown channel', 'channels', ['window', 'fax'], 'channels[1]'),
  one('an unknown step', 'procedure.1.step', 'thinking', 'procedure[1].step'),
  one('an unknown form', 'materials.0.form', 'parchment', 'materials[0].form'),
  one('no copies', 'materials.0.copies', 0, 'materials[0].copies'),
  one('an unknown kind of source', 'materials.0.source', 'the mayor', 'materials[0].source'),
  one('a fee of nothing', 'fees.0.amount_fen', 0, 'fees[0].amount_fen'),
  one('a fee in yuan with a fraction', 'fees.0.amount_fen', 20.5, 'fees[0].amount_fen'),
  one('a fee without a basis', 'fees.0.basis', '', 'fees[0].basis'),
  one('an unknown fee unit', 'fees.0.per', 'dozen', 'fees[0].per'),
  one('a validity of nothing', 'result.validity_months', 0, 'result.validity_months'),
  one('an unknown field', 'colour', 'red'),
  one('an unknown field far inside', 'materials.1.colour', 'red', 'materials[1].colour'),
  one('a missing field', 'conditions_zh', undefined),
  one('a missing field far inside', 'fees.0.per', undefined, 'fees[0].per'),
  one('a telephone in words', 'phone', '110转后台', 'phone', 'FC-GA'),
  one('a window without a zone', 'window_numbers', ['5'], 'window_numbers[0]', 'FC-GA'),
  one('no window', 'window_numbers', [], 'window_numbers', 'FC-GA'),
];

const RULES: Planted[] = [
  {
    what: 'two items of one code',
    plant: set('code', 'GA-0013', 'GA-0012'),
    named: [inItem('code', 'GA-0013')],
  },
  one('two items of one name', 'name_zh', '结婚登记', 'name_zh', 'HY-0003'),
  one('an unknown department', 'procedure.1.department', 'FC-XX', 'procedure[1].department'),
  {
    what: 'an unknown co-department, which then has no step either',
    plant: set('co_departments', ['FC-XX']),
    named: [inItem('co_departments[0]'), inItem('co_departments[0]')],
  },
  one('an unknown issuer', 'materials.1.source', 'issued_by:GA-9999', 'materials[1].source'),
  {
    what: 'a code with the letters of another department',
    plant: set('code', 'HY-0009', 'GA-0012'),
    named: [inItem('code', 'HY-0009')],
  },
  {
    what: 'a promise longer than the law',
    plant: set('statutory_limit', { value: 3, unit: 'working_day' }),
    named: [inItem('promised_limit')],
  },
  {
    what: 'a promise in working days longer than calendar days of the law',
    plant: set('statutory_limit', { value: 27, unit: 'calendar_day' }),
    named: [inItem('promised_limit')],
  },
  {
    what: 'a limit of no days that is not on the spot',
    plant: set('statutory_limit', { value: 0, unit: 'working_day' }, 'HY-0001'),
    named: [inItem('statutory_limit.value', 'HY-0001')],
  },
  {
    what: 'steps that do not add up',
    plant: set('procedure.1.limit_working_days', 99),
    named: [inItem('procedure')],
  },
  {
    what: 'a step of a co-department longer than the promise',
    plant: ({ item }) => {
      const steps = item('SJ-0006').procedure as Record[];
      const place = steps.findIndex(({ department }) => department === 'FC-XF');
      (steps[place] as Record).limit_working_days = 8;
    },
    named: [inItem('procedure[3].limit_working_days', 'SJ-0006')],
  },
  {
    what: 'a co-department without a step, and the responsible one among them',
    plant: set('co_departments', ['FC-WJ', 'FC-HY'], 'HY-0001'),
    named: [inItem('co_departments[0]', 'HY-0001'), inItem('co_departments[1]', 'HY-0001')],
  },
  {
    what: 'acceptance twice',
    plant: set('procedure.1.step', 'acceptance'),
    named: [inItem('procedure')],
  },
  {
    what: 'a single material',
    plant: ({ item }) => {
      item('HY-0001').materials = (item('HY-0001').materials as unknown[]).slice(0, 1);
    },
    named: [inItem('materials', 'HY-0001')],
  },
  one('a material twice', 'materials.1.name_zh', '居民户口簿', 'materials[1].name_zh'),
  {
    what: 'the list of materials of another item',
    plant: ({ item }) => {
      item('GA-0003').materials = item('GA-0002').materials;
    },
    named: [inItem('materials', 'GA-0003')],
  },
  {
    what: 'a paper original without a visit',
    plant: set('materials.0.form', 'original_and_copy', 'GJ-0002'),
    named: [inItem('materials[0].form', 'GJ-0002')],
  },
  {
    what: 'only the window, and no visit',
    plant: set('channels', ['window'], 'GJ-0002'),
    named: [inItem('channels', 'GJ-0002')],
  },
  {
    what: 'a fee twice',
    plant: ({ item }) => {
      const [fee] = item('GA-0001').fees as Record[];
      item('GA-0001').fees = [fee, { ...fee, amount_fen: 3000 }];
    },
    named: [inItem('fees[1].name_zh')],
  },
  one('two departments of one name', 'name_zh', '丰城市民政局', 'name_zh', 'FC-HY'),
  {
    what: 'a window of two departments',
    plant: set('window_numbers', ['B01', 'B05'], 'FC-CR'),
    named: [inDepartment('window_numbers[0]', 'FC-CR')],
  },
  {
    what: 'a window of another zone',
    plant: set('window_numbers', ['B01', 'C90'], 'FC-GA'),
    named: [inDepartment('window_numbers[1]')],
  },
  {
    what: 'a department of another center',
    plant: ({ department, item }) => {
      department('FC-MJ').code = 'XX-MJ';
      for (const code of ['MJ-0001', 'MJ-0002']) {
        item(code).department = 'XX-MJ';
        for (const step of item(code).procedure as Record[]) {
          if (step.department === 'FC-MJ') step.department = 'XX-MJ';
        }
      }
    },
    named: [inDepartment('code', 'XX-MJ')],
  },
  {
    what: 'a department without items',
    plant: ({ item }) => {
      Object.assign(item('DA-0001'), { department: 'FC-GA', code: 'GA-0099' });
      for (const step of item('GA-0099').procedure as Record[]) step.department = 'FC-GA';
    },
    named: [inDepartment('code', 'FC-DA')],
  },
];

for (const [kind, faults] of Object.entries({ form: FORM, rules: RULES })) {
  describe(`planted faults of ${kind}`, () => {
    for (const { what, plant, named } of faults) {
      test(`${what}: named with file, record and field`, () => {
        const found = faultsAfter(plant);
        assert.deepEqual(
          found.map(({ file, item, field }) => [file, item, field]),
          named,
        );
        for (const fault of found) {
          assert.match(sayFault(fault).zh, /\p{Script=Han}/u);
          assert.match(sayFault(fault).en, /[a-z]{2}/);
        }
      });
    }
  });
}

test('a hundred faults are all named at once', () => {
  const found = faultsAfter(({ item }) => {
    for (let number = 1; number <= 14; number++) {
      const code = `GA-${String(number).padStart(4, '0')}`;
      Object.assign(item(code), { kind: 'x', audience: 'x', life_event: 'x', channels: 'x', faq: 0 });
    }
  });
  assert.equal(found.length, 70);
});

test('a record without a code is named by its place', () => {
  const found = faultsAfter(({ item }) => {
    item('GA-0001').code = undefined;
  });
  assert.deepEqual(
    found.map(({ item, field }) => [item, field]).filter(([item]) => item?.startsWith('items[')),
    [['items[3]', 'code']],
  );
});

import { file, type Planted } from './planted.ts';

/** For the laws about what lies where and who may know whom. */
export const PLANTED_STRUCTURE: Readonly<Record<string, Planted>> = {
  'rules only compute': {
    bad: [
      file('src/cases/accept.ts', 'export const accept = (a: Promise<number>) => a.then(async (b) => b);'),
      file('src/cases/light.ts', "export const zone = process.env.TZ ?? '';"),
      file('src/cases/receive.ts', "import { readFileSync } from 'node:fs';"),
      file('src/cases/decide.ts', "import { sendAsOne } from '../platform/db.ts';"),
      file('src/cases/steps.ts', "import { findCase } from './store.ts';"),
      file('src/cases/number.ts', "import { randomBytes } from 'node:crypto';"),
      file('src/cases/action-table.ts', 'export async function allow() {}'),
      file('src/cases/dice.ts', 'export const roll = () => Math.random();'),
    ],
    good: [
      file(
        'src/cases/actions.ts',
        "import { findCase } from './store.ts';",
        'export async function act() {}',
      ),
      file(
        'src/cases/queries.ts',
        "import { findCase } from './store.ts';",
        'export async function show() {}',
      ),
      file('src/cases/gateways/bank/pay.ts', 'export async function pay() {}'),
      file('src/cases/ledger-store.ts', 'export async function findAll() {}'),
      file(
        'src/cases/accept.ts',
        "import type { Db } from '../platform/db.ts';",
        "// await\nconst a = 'async';",
      ),
      file('src/cases/ledger.ts', "import { createHash } from 'node:crypto';"),
      file('src/cases/days.ts', "import { addWorkingDays } from '../calendar/working-days.ts';"),
    ],
  },
  'rooms look up, and by the door': {
    bad: [
      file('src/calendar/actions.ts', "import { receiveCase } from '../cases/index.ts';"),
      file('src/cases/actions.ts', "import { findItem } from '../catalog/store.ts';"),
      file('src/deadlines/actions.ts', "import type { Item } from '../catalog/item.ts';"),
      file('src/cases/routes.ts', "import { react } from '../reactions.ts';"),
      file('src/platform/http.ts', "import { may } from '../identity/index.ts';"),
      file('src/cases/actions.db.test.ts', "import { findItem } from '../catalog/store.ts';"),
    ],
    good: [
      file('src/cases/actions.ts', "import { getItem } from '../catalog/index.ts';"),
      file('src/cases/accept.ts', "import type { Item } from '../catalog/item.ts';"),
      file('src/reactions.ts', "import { startClock } from './deadlines/index.ts';"),
      file('src/calendar/routes.db.test.ts', "import { receiveCase } from '../cases/index.ts';"),
    ],
  },
  'pages come in by the door': {
    bad: [
      file('web/public/guide/guide-page.ts', "import { findItem } from '../../../src/catalog/store.ts';"),
    ],
    good: [
      file('web/public/guide/guide-page.ts', "import { findGuide } from '../../../src/catalog/index.ts';"),
      file('web/staff/cases/desk.tsx', "import type { CaseRow } from '../../../src/cases/store.ts';"),
    ],
  },
  'a door only re-exports': {
    bad: [file('src/cases/index.ts', "export { a } from './a.ts';", 'export const b = 1;')],
    good: [
      file(
        'src/cases/index.ts',
        '// why',
        "export {\n  a,\n} from './a.ts';",
        "export type * from './b.ts';",
      ),
    ],
  },
  'no file needs itself': {
    bad: [
      [
        file('src/cases/a.ts', "import { b } from './b.ts';"),
        file('src/cases/b.ts', "import { c } from './c.ts';"),
        file('src/cases/c.ts', "export { a } from './a.ts';"),
      ],
    ],
    good: [
      file('src/cases/b.ts', "import { c } from './c.ts';"),
      file('src/cases/c.ts', "import type { B } from './b.ts';", "const later = () => import('./b.ts');"),
    ],
  },
  'SQL stands in stores': {
    bad: [
      file('src/cases/actions.ts', 'const rows = db<Row[]>`select 1`;'),
      file('src/cases/accept.ts', 'const text = `insert into cases.event values (1)`;'),
      file('web/public/guide/guide-page.ts', 'const text = `\n  with a as (select 1) select`;'),
      file('bin/check.ts', 'const text = `update cases.event set a = 1`;'),
    ],
    good: [
      file('src/cases/store.ts', 'const rows = db`select 1`;'),
      file('src/platform/once.ts', 'const rows = db`select 1`;'),
      file('src/cases/refusals.ts', 'const en = `select a window first`.length; const zh = `Update: @{en}`;'),
      file('src/cases/store.db.test.ts', 'const rows = db`select 1`;'),
    ],
  },
  'a store names its own schema': {
    bad: [
      file('src/cases/store.ts', 'db`select 1 from catalog.item`;'),
      file('src/cases/store.ts', 'db`select 1 from cases.event e\n join "deadlines".clock c on true`;'),
      file('src/identity/store.ts', 'db`select 1 from auth.session`;'),
      file('src/identity/gateways/better-auth/accounts.ts', 'db`select 1 from identity.staff`;'),
    ],
    good: [
      file(
        'src/cases/store.ts',
        'db`select e.data, cases.event.note from cases.event e where a = @{catalog.item}`;',
      ),
      file('src/identity/gateways/better-auth/accounts.ts', 'db`select 1 from auth.session`;'),
    ],
  },
  'writers return': {
    bad: [
      file('src/cases/store.ts', 'db`insert into cases.event (a) values (@{a})`;'),
      file('src/cases/store.ts', 'db`\n    update cases.task set a = 1`;'),
      file('src/cases/gateways/bank/pay.ts', 'db`delete from auth.session where a = @{a}`;'),
    ],
    good: [
      file('src/cases/store.ts', 'db`insert into cases.event (a) values (@{a}) returning 1`;'),
      file('src/cases/store.ts', 'db`select 1 from cases.event for update`;'),
    ],
  },
  'every key begins with the center': {
    bad: [
      file('db/migrations/0001_a.sql', 'create table cases.a (id int primary key);'),
      file(
        'db/migrations/0002_a.sql',
        'create table cases.a (center_id int, id int, primary key (id, center_id));',
      ),
      file('db/migrations/0003_a.sql', 'create table cases.a (center_id int not null);'),
      file('db/migrations/0004_a.sql', 'create unlogged table a (center_id int primary key);'),
    ],
    good: [
      file(
        'db/migrations/0001_a.sql',
        'create table cases.a (center_id int, id int, primary key (center_id, id));',
      ),
      file(
        'db/migrations/0002_a.sql',
        'create table cases.a (\n  center_id int primary key -- ; one row\n);',
      ),
      file('db/migrations/0003_a.sql', 'create table auth.session (id text primary key);'),
      file('db/migrations/0004_a.sql', 'create table cases.a_1 partition of cases.a for values in (1);'),
    ],
  },
};

import { file, type Planted } from './planted.ts';

/** Forbidden words are joined here, so that this file keeps the laws itself. */
const join = (...parts: readonly string[]) => parts.join('');
const asserting = "import assert from 'node:assert/strict';\nassert.ok(1 + 1 === 2);";

/** For the laws about how things are done. */
export const PLANTED_HABITS: Readonly<Record<string, Planted>> = {
  'numbers of law are rows': {
    bad: [
      file('src/deadlines/lights.ts', 'const PROMPT_WORKING_DAYS = 3;'),
      file('src/fees/quote.ts', 'const copyFen: number = 1_000;'),
    ],
    good: [file('src/deadlines/lights.ts', 'const PAGE_SIZE = 50;', 'const workingDays = rows.length;')],
  },
  'HTTP stays in routes': {
    bad: [
      file('src/cases/actions.ts', "import type { FastifyRequest } from 'fastify';"),
      file('src/cases/jobs.ts', "const answer = fetch('/x');"),
      file('src/cases/store.ts', "import type { App } from '../platform/http.ts';"),
    ],
    good: [
      file('src/cases/routes.ts', "import type { App } from '../platform/http.ts';"),
      file('src/cases/ledger-routes.ts', "import type { App } from '../platform/http.ts';"),
      file('src/notifications/gateways/sms/send.ts', "const answer = fetch('/x');"),
    ],
  },
  'one source of time': {
    bad: [
      file('src/cases/light.ts', 'const at = Date.now();'),
      file('src/platform/live.ts', 'const at = new Date();'),
      file('src/worker.ts', 'const at = Temporal.Now.instant();'),
      file('web/public/portal/portal-page.ts', 'const at = performance.now();'),
    ],
    good: [
      file('src/platform/time.ts', 'const at = Temporal.Now.instant();'),
      file('src/cases/light.ts', '// Date.now()', 'const at = new Date(text);'),
      file('bench/run.ts', 'const at = performance.now();'),
    ],
  },
  'the database is told the time': {
    bad: [
      file('db/migrations/0001_a.sql', 'alter table cases.a add at timestamptz default now();'),
      file('src/cases/store.ts', 'db`select 1 from cases.a where at < current_date`;'),
      file('src/cases/ledger-store.ts', 'db`select 1 from cases.a where at < current_date`;'),
    ],
    good: [
      file(
        'db/migrations/0001_a.sql',
        '-- now() is not used',
        'create table auth.a (at timestamptz default now());',
      ),
      file('src/cases/store.ts', 'db`select 1 from cases.a where at < @{now()}`;'),
    ],
  },
  'names tell': {
    bad: [file('src/cases/utils.ts'), file('web/staff/common/a.ts'), file('test/helpers/a.ts')],
    good: [file('src/cases/service-measures.ts'), file('src/catalog/commonplace.ts')],
  },
  'files are short': {
    bad: [file('src/cases/a.ts', ...Array(401).fill('a;')), file('web/a.css', ...Array(401).fill('a {}'))],
    good: [
      file('src/cases/a.ts', ...Array(400).fill('a;')),
      file('sample-city/items.json', ...Array(900).fill('1')),
    ],
  },
  'get succeeds': {
    bad: [
      file('src/cases/store.ts', 'export async function getCase(db: Db): Promise<Case | undefined> {}'),
      file('src/cases/case.ts', 'function getStep(\n  a: A,\n): Step | null {}'),
    ],
    good: [
      file(
        'src/cases/store.ts',
        'function findCase(db: Db): Case | undefined {}',
        'function getCase(a?: A): Case {}',
      ),
    ],
  },
  'tests need what their name says': {
    bad: [
      file('src/cases/a.test.ts', "import { readFileSync } from 'node:fs';"),
      file('src/cases/b.test.ts', "import { testHall } from '../../test/hall.ts';"),
      file('src/cases/c.test.ts', "import { findCase } from './store.ts';"),
      file('src/cases/d.db.test.ts', "import { launchBrowser } from '../../test/browser.ts';"),
    ],
    good: [
      file(
        'src/cases/a.test.ts',
        "import { accept } from './accept.ts';",
        "import type { Row } from './store.ts';",
      ),
      file('src/cases/b.db.test.ts', "import { testHall } from '../../test/hall.ts';"),
      file('test/journeys/c.e2e.test.ts', "import { launchBrowser } from '../browser.ts';"),
    ],
  },
  'tests run and assert': {
    bad: [
      file('src/cases/a.test.ts', asserting, join('test.on', "ly('a', () => {});")),
      file('src/cases/b.test.ts', asserting, join('describe.sk', "ip('a', () => {});")),
      file('src/cases/c.test.ts', asserting, join("test('a', { sk", 'ip: true }, () => {});')),
      file('src/cases/d.test.ts', "test('a', () => {});"),
    ],
    good: [file('src/cases/a.test.ts', asserting, "test('skip: true', () => {});")],
  },
  'no names of machines and registries': {
    bad: [
      file('docs/a.md', join('npm config set registry https://registry.npm', 'js.org')),
      file('src/cases/a.ts', join("const a = '/ro", "ot/a';")),
      file('README.md', join('cd /wo', 'rk/yiting')),
    ],
    good: [
      file('docs/a.md', 'the home/office, /var/lib/yiting, https://example.org/work/a, ./work/a'),
      file('src/cases/a.ts', 'const a = b /root / c;'),
    ],
  },
  'nothing is put off or silenced': {
    bad: [
      file('src/cases/a.ts', join('// TO', 'DO later')),
      file('src/cases/b.ts', join('// @ts-', 'expect-error')),
      file('src/cases/c.ts', join('// biome-', 'ignore lint: no')),
    ],
    good: [file('src/cases/a.ts', "const tasks = 'to do';"), file('docs/a.md', 'TODOS')],
  },
};

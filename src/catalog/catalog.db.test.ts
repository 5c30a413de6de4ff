import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { type TestHall, testHall } from '../../test/hall.ts';
import { sampleCatalog, sampleFiles } from '../../test/sample-city.ts';
import { connect } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import { isRefusal, Refused } from '../platform/refusal.ts';
import {
  currentCatalog,
  exportCatalog,
  getItemVersion,
  hallHistory,
  importCatalog,
  importCatalogFiles,
} from './actions.ts';
import type { CatalogFile } from './catalog-file.ts';

const importFiles = (hall: Hall, files: readonly CatalogFile[], withdrawMissing = false) =>
  importCatalog(hall, { files, withdrawMissing, importedBy: null });

async function withSampleCity(): Promise<TestHall> {
  const hall = await testHall();
  await importFiles(hall, sampleFiles().files);
  return hall;
}

/** The whole list of items, changed. */
function itemsFile(change: (items: ReturnType<typeof sampleFiles>['items']['items']) => void): CatalogFile[] {
  const { items } = sampleFiles();
  change(items.items);
  return [{ name: 'items.json', content: items }];
}

async function refusalOf(attempt: Promise<unknown>) {
  const error = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(error instanceof Refused, String(error));
  return error.refusal;
}

describe('import and export', () => {
  test('the sample city goes in once, comes out the same, and a second time changes nothing', async () => {
    const hall = await testHall();
    const first = await importFiles(hall, sampleFiles().files);
    assert.deepEqual([first.isNew, first.revision, first.items.added.length], [true, 1, 217]);
    assert.deepEqual((await currentCatalog(hall)).asFiled(), sampleCatalog());
    const files = await exportCatalog(hall);
    assert.deepEqual(
      files.map(({ content }) => content),
      sampleFiles().files.map(({ content }) => content),
    );
    const second = await importFiles(hall, files, true);
    assert.deepEqual([second.isNew, second.revision, second.items.unchanged], [false, 1, 217]);
  });

  test('one fault is enough to change nothing at all', async () => {
    const hall = await withSampleCity();
    const before = (await currentCatalog(hall)).asFiled();
    const files = itemsFile((items) => {
      for (const item of items) item.name_en += ' (new)';
      Object.assign(items[216] as object, { kind: 'x' });
    });
    const refusal = await refusalOf(importFiles(hall, files));
    assert.equal(refusal.problem, 'catalog-faults');
    assert.deepEqual(
      refusal.errors?.map(({ pointer }) => pointer),
      ['/items.json/LS-0001/kind'],
    );
    assert.equal((await currentCatalog(hall)).revision, 1);
    assert.deepEqual((await currentCatalog(hall)).asFiled(), before);
    const [count] = await hall.db`select count(*)::int as versions from catalog.item_version`;
    assert.equal(count?.versions, 217);
  });

  test('faults of several files from disk are told together, and good files are taken', async () => {
    const hall = await testHall();
    const folder = await mkdtemp(join(tmpdir(), 'yiting-catalog-'));
    try {
      const paths = await Promise.all(
        sampleFiles().files.map(async ({ name, content }) => {
          const path = join(folder, name);
          await writeFile(path, JSON.stringify(content));
          return path;
        }),
      );
      const broken = [join(folder, 'a.json'), join(folder, 'b.json'), join(folder, 'missing.json'), folder];
      for (const path of broken.slice(0, 2)) await writeFile(path, '{"items": [}');
      const refusal = await refusalOf(
        importCatalogFiles(hall, [...paths, ...broken], { withdrawMissing: false }),
      );
      assert.deepEqual(
        refusal.errors?.map(({ pointer }) => pointer),
        ['/a.json', '/b.json', '/missing.json', `/${basename(folder)}`],
      );
      const imported = await importCatalogFiles(hall, paths, { withdrawMissing: false });
      assert.equal(imported.items.added.length, 217);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('of two imports at once one is told so, and the catalogue is that of the other', async () => {
    const hall = await withSampleCity();
    const change = (name: string) =>
      itemsFile((items) => {
        Object.assign(items[0] as object, { name_en: name });
      });
    const outcomes = await Promise.allSettled([
      importFiles(hall, change('One')),
      importFiles(hall, change('Other')),
    ]);
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    const catalog = await currentCatalog(hall);
    assert.equal(catalog.revision, 1 + outcomes.length - lost.length);
    for (const { reason } of lost) assert.equal(reason.refusal.problem, 'catalog-imported-meanwhile');
    assert.match(catalog.items[0]?.item.name.en ?? '', /^(One|Other)$/);
  });
});

describe('versions', () => {
  test('only a changed item gets a new one, and a case can still read the old one', async () => {
    const hall = await withSampleCity();
    hall.setNow('2026-12-01T09:00:00+08:00');
    const imported = await importFiles(
      hall,
      itemsFile((items) => {
        const item = items.find(({ code }) => code === 'GA-0003');
        Object.assign(item as object, { slots_minutes: 25 });
      }),
    );
    assert.deepEqual(imported.items.changed, ['GA-0003']);
    assert.equal(imported.items.unchanged, 216);
    const catalog = await currentCatalog(hall);
    const changed = catalog.getItem('GA-0003');
    const other = catalog.getItem('GA-0002');
    assert.ok(!isRefusal(changed) && !isRefusal(other));
    assert.deepEqual([changed.version, other.version], [2, 1]);
    assert.equal(changed.publishedAt.toString(), '2026-12-01T01:00:00Z');
    assert.equal((await getItemVersion(hall, 'GA-0003', 1)).slotsMinutes, 10);
    assert.equal((await getItemVersion(hall, 'GA-0003', 2)).slotsMinutes, 25);
    await assert.rejects(getItemVersion(hall, 'GA-0003', 3), /no version 3/);
  });

  test('no published version can be changed or deleted, whoever tries', async () => {
    const { db } = await withSampleCity();
    const change = db`update catalog.item_version set content = '{}' where item_code = 'GA-0003'`;
    await assert.rejects(change, /never changed/);
    await assert.rejects(db`delete from catalog.item_version where item_code = 'GA-0003'`, /never changed/);
    await assert.rejects(db`update catalog.center_version set facts = '{}'`, /never changed/);
    await assert.rejects(db`delete from catalog.department_version`, /never changed/);
  });

  test('an item that comes back after it was withdrawn counts on', async () => {
    const hall = await withSampleCity();
    const without = itemsFile((items) =>
      items.splice(
        items.findIndex(({ code }) => code === 'GA-0012'),
        1,
      ),
    );
    const kept = await importFiles(hall, without);
    assert.deepEqual(kept.items.withdrawn, [], 'what a file leaves out stays, unless it is asked for');
    const withdrawn = await importFiles(hall, without, true);
    assert.deepEqual(withdrawn.items.withdrawn, ['GA-0012']);
    const gone = (await currentCatalog(hall)).getItem('GA-0012');
    assert.ok(isRefusal(gone));
    assert.equal(gone.problem, 'item-withdrawn');
    assert.equal((await getItemVersion(hall, 'GA-0012', 1)).name.zh, '公章刻制业特种行业许可');
    await importFiles(
      hall,
      itemsFile(() => {}),
    );
    const back = (await currentCatalog(hall)).getItem('GA-0012');
    assert.ok(!isRefusal(back));
    assert.equal(back.version, 2);
  });
});

describe('departments', () => {
  test('windows move and a department leaves; its name is not forgotten', async () => {
    const hall = await withSampleCity();
    const { files, departments, items } = sampleFiles();
    const at = departments.departments.findIndex(({ code }) => code === 'FC-DA');
    departments.departments.splice(at, 1);
    const housing = departments.departments.find(({ code }) => code === 'FC-FW');
    housing?.window_numbers.push('B12');
    items.items = items.items.filter(({ department }) => department !== 'FC-DA');
    for (const item of items.items) {
      item.co_departments = (item.co_departments as string[]).filter((code) => code !== 'FC-DA') as never;
      item.procedure = item.procedure.filter(({ department }) => department !== 'FC-DA');
      for (const material of item.materials) {
        if (/FC-DA|DA-0/.test(material.source)) material.source = 'applicant';
      }
    }
    const imported = await importFiles(hall, files, true);
    assert.deepEqual(imported.departments.withdrawn, ['FC-DA']);
    assert.deepEqual(imported.departments.changed, ['FC-FW']);
    const catalog = await currentCatalog(hall);
    assert.equal(catalog.departments.length, 66);
    assert.deepEqual(catalog.getDepartment('FC-FW').windows, ['B11', 'B12']);
    assert.equal(catalog.departmentName('FC-DA').zh, '丰城市档案馆');
    assert.throws(() => catalog.getDepartment('FC-XX'), /no department FC-XX/);
  });

  test('an import keeps what it replaces, and only what it changes', async () => {
    const hall = await withSampleCity();
    hall.setNow('2026-12-01T09:00:00+08:00');
    const { departments } = sampleFiles();
    const police = departments.departments.find(({ code }) => code === 'FC-GA');
    Object.assign(police ?? {}, { name_zh: '更名的公安局（虚构）' });
    await importFiles(hall, [{ name: 'departments.json', content: departments }]);
    hall.setNow('2026-12-02T09:00:00+08:00');
    const { center } = sampleFiles();
    center.center.phone = '0795-7654321';
    await importFiles(hall, [{ name: 'center.json', content: center }]);
    const kept = await hall.db`
      select revision, null as code from catalog.center_version where revision > 1
      union all select revision, department_code from catalog.department_version where revision > 1 order by revision`;
    assert.deepEqual(
      kept.map(({ revision, code }) => [revision, code]),
      [
        [2, 'FC-GA'],
        [3, null],
      ],
    );
    const history = await hallHistory(hall);
    const told = (at: string) => {
      const then = history.at(Temporal.Instant.from(at));
      return [then.center.phone, then.getDepartment('FC-GA').name.zh];
    };
    assert.deepEqual(told('2026-11-30T23:00:00+08:00'), ['0795-1001006', '丰城市公安局']);
    assert.deepEqual(told('2026-12-01T09:00:00+08:00'), ['0795-1001006', '更名的公安局（虚构）']);
    assert.deepEqual(told('2026-12-02T09:00:00+08:00'), ['0795-7654321', '更名的公安局（虚构）']);
  });
});

describe('what a process remembers', () => {
  test('an import by another process is seen a second later', async () => {
    const hall = await withSampleCity();
    const elsewhere = { ...hall, db: connect(hall.databaseUrl, { max: 1 }) };
    try {
      const name = async () => (await currentCatalog(hall)).items[0]?.item.name.en;
      const before = await name();
      await importFiles(
        elsewhere,
        itemsFile((items) => {
          Object.assign(items[0] as object, { name_en: 'Changed elsewhere' });
        }),
      );
      assert.equal(await name(), before);
      hall.setNow('2026-11-23T09:00:01+08:00');
      assert.equal(await name(), 'Changed elsewhere');
    } finally {
      await elsewhere.db.end();
    }
  });

  test('a center without a catalogue says so', async () => {
    const hall = await testHall();
    await assert.rejects(currentCatalog(hall), /no catalogue/);
  });
});

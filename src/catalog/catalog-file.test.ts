import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sampleCatalog, sampleFiles } from '../../test/sample-city.ts';
import {
  type CatalogFile,
  type Fault,
  parseCatalogFile,
  readCatalog,
  sayFault,
  writeCatalog,
} from './catalog-file.ts';

function faultsOf(files: readonly CatalogFile[], published = sampleCatalog()): Fault[] {
  const read = readCatalog(files, { published, replace: false });
  return 'faults' in read ? read.faults : [];
}

describe('the sample city', () => {
  test('has no fault, and the size its README tells', () => {
    const catalog = sampleCatalog();
    assert.equal(catalog.items.length, 217);
    assert.equal(catalog.departments.length, 67);
    assert.equal(catalog.departments.flatMap(({ windows }) => windows).length, 90);
    assert.match(catalog.notes.items ?? '', /sample data/);
  });

  test('comes out of the export as it went in', () => {
    const { center, departments, items } = sampleFiles();
    const exported = writeCatalog(sampleCatalog()).map(({ content }) => content);
    assert.deepEqual(exported, [center, departments, items]);
  });

  test('is the same catalogue after export and import', () => {
    const files = JSON.parse(JSON.stringify(writeCatalog(sampleCatalog())));
    assert.deepEqual(readCatalog(files, { replace: true }), { catalog: sampleCatalog() });
  });
});

describe('what is published', () => {
  test('stays where the files leave it out, and keeps its place', () => {
    const { items } = sampleFiles();
    const item = items.items[5];
    assert.ok(item);
    item.name_en = 'Household registration of a newborn child';
    const read = readCatalog([{ name: 'one.json', content: { items: [item] } }], {
      published: sampleCatalog(),
      replace: false,
    });
    assert.ok('catalog' in read);
    assert.deepEqual(
      read.catalog.items.map(({ code }) => code),
      sampleCatalog().items.map(({ code }) => code),
    );
    assert.equal(read.catalog.items[5]?.name.en, 'Household registration of a newborn child');
    assert.equal(read.catalog.notes.items, null);
    assert.deepEqual(read.catalog.notes.departments, sampleCatalog().notes.departments);
  });

  test('leaves the catalogue where a whole list replaces it', () => {
    const { items, files } = sampleFiles();
    const [dropped] = items.items.splice(40, 1);
    const read = readCatalog(files, { published: sampleCatalog(), replace: true });
    assert.ok('catalog' in read);
    assert.equal(read.catalog.items.length, 216);
    assert.ok(read.catalog.items.every(({ code }) => code !== dropped?.code));
  });

  test('must still fit: a window taken by another department is a fault', () => {
    const { departments } = sampleFiles();
    const police = departments.departments.find(({ code }) => code === 'FC-GA');
    assert.ok(police);
    const moved = { ...police, window_numbers: [...police.window_numbers, 'B05'] };
    const faults = faultsOf([{ name: 'police.json', content: { departments: [moved] } }]);
    assert.deepEqual(
      faults.map(({ file, item }) => [file, item]),
      [[null, 'FC-CR']],
    );
  });
});

describe('files that cannot be read', () => {
  test('broken JSON names its place', () => {
    const fault = parseCatalogFile('items.json', '{\n  "items": [,]\n}');
    assert.ok('detail' in fault);
    assert.equal(sayFault(fault).zh, 'items.json：不是合法的 JSON，错在第2行第13个字符');
    assert.match(sayFault(fault).en, /^items\.json: is not valid JSON: line 2, character 13$/);
  });

  test('a byte order mark is forgiven', () => {
    assert.deepEqual(parseCatalogFile('a.json', '\uFEFF{"items":[]}'), {
      name: 'a.json',
      content: { items: [] },
    });
  });

  test('what is no catalogue is told so, whatever it is', () => {
    for (const content of [null, 3, 'x', [], {}, { note: 'only a note' }]) {
      assert.equal(faultsOf([{ name: 'a.json', content }]).length, 1, JSON.stringify(content));
    }
    const lists = faultsOf([{ name: 'a.json', content: { items: {}, departments: 'x', more: 1, note: 2 } }]);
    assert.deepEqual(
      lists.map(({ field }) => field),
      ['more', 'note', 'departments', 'items'],
    );
  });

  test('the first import needs the center itself', () => {
    const { files } = sampleFiles();
    const read = readCatalog(files.slice(1), { replace: false });
    assert.ok('faults' in read);
    assert.deepEqual(
      read.faults.map(({ item }) => item),
      ['center'],
    );
  });
});

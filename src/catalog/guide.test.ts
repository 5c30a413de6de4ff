import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleCatalog } from '../../test/sample-city.ts';
import { guideOf } from './guide.ts';
import { acceptingDepartment } from './item.ts';

const { items, departments } = sampleCatalog();
const publishedAt = Temporal.Instant.from('2026-09-01T00:00:00Z');

function departmentOf(code: string) {
  const found = departments.find((department) => department.code === code);
  assert.ok(found, code);
  return found;
}

function guide(code: string, language: 'zh-CN' | 'en' = 'zh-CN') {
  const item = items.find((each) => each.code === code);
  assert.ok(item, code);
  return guideOf({ item, version: 3, publishedAt }, departmentOf, language);
}

test('papers go to the windows of the department that accepts, questions to the responsible one', () => {
  const elsewhere = items.filter((item) => acceptingDepartment(item) !== item.department);
  assert.ok(elsewhere.length > 0);
  for (const item of elsewhere) {
    const { windows, phone, department } = guide(item.code);
    assert.ok(windows.every(({ zone }) => zone === 'A'));
    assert.equal(phone, departmentOf(item.department).phone);
    assert.equal(department, item.department);
  }
});

test('steps of co-departments are marked as parallel', () => {
  const parallel = guide('SJ-0006').procedure.filter((step) => step.parallel);
  assert.deepEqual(
    parallel.map(({ department }) => department),
    ['FC-XF', 'FC-WJ', 'FC-CG', 'FC-HB'],
  );
  assert.ok(guide('GA-0001').procedure.every((step) => !step.parallel));
});

test('names are in the language asked for, and always in both beside it', () => {
  const chinese = guide('CR-0001');
  const english = guide('CR-0001', 'en');
  assert.equal(chinese.name, '普通护照签发');
  assert.equal(english.name, 'Issue of an ordinary passport');
  assert.deepEqual([english.nameZh, english.nameEn], [chinese.name, english.name]);
  assert.equal(chinese.publishedAt, '2026-09-01T08:00:00.000+08:00');
  assert.equal(chinese.version, 3);
});

test('materials keep the index by which cases name them', () => {
  const { materials } = guide('SJ-0006');
  assert.deepEqual(
    materials.map(({ index }) => index),
    [0, 1, 2, 3, 4, 5],
  );
  assert.deepEqual(
    materials.filter(({ deferrable }) => deferrable).map(({ nameEn, formLabel }) => [nameEn, formLabel]),
    [[materials[4]?.nameEn, '复印件']],
  );
});

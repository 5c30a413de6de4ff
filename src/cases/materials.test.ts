import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { itemOf, items } from '../../test/case-builders.ts';
import { faultsOfMaterials, type HandedIn, missingPapers, statusOfMaterials } from './materials.ts';

// SJ-0006: six required papers, of which only the one with the index 4 may be deferred.
const restaurant = itemOf('SJ-0006');
// GA-0005: the marriage certificate, index 3, is needed only in certain cases.
const birth = itemOf('GA-0005');
const anyItem = fc.constantFrom(...items);
const anyStatus = fc.constantFrom('provided' as const, 'missing' as const, 'deferred' as const);

test('a paper that is not mentioned is missing', () => {
  assert.deepEqual(statusOfMaterials(birth, [{ index: 1, status: 'provided' }]), [
    'missing',
    'provided',
    'missing',
    'missing',
  ]);
});

test('papers handed in later change only what they name', () => {
  const before = statusOfMaterials(birth, [{ index: 0, status: 'provided' }]);
  assert.deepEqual(statusOfMaterials(birth, [{ index: 3, status: 'provided' }], before), [
    'provided',
    'missing',
    'missing',
    'provided',
  ]);
});

test('all required papers that are missing are told, and no others', () => {
  assert.deepEqual(missingPapers(birth, ['provided', 'missing', 'missing', 'missing']), [1, 2]);
  assert.deepEqual(missingPapers(birth, ['provided', 'provided', 'provided', 'missing']), []);
  assert.deepEqual(
    missingPapers(restaurant, [...Array(4).fill('provided'), 'deferred', 'provided']),
    [],
    'a deferred paper is not missing',
  );
});

test('each fault of a list is named at its place', () => {
  const handedIn: HandedIn[] = [
    { index: 0, status: 'deferred' },
    { index: 4, status: 'deferred' },
    { index: 6, status: 'provided' },
    { index: 1, status: 'provided' },
    { index: 1, status: 'missing' },
    { index: 99, status: 'missing' },
  ];
  const faults = faultsOfMaterials(restaurant, handedIn);
  assert.deepEqual(
    faults.map(({ pointer }) => pointer),
    ['/materials/0/status', '/materials/2/index', '/materials/4/index', '/materials/5/index'],
  );
  assert.match(faults[0]?.detail.zh ?? '', /食品经营许可申请书/);
  assert.match(faults[1]?.detail.en ?? '', /indexes go from 0 to 5/);
  assert.match(faults[2]?.detail.zh ?? '', /营业执照.*两次/);
});

test('an item without papers says so', () => {
  const enquiry = itemOf('ZW-0001', { materials: [] });
  const [fault] = faultsOfMaterials(enquiry, [{ index: 0, status: 'provided' }]);
  assert.match(fault?.detail.zh ?? '', /不要材料/);
  assert.match(fault?.detail.en ?? '', /needs no papers/);
});

test('a list without faults settles every paper; whatever is still required is exactly what misses', () => {
  fc.assert(
    fc.property(anyItem, fc.array(anyStatus, { maxLength: 20 }), (item, wishes) => {
      const handedIn = item.materials.flatMap((material, index): HandedIn[] => {
        const wish = wishes[index];
        if (wish === undefined) return [];
        return [{ index, status: wish === 'deferred' && !material.deferrable ? 'provided' : wish }];
      });
      assert.deepEqual(faultsOfMaterials(item, handedIn), []);
      const statuses = statusOfMaterials(item, handedIn);
      assert.equal(statuses.length, item.materials.length);
      const missing = new Set(missingPapers(item, statuses));
      for (const [index, material] of item.materials.entries()) {
        assert.equal(missing.has(index), material.required && statuses[index] === 'missing');
      }
    }),
  );
});

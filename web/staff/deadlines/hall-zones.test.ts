import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zoneColumns } from './hall-zones.ts';

const zone = (name: string, floor: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ zone: name, floor, code: `${name}${index}` }));
const said = (departments: ReturnType<typeof zone>) =>
  zoneColumns(departments).map(({ zones, members }) => `${zones.join('·')} ${members.length}`);

test('a zone with one department shares the column of the next one on its floor', () => {
  const hall = [...zone('A', 1, 1), ...zone('B', 1, 13), ...zone('C', 2, 11), ...zone('D', 2, 13)];
  assert.deepEqual(said(hall), ['A·B 14', 'C 11', 'D 13']);
});

test('zones on other floors stay alone, and nobody is lost', () => {
  const hall = [...zone('A', 1, 5), ...zone('B', 2, 1), ...zone('C', 3, 2), ...zone('D', 3, 2)];
  assert.deepEqual(said(hall), ['A 5', 'B 1', 'C·D 4']);
  assert.deepEqual(zoneColumns([]), []);
});

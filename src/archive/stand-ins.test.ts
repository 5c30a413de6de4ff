import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { itemOf } from '../../test/case-builders.ts';
import type { KeptPaper } from './paper.ts';
import { suits } from './same-paper.ts';
import { standInsAmong } from './stand-ins.ts';
import { isValidOn, lastValidDay } from './validity.ts';

const TEMPORARY_CARD = itemOf('GA-0004');
const REGISTER = 0;
const SLIP = 1;
const TODAY = '2026-09-30';

function kept(change: Partial<KeptPaper>): KeptPaper {
  return {
    id: 'FC20260803000001A-1',
    ownerDigest: 'owner',
    name: '居民身份证领取凭证',
    itemCode: 'GA-0004',
    caseNumber: 'FC20260803000001A',
    materialIndex: 1,
    filedOn: '2026-08-03',
    validUntil: null,
    issuedBy: null,
    sha256: null,
    mediaType: null,
    ...change,
  };
}

const register = (change: Partial<KeptPaper>) =>
  kept({ name: '居民户口簿', itemCode: 'GA-0006', issuedBy: 'GA-0006', materialIndex: null, ...change });

test('what was issued comes before what was handed in, newer before older, expired last', () => {
  const papers = [
    kept({ id: 'old-copy', name: '居民户口簿', materialIndex: 0, filedOn: '2025-01-10' }),
    kept({ id: 'copy', name: '居民户口簿', materialIndex: 0, filedOn: '2026-09-01' }),
    register({ id: 'issued-first', filedOn: '2020-05-06' }),
    register({ id: 'issued-again', filedOn: '2024-02-01' }),
    register({ id: 'ran-out', filedOn: '2026-09-20', validUntil: '2026-09-29' }),
    kept({ id: 'slip' }),
  ];
  const found = standInsAmong(papers, TEMPORARY_CARD, TODAY, 12);
  assert.deepEqual(
    found.map(({ index, candidates }) => [index, candidates.map(({ id }) => id)]),
    [
      [REGISTER, ['issued-again', 'issued-first', 'copy', 'ran-out', 'old-copy']],
      [SLIP, ['slip']],
    ],
  );
});

test('the center decides how long a handed-in paper counts', () => {
  const lastDay = (months: number) => lastValidDay(kept({}), months);
  assert.deepEqual([lastDay(1), lastDay(2)], ['2026-09-02', '2026-10-02']);
});

const days = fc
  .integer({ min: 0, max: 900 })
  .map((days) => Temporal.PlainDate.from('2025-01-01').add({ days }).toString());
const someItems = ['GA-0004', 'GA-0006', 'SJ-0002', 'SJ-0006', 'BD-0001', 'JT-0004', 'GL-0001'].map((code) =>
  itemOf(code),
);
const somePapers = fc.array(
  fc.record({
    item: fc.constantFrom(...someItems),
    position: fc.option(fc.nat({ max: 9 })),
    filedOn: days,
    validUntil: fc.option(days),
  }),
  { maxLength: 25 },
);

test('property: only what an item asks for, no valid one behind an expired one, the best one never left out', () => {
  fc.assert(
    fc.property(
      somePapers,
      fc.constantFrom(...someItems),
      days,
      fc.integer({ min: 1, max: 36 }),
      (drawn, item, today, months) => {
        const papers = drawn.map(({ item: from, position, filedOn, validUntil }, number) => {
          const material = position === null ? undefined : from.materials[position % from.materials.length];
          return kept({
            id: String(number),
            itemCode: from.code,
            issuedBy: material ? null : from.code,
            name: material?.name.zh ?? from.result.name,
            materialIndex: material ? (position ?? 0) : null,
            filedOn,
            validUntil: material ? null : validUntil,
          });
        });
        const isValid = (paper: KeptPaper) => isValidOn(lastValidDay(paper, months), today);
        for (const { index, candidates } of standInsAmong(papers, item, today, months)) {
          const material = item.materials[index];
          assert.ok(material && material.source !== 'applicant');
          assert.ok(candidates.every((paper) => suits(paper, material) !== undefined));
          const marks = candidates.map(isValid);
          assert.deepEqual(
            marks,
            [...marks].sort((one, other) => Number(other) - Number(one)),
          );
          assert.equal(
            marks[0],
            papers.some((paper) => suits(paper, material) !== undefined && isValid(paper)),
          );
        }
      },
    ),
  );
});

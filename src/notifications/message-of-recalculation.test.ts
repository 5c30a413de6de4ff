import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCEPTED, caseChange, DUE, reception } from '../../test/case-change.ts';
import type { Due } from '../cases/case-event.ts';
import { say } from '../platform/refusal.ts';
import { fillGaps } from '../platform/text-with-gaps.ts';
import { messageOfCase } from './message-of-case.ts';
import { STANDARD_TEMPLATES } from './standard-templates.ts';

const RECEIVED = reception({ sealed: 'sealed', masked: '136****5209' });
const STANDS = { ...DUE, promisedOn: null, statutoryOn: null, promptOn: null };

/** What the applicant reads when a calendar moves the days, if anything. */
function read(before: Due, due: Due, language: 'zh-CN' | 'en' = 'zh-CN'): string | undefined {
  const story = [[RECEIVED, ACCEPTED], [{ kind: 'recalculated', data: { before, due, steps: [] } } as const]];
  const { after, events, measures } = caseChange(story);
  const confirming = { code: '314159', address: 'https://hall.example/confirm' };
  const message = messageOfCase({
    after,
    events,
    item: measures.item,
    language,
    queryCode: '483920',
    confirming,
  });
  return message && fillGaps(say(STANDARD_TEMPLATES[message.template], language), message.values);
}

test('a promised day that moves is told with the day before it', () => {
  const before = { ...DUE, provisional: true };
  assert.equal(
    read(before, { ...DUE, promisedOn: '2026-12-02' }),
    '您申请的“旅馆业特种行业许可”，因国家放假安排有变，承诺办结的日子由11月30日（周一）（暂定）改为12月2日（周三）。办件号FC20261123000123U。',
  );
  assert.match(
    read(before, { ...DUE, promisedOn: '2026-12-02' }, 'en') ?? '',
    /moves from Mon 30 Nov \(provisional\) to Wed 2 Dec\./,
  );
});

test('nothing is told when it stays, when only the legal day moves, or while the clock stands', () => {
  assert.equal(read({ ...DUE, provisional: true }, DUE), undefined);
  assert.equal(read(DUE, { ...DUE, statutoryOn: '2026-12-22' }), undefined);
  assert.equal(read(STANDS, { ...STANDS, calendarVersion: 2 }), undefined);
});

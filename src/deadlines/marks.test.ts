import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SLOW_ITEM } from '../../test/case-change.ts';
import type { CaseEvent } from '../cases/case-event.ts';
import type { PassedLimit } from './mark-store.ts';
import { cardsOf, noticesOf } from './marks.ts';

const AT = '2026-12-01T00:01:00.000+08:00';

function passed(limit: PassedLimit): CaseEvent {
  return {
    kind: 'fell_overdue',
    data: { limit, dueOn: '2026-11-30' },
    caseNumber: 'FC20261123000123U',
    sequence: 4,
    at: AT,
    actor: { kind: 'clock' },
  };
}

test('each limit that passes is noticed under its own name and gives a card that says which it is', () => {
  const events = (['promised', 'statutory', 'issuance'] as const).map(passed);
  assert.deepEqual(
    noticesOf(events).map(({ kind }) => kind),
    ['promised_overdue', 'statutory_overdue', 'issuance_overdue'],
  );
  assert.deepEqual(
    cardsOf(events, SLOW_ITEM).map(({ colour, limit, dueOn }) => [colour, limit, dueOn]),
    [
      ['yellow', 'promised', '2026-11-30'],
      ['red', 'statutory', '2026-11-30'],
      ['red', 'issuance', '2026-11-30'],
    ],
  );
});

test('a prompt is noticed and gives no card; whatever else happens gives neither', () => {
  const prompted: CaseEvent = {
    ...passed('promised'),
    kind: 'prompted',
    data: { promisedDueOn: '2026-11-30' },
  };
  const withdrawn: CaseEvent = { ...passed('promised'), kind: 'withdrawn', data: { reason: '不办了' } };
  assert.deepEqual(noticesOf([prompted, withdrawn]), [
    { caseNumber: 'FC20261123000123U', kind: 'prompt', dueOn: '2026-11-30', at: AT },
  ]);
  assert.deepEqual(cardsOf([prompted, withdrawn], SLOW_ITEM), []);
});

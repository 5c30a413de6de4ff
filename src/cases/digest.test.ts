import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  type DayDigest,
  DigestCheck,
  digestDays,
  type HashesOfDay,
  linesOfDay,
  NO_DIGEST,
} from './digest.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const BEFORE = { day: '2026-11-20', digest: NO_DIGEST };

interface Told {
  readonly caseNumber: string;
  readonly at: string;
  readonly hash: string;
}

/** Events in the order of the ledger: by case, then by sequence. */
const EVENTS: readonly Told[] = [
  { caseNumber: 'A', at: '2026-11-21T09:00:00.000+08:00', hash: sha256('a1') },
  { caseNumber: 'A', at: '2026-11-21T10:00:00.000+08:00', hash: sha256('a2') },
  { caseNumber: 'A', at: '2026-11-23T09:00:00.000+08:00', hash: sha256('a3') },
  { caseNumber: 'B', at: '2026-11-21T00:00:00.000+08:00', hash: sha256('b1') },
  { caseNumber: 'B', at: '2026-11-23T23:59:59.999+08:00', hash: sha256('b2') },
];

function byDay(events: readonly Told[]): HashesOfDay[] {
  return [...Map.groupBy(events, ({ at }) => at.slice(0, 10))].map(([day, all]) => ({
    day,
    cases: new Set(all.map(({ caseNumber }) => caseNumber)).size,
    hashes: all.map(({ hash }) => hash),
  }));
}

function made(events: readonly Told[], to = '2026-11-24'): DayDigest[] {
  return digestDays(BEFORE, to, byDay(events)).map((each) => ({ ...each, madeAt: 'later' }));
}

function check(entries: readonly DayDigest[], events: readonly Told[]) {
  const digests = new DigestCheck(entries);
  for (const event of events) digests.add(event, event.hash);
  return digests.finish();
}

const DIGESTS = made(EVENTS);
const changed = (day: string, change: Partial<DayDigest>) =>
  DIGESTS.map((each) => (each.day === day ? { ...each, ...change } : each));

describe('digests', () => {
  test('are the SHA-256 of lines that anybody can write down, each over the one before', () => {
    const [a1, a2, , b1] = EVENTS.map(({ hash }) => sha256(hash));
    const first = sha256(`${'0'.repeat(64)}\n2026-11-21\n${a1}\n${a2}\n${b1}\n`);
    const second = sha256(`${first}\n2026-11-22\n`);
    assert.deepEqual(
      DIGESTS.slice(0, 2).map(({ day, events, cases, digest, previous }) => ({
        day,
        events,
        cases,
        digest,
        previous,
      })),
      [
        { day: '2026-11-21', events: 3, cases: 2, digest: first, previous: '0'.repeat(64) },
        { day: '2026-11-22', events: 0, cases: 0, digest: second, previous: first },
      ],
    );
    assert.equal(linesOfDay(first, '2026-11-22', []), `${first}\n2026-11-22\n`);
  });

  test('of many days at once are those made one by one', () => {
    const half = digestDays(BEFORE, '2026-11-22', byDay(EVENTS));
    const last = half.at(-1) as (typeof half)[number];
    assert.deepEqual(
      [...half, ...digestDays(last, '2026-11-24', byDay(EVENTS))],
      digestDays(BEFORE, '2026-11-24', byDay(EVENTS)),
    );
    assert.deepEqual(digestDays(BEFORE, BEFORE.day, []), []);
  });
});

describe('a check of digests', () => {
  test('finds nothing in what was written, and counts days that are still open', () => {
    assert.deepEqual(check(DIGESTS, EVENTS), { days: 4, open: 0, breaks: [] });
    assert.deepEqual(check(made(EVENTS, '2026-11-22'), EVENTS), { days: 2, open: 1, breaks: [] });
    assert.deepEqual(check([], EVENTS), { days: 0, open: 2, breaks: [] });
  });

  test('names the day of an event that was changed, taken out, added late or put elsewhere', () => {
    const sound = fc.constantFrom('changed', 'removed', 'late', 'swapped');
    fc.assert(
      fc.property(sound, fc.nat(EVENTS.length - 1), (what, index) => {
        const event = EVENTS[index] as Told;
        const day = event.at.slice(0, 10);
        const other = EVENTS.findIndex((each, at) => at !== index && each.at.slice(0, 10) === day);
        const events = [...EVENTS];
        if (what === 'changed') events[index] = { ...event, hash: sha256('x') };
        if (what === 'removed') events.splice(index, 1);
        if (what === 'late') events.push({ ...event, caseNumber: 'C', hash: sha256('c1') });
        if (what === 'swapped') {
          events[index] = { ...event, hash: (EVENTS[other] as Told).hash };
          events[other] = { ...(EVENTS[other] as Told), hash: event.hash };
        }
        assert.deepEqual(check(DIGESTS, events).breaks, [{ day, reason: 'events' }], what);
      }),
    );
  });

  test('names every day of a case that was taken out as a whole', () => {
    const without = EVENTS.filter(({ caseNumber }) => caseNumber !== 'B');
    assert.deepEqual(check(DIGESTS, without).breaks, [
      { day: '2026-11-21', reason: 'events' },
      { day: '2026-11-23', reason: 'events' },
    ]);
  });

  test('finds events on a day before the first or one that was empty', () => {
    const early = { caseNumber: 'C', at: '2026-11-20T09:00:00.000+08:00', hash: sha256('c') };
    assert.deepEqual(check(DIGESTS, [...EVENTS, early]).breaks, [{ day: '2026-11-20', reason: 'events' }]);
    const idle = { ...early, at: '2026-11-22T09:00:00.000+08:00' };
    assert.deepEqual(check(DIGESTS, [...EVENTS, idle]).breaks, [{ day: '2026-11-22', reason: 'events' }]);
  });

  test('tells a changed entry from changed events', () => {
    for (const change of [{ digest: sha256('x') }, { events: 9 }, { cases: 1 }]) {
      const { breaks } = check(changed('2026-11-21', change), EVENTS);
      assert.deepEqual(breaks, [{ day: '2026-11-21', reason: 'digest' }]);
    }
    const { breaks } = check(changed('2026-11-22', { previous: sha256('x') }), EVENTS);
    assert.deepEqual(breaks, [{ day: '2026-11-22', reason: 'chain' }]);
    assert.deepEqual(check(changed('2026-11-24', { digest: sha256('x') }), EVENTS).breaks, [
      { day: '2026-11-24', reason: 'events' },
    ]);
  });

  test('names entries that are gone, those in the middle and those before the first', () => {
    const without = (...days: string[]) => DIGESTS.filter(({ day }) => !days.includes(day));
    assert.deepEqual(check(without('2026-11-22'), EVENTS).breaks, [{ day: '2026-11-22', reason: 'missing' }]);
    assert.deepEqual(check(without('2026-11-22', '2026-11-23'), EVENTS).breaks, [
      { day: '2026-11-22', reason: 'missing' },
      { day: '2026-11-23', reason: 'missing' },
    ]);
    assert.deepEqual(check(without('2026-11-21'), EVENTS).breaks, [
      { day: '2026-11-21', reason: 'events' },
      { day: '2026-11-22', reason: 'chain' },
    ]);
  });

  test('a falsified day with a fitting digest breaks the chain at the next day', () => {
    const events = EVENTS.map((event) =>
      event.caseNumber === 'B' ? { ...event, hash: sha256('x') } : event,
    );
    const [first] = made(events);
    const entries = [first as DayDigest, ...DIGESTS.slice(1)];
    assert.deepEqual(check(entries, events).breaks, [
      { day: '2026-11-22', reason: 'chain' },
      { day: '2026-11-23', reason: 'events' },
    ]);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { completeAllSteps, itemOf, PaperCase } from '../../test/case-builders.ts';
import type { CaseEvent } from './case-event.ts';
import { canonical, chain, findBreak, GENESIS, hashOf, type SealedEvent } from './ledger.ts';

/** A whole case with its head. */
function wholeCase() {
  const one = new PaperCase(itemOf('SJ-0006'), { papers: { 4: 'deferred' } });
  one.act({ action: 'extend', body: { workingDays: 3, reason: '案情复杂', note: '已书面告知' } });
  completeAllSteps(one);
  one.act({ action: 'decide', body: { outcome: 'granted' } });
  one.act({ action: 'supplement', body: { materials: [{ index: 4, status: 'provided' }] } });
  one.act({ action: 'issue', body: {} });
  const events = one.ledger();
  const last = events.at(-1) as SealedEvent;
  const head = { caseNumber: last.event.caseNumber, sequence: events.length, hash: last.hash };
  return { events, head };
}

const { events, head } = wholeCase();
const anyEvent = fc.nat(events.length - 1);

describe('the one form of an event', () => {
  test('members in any order, the same text', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, member]) => [name, shuffled(member)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.equal(canonical(shuffled(value)), canonical(value));
        assert.deepEqual(JSON.parse(canonical(value)), JSON.parse(JSON.stringify(value)));
      }),
    );
    assert.equal(
      canonical({ b: [1, { d: null, c: '二' }], a: true }),
      '{"a":true,"b":[1,{"c":"二","d":null}]}',
    );
  });

  test('a member that is not there and one that is undefined are the same', () => {
    assert.equal(canonical({ a: undefined, b: 1 }), '{"b":1}');
  });

  test('two values have one text exactly when they say the same', () => {
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
    const small = fc.jsonValue({ maxDepth: 2 });
    fc.assert(
      fc.property(small, small, (one, other) => {
        const isSame = isDeepStrictEqual(plain(one), plain(other));
        assert.equal(canonical(one) === canonical(other), isSame);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the chain', () => {
  test('as written it is unbroken, also after the way through JSON', () => {
    assert.equal(findBreak(events, head), undefined);
    assert.equal(findBreak(JSON.parse(JSON.stringify(events)), head), undefined);
  });

  test('is the same whether events are sealed at once or one after the other', () => {
    let hash = GENESIS;
    for (const { event, hash: expected } of events) {
      hash = hashOf(hash, event);
      assert.equal(hash, expected);
    }
    const [first, ...rest] = events as [SealedEvent, ...SealedEvent[]];
    assert.deepEqual(
      chain(
        first.hash,
        rest.map(({ event }) => event),
      ),
      rest,
    );
  });

  test('any change of any part of any event is found, and that event is named', () => {
    fc.assert(
      fc.property(anyEvent, fc.nat(), (index, choice) => {
        const { event } = events[index] as SealedEvent;
        const places = placesOf(event);
        const place = places[choice % places.length] as string[];
        if (place[0] === 'sequence') return;
        const changed = changeAt(event, place) as CaseEvent;
        const broken = findBreak(replaceAt(index, { event: changed }), head);
        assert.deepEqual([broken?.sequence, broken?.reason], [index + 1, 'hash'], place.join('.'));
      }),
      { numRuns: 1000 },
    );
  });

  test('a note put in or taken out is found', () => {
    for (const [index, { event }] of events.entries()) {
      const { note, ...without } = event;
      const changed = (note === undefined ? { ...event, note: '后来加的' } : without) as CaseEvent;
      assert.equal(findBreak(replaceAt(index, { event: changed }), head)?.sequence, index + 1);
    }
  });

  test('a changed hash is found at its event', () => {
    fc.assert(
      fc.property(anyEvent, fc.nat(63), (index, place) => {
        const { hash } = events[index] as SealedEvent;
        const other = hash[place] === '0' ? '1' : '0';
        const changed = hash.slice(0, place) + other + hash.slice(place + 1);
        assert.equal(findBreak(replaceAt(index, { hash: changed }), head)?.sequence, index + 1);
      }),
    );
  });

  test('a missing event is a gap before the next one', () => {
    for (let index = 0; index < events.length - 1; index += 1) {
      const broken = findBreak(events.toSpliced(index, 1), head);
      assert.deepEqual([broken?.sequence, broken?.reason], [index + 2, 'gap']);
    }
  });

  test('two events that changed places are found', () => {
    const swapped = [...events.slice(0, 2), events[3], events[2], ...events.slice(4)] as SealedEvent[];
    assert.equal(findBreak(swapped, head)?.reason, 'gap');
  });

  test('a tail that is gone, or one that was put on, is found by the head', () => {
    for (let kept = 0; kept < events.length; kept += 1) {
      assert.deepEqual(findBreak(events.slice(0, kept), head), {
        caseNumber: head.caseNumber,
        sequence: kept + 1,
        reason: 'tail',
      });
    }
    assert.equal(findBreak(events, { ...head, sequence: head.sequence + 1 })?.reason, 'tail');
    const last = events.at(-1) as SealedEvent;
    const more = chain(last.hash, [{ ...last.event, sequence: events.length + 1 } as CaseEvent]);
    assert.equal(findBreak([...events, ...more], head)?.reason, 'tail');
  });

  test('events rewritten with fitting hashes still differ from the head', () => {
    const rewritten = events.map(({ event }) =>
      event.kind === 'extended'
        ? ({ ...event, data: { ...event.data, reason: '换了理由' } } as CaseEvent)
        : event,
    );
    assert.equal(findBreak(chain(GENESIS, rewritten), head)?.reason, 'tail');
  });
});

function replaceAt(index: number, change: Partial<SealedEvent>): SealedEvent[] {
  return events.map((sealed, position) => (position === index ? { ...sealed, ...change } : sealed));
}

/** The path of every value in an event. */
function placesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, member]) => placesOf(member, [...path, name]));
}

/** The event with the value at a path changed into another of its kind. */
function changeAt(value: unknown, [name, ...rest]: string[]): unknown {
  if (name === undefined) {
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'boolean') return !value;
    return value === null ? '' : `${value} `;
  }
  const changed = structuredClone(value) as Record<string, unknown>;
  changed[name] = changeAt(changed[name], rest);
  return changed;
}

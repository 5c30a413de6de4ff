import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { PERSON } from '../../test/case-builders.ts';
import { withdrawItem } from '../../test/cases-hall.ts';
import { receptionOf } from '../../test/db-cases.ts';
import { testHall } from '../../test/hall.ts';
import { citizenNumber } from '../../test/identity-numbers.ts';
import type { PaperView, StandInsView } from './archive-schema.ts';

// A paper is looked at for a case of its owner's, or because the desk was offered it just now; never by its number alone.

const { app, hall, signIn } = await testApp(await testHall({ now: '2026-08-03T10:00:00+08:00' }));
const [police, housing, chief] = await Promise.all([
  signIn('clerk', 'GA'),
  signIn('clerk', 'FW'),
  signIn('chief', 'FW'),
]);
type Headers = Record<string, string>;
const PDF = Buffer.from('%PDF-1.7\n% 虚构的户口簿\n%%EOF\n');
/** The household register is the first paper of GA-0003, and FW-0002 asks for one. */
const REGISTER = 0;
const NEIGHBOUR = { ...PERSON, name: '邻居（虚构）', idNumber: citizenNumber('36098119701212004') };

const ask = (url: string, headers: Headers, payload?: object) =>
  app.inject({ method: payload ? 'POST' : 'GET', url, headers, ...(payload && { payload }) });
async function received(
  headers: Headers,
  itemCode: string,
  missing: number[] = [],
  applicant: object = PERSON,
) {
  const others = Object.fromEntries(missing.map((index) => [index, 'missing' as const]));
  const answer = await ask('/api/cases', headers, { ...receptionOf(itemCode, others), applicant });
  assert.ok(answer.statusCode < 300, answer.body);
  return String(answer.json().caseNumber);
}
const lookUp = (headers: Headers, itemCode: string) =>
  ask('/api/archive/lookup', headers, { kind: 'person', idNumber: PERSON.idNumber, itemCode });
const look = (id: string, headers: Headers, forItem: string, forCase?: string) =>
  ask(`/api/archive/papers/${id}?forItem=${forItem}${forCase ? `&forCase=${forCase}` : ''}`, headers);
const file = (id: string, forItem: string, forCase: string) =>
  app.inject({
    method: 'PUT',
    url: `/api/archive/papers/${id}/file?forItem=${forItem}&forCase=${forCase}`,
    headers: { ...police, 'content-type': 'application/pdf' },
    payload: PDF,
  });
type Answer = Awaited<ReturnType<typeof ask>>;
const problemOf = (answer: Answer) => [answer.statusCode, answer.json().type.replace('/problems/', '')];
const looks = async () =>
  (await hall.db`select paper_id, act, for_case from archive.access order by id`).map((row) => ({ ...row }));

let earlier: string;
let register: string;
let asked: number[];
let open: string;
before(async () => {
  earlier = await received(police, 'GA-0003');
  register = `${earlier}-${REGISTER}`;
  const found: StandInsView = (await lookUp(housing, 'FW-0002')).json();
  asked = found.materials
    .filter(({ candidates }) => candidates.some(({ id }) => id === register))
    .map(({ index }) => index);
  assert.equal(asked.length, 1);
  open = await received(housing, 'FW-0002', asked);
  await hall.db`delete from archive.access`;
});

describe('for a case', () => {
  test('a paper of its applicant is opened and the look tied to it', async () => {
    assert.equal((await look(register, housing, 'FW-0002', open)).statusCode, 200);
    assert.deepEqual(await looks(), [{ paper_id: register, act: 'opened', for_case: open }]);
  });

  test('that does not exist, is of another item or of another applicant, none is, and no look is noted', async () => {
    await hall.db`delete from archive.access`;
    const neighbours = await received(housing, 'FW-0002', asked, NEIGHBOUR);
    const told = new Set<string>();
    for (const [id, forItem, forCase] of [
      [register, 'FW-0002', 'FC99999999999999Z'],
      [register, 'FW-0002', earlier],
      [register, 'FW-0001', open],
      [register, 'FW-0002', neighbours],
      // A paper that there is and the item does not need, and one that there is not: nobody can tell which.
      [`${earlier}-1`, 'FW-0002', neighbours],
      ['FC20260803000099Z-0', 'FW-0002', neighbours],
      ['FC20260803000099Z-0', 'FW-0002', open],
    ] as const) {
      for (const path of ['', '/file']) {
        const answer = await ask(
          `/api/archive/papers/${id}${path}?forItem=${forItem}&forCase=${forCase}`,
          housing,
        );
        assert.deepEqual(problemOf(answer), [403, 'paper-not-of-case'], `${id} ${forItem} ${forCase}`);
        told.add(answer.json().detail);
      }
    }
    assert.equal(told.size, 1);
    assert.deepEqual(await looks(), []);
  });

  test('another department learns nothing of its papers', async () => {
    const outside = await signIn('clerk', 'CR');
    for (const id of [register, 'FC20260803000099Z-0']) {
      assert.deepEqual(problemOf(await look(id, outside, 'FW-0002', open)), [403, 'outside-your-department']);
    }
  });
});

describe('at the desk', () => {
  test('only what it was offered for the item within the hour is opened, by whom it was offered', async () => {
    const notOffered = [403, 'paper-not-offered'];
    await hall.db`delete from archive.access`;
    assert.deepEqual(problemOf(await look(register, housing, 'FW-0002')), notOffered);
    assert.deepEqual(problemOf(await look('FC20260803000099Z-0', housing, 'FW-0002')), notOffered);
    assert.equal((await lookUp(housing, 'FW-0002')).statusCode, 200);
    assert.equal((await look(register, housing, 'FW-0002')).statusCode, 200);
    assert.deepEqual(problemOf(await look(`${earlier}-1`, housing, 'FW-0002')), notOffered);
    assert.deepEqual(problemOf(await look(register, housing, 'FW-0001')), notOffered);
    assert.deepEqual(problemOf(await look(register, chief, 'FW-0002')), notOffered);
    hall.setNow('2026-08-03T11:00:00+08:00');
    assert.equal((await look(register, housing, 'FW-0002')).statusCode, 200);
    hall.setNow('2026-08-03T11:00:01+08:00');
    const late = await look(register, housing, 'FW-0002');
    assert.deepEqual(problemOf(late), notOffered);
    assert.match(late.json().detail, /证件号码/);
  });

  test('what was offered for a case does not count as offered there', async () => {
    await hall.db`delete from archive.access`;
    assert.equal((await ask(`/api/cases/${open}/stand-ins`, housing)).statusCode, 200);
    assert.deepEqual(problemOf(await look(register, housing, 'FW-0002')), [403, 'paper-not-offered']);
  });
});

describe('once the item is withdrawn', () => {
  test('what an open case of it is offered can be looked at; at the desk it is gone', async () => {
    await withdrawItem(hall, 'FW-0002');
    const offered: StandInsView = (await ask(`/api/cases/${open}/stand-ins`, housing)).json();
    assert.deepEqual(
      offered.materials.map(({ index, candidates }) => [index, candidates.map(({ id }) => id)]),
      [[asked[0], [register]]],
    );
    assert.equal((await look(register, housing, 'FW-0002', open)).statusCode, 200);
    assert.deepEqual(problemOf(await look(register, housing, 'FW-0002')), [410, 'item-withdrawn']);
  });

  test('the papers of its cases are listed, filed and read', async () => {
    await withdrawItem(hall, 'GA-0003');
    const listed = await ask(`/api/archive/papers?caseNumber=${earlier}&forItem=GA-0003`, police);
    assert.equal(listed.statusCode, 200, listed.body);
    assert.ok((listed.json().items as PaperView[]).some(({ id }) => id === register));
    const kept = await file(register, 'GA-0003', earlier);
    assert.equal(kept.statusCode, 200, kept.body);
    const path = `/api/archive/papers/${register}/file?forItem=GA-0003&forCase=${earlier}`;
    assert.deepEqual((await ask(path, police)).rawPayload, PDF);
  });
});

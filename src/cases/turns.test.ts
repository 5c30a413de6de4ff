import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completeAllSteps, itemOf, PaperCase, PERSON, staff } from '../../test/case-builders.ts';
import { daysFrom } from '../../test/days.ts';
import type { Actor } from './case-event.ts';
import type { Command } from './command.ts';
import { nextNoticeOn, noticesDue } from './notices.ts';
import { openTasks } from './steps.ts';

const grant: Command = { action: 'decide', body: { outcome: 'granted' } };
const issue: Command = { action: 'issue', body: {} };
const limit = (value: number) => ({ value, unit: 'working_day' }) as const;

/** What the clock records on each of some days, as `day kind`. */
function watch(one: PaperCase, from: string, days: number): string[] {
  return daysFrom(from, days).flatMap((day) => {
    one.on(`${day}T00:01:00`);
    const happened = noticesDue(one.watched, day);
    one.append(happened, { kind: 'clock' });
    return happened.map(({ kind }) => `${day} ${kind}`);
  });
}

describe('deferred papers (容缺受理)', () => {
  // Promised within five working days from Monday 2 March 2026, which is the 9th; the paper is promised for the 6th.
  const item = itemOf('GA-0011', { coDepartments: [], promisedLimit: limit(5), statutoryLimit: limit(20) });
  const deferrable = item.materials.findIndex((material) => material.deferrable);
  const promised = (until?: string) =>
    new PaperCase(item, {
      reception: {
        materials: item.materials.map((_, index) => ({
          index,
          status: index === deferrable ? ('deferred' as const) : ('provided' as const),
          ...(index === deferrable && until !== undefined && { until }),
        })),
      },
    });

  test('are reminded of one working day before, and lapse when the day has passed', () => {
    const one = promised('2026-03-06');
    assert.equal(one.facts.deferredUntil[deferrable], '2026-03-06');
    assert.deepEqual(
      watch(one, '2026-03-02', 8).filter((line) => line.includes('deferral')),
      ['2026-03-05 deferral_prompted', '2026-03-07 deferral_lapsed'],
    );
  });

  test('not to come later than the promised day, nor in the past', () => {
    for (const until of ['2026-03-10', '2026-03-01']) {
      assert.throws(() => promised(until), /The day must lie between 2026-03-02 and 2026-03-09/);
    }
  });

  test('by a day that there is', () => {
    const reception = {
      materials: item.materials.map((_, index) => ({ index, status: 'provided' as const })),
    };
    const [deferred, others] = [
      { index: deferrable, status: 'deferred' as const, until: '2026-02-30' },
      reception.materials.filter(({ index }) => index !== deferrable),
    ];
    assert.throws(
      () => new PaperCase(item, { at: '2026-02-27', reception: { materials: [...others, deferred] } }),
      /The day must lie between/,
    );
  });

  test('keep the day that was promised while the case waits for departments or for other papers', () => {
    const handedIn = (until: string, missing?: number) =>
      item.materials.map((_, index) => {
        if (index === deferrable) return { index, status: 'deferred' as const, until };
        return { index, status: index === missing ? ('missing' as const) : ('provided' as const) };
      });
    const examined = new PaperCase(item, { reception: { examine: true, materials: handedIn('2026-03-06') } });
    for (const department of examined.facts.toCheck) {
      examined.act({ action: 'check-papers', body: { department, missing: [] } });
    }
    assert.deepEqual(examined.facts.deferredUntil, { [deferrable]: '2026-03-06' });
    const untold = new PaperCase(item, { reception: { examine: true, materials: handedIn('2026-03-06') } });
    watch(untold, '2026-03-10', 1);
    assert.deepEqual(untold.facts.deferredUntil, { [deferrable]: '2026-03-10' }, 'not before it is accepted');
    const bring: Command = { action: 'supplement', body: { materials: [{ index: 0, status: 'provided' }] } };
    const lacking = new PaperCase(item, { reception: { materials: handedIn('2026-03-06', 0) } });
    lacking.on('2026-03-03').act(bring);
    assert.deepEqual(lacking.facts.deferredUntil, { [deferrable]: '2026-03-06' });
    const far = new PaperCase(item, { reception: { materials: handedIn('2026-06-30', 0) } });
    far.act(bring);
    assert.deepEqual(far.facts.deferredUntil, { [deferrable]: '2026-03-09' }, 'not after the promised day');
    for (const until of ['2026-03-01', '2026-03-00']) {
      assert.throws(() => new PaperCase(item, { reception: { materials: handedIn(until, 0) } }), /must lie/);
    }
  });

  test('are not asked for any more once the case is refused', () => {
    const one = promised('2026-03-06');
    completeAllSteps(one);
    one.on('2026-03-03').act({ action: 'decide', body: { outcome: 'refused', reasons: '场所不符合要求' } });
    assert.deepEqual(watch(one, '2026-03-04', 10), []);
    assert.equal(nextNoticeOn(one.watched), null);
  });

  test('without them nothing is issued; with them the certificate has its whole term', () => {
    const one = promised('2026-03-06');
    completeAllSteps(one);
    one.on('2026-03-05').act(grant);
    assert.equal(one.facts.issuance.dueOn, '2026-03-19', 'ten working days (art. 44)');
    assert.equal(one.on('2026-03-10').refusal(issue).problem, 'deferred-materials-owed');
    assert.ok(!watch(one, '2026-03-20', 10).some((line) => line.includes('fell_overdue')), 'not late');
    one.on('2026-04-01').act({
      action: 'supplement',
      body: { materials: [{ index: deferrable, status: 'provided' }] },
    });
    assert.equal(one.facts.issuance.dueOn, '2026-04-16', 'from the day on which they came; 6 April is off');
    one.act(issue);
  });
});

describe('the certificate', () => {
  const item = itemOf('GA-0004', { result: { name: '证', kind: 'certificate', validityMonths: 3 } });
  const granted = () => {
    const one = new PaperCase(item);
    completeAllSteps(one);
    one.act(grant);
    return one;
  };

  test('has a number of the item’s series and its last day', () => {
    const one = granted();
    one.act(issue);
    assert.deepEqual(one.facts.issuance.certificate, {
      number: '丰公临证字〔2026〕00001号',
      validUntil: '2026-06-01',
    });
  });

  test('A14: decided 10 June 2026, to be made by the 25th; a red card on the day after', () => {
    const one = new PaperCase(item, { at: '2026-06-10' });
    completeAllSteps(one);
    one.act(grant);
    assert.equal(one.facts.issuance.dueOn, '2026-06-25');
    assert.deepEqual(watch(one, '2026-06-11', 30), ['2026-06-26 fell_overdue']);
  });

  test('on a day that is provisional a red card only once no holiday can have moved it so far', () => {
    const one = new PaperCase(item, { at: '2026-12-28' });
    completeAllSteps(one);
    one.act(grant);
    assert.equal(one.facts.issuance.dueOn, '2027-01-12');
    assert.deepEqual(watch(one, '2027-01-12', 30), ['2027-01-27 fell_overdue']);
  });

  test('that nobody collects is reminded of three times, every ten working days', () => {
    const one = granted();
    one.act(issue);
    assert.deepEqual(watch(one, '2026-03-03', 90), [
      '2026-03-16 collection_reminded',
      '2026-03-30 collection_reminded',
      '2026-04-14 collection_reminded',
    ]);
    const late = granted();
    late.act(issue);
    assert.deepEqual(
      watch(late, '2026-05-20', 2),
      ['2026-05-20 collection_reminded'],
      'one for all after an outage',
    );
    assert.equal(late.facts.issuance.reminded, 3);
  });

  test('is collected by an agent, and the ledger names the authority that covers it or was shown, if any', () => {
    const agent = { name: '李代办（虚构）', idNumber: '360981198803150033' };
    const collect = (one: PaperCase, authority?: string) => {
      one.act({ action: 'collect', body: { by: 'agent', ...agent, ...(authority && { authority }) } });
      const last = one.events.at(-1);
      return last?.kind === 'collected' ? last.data.authority : undefined;
    };
    const withAgent = (mayCollect: boolean, validUntil: string | null = null) => {
      const authority = { document: 'power_of_attorney', mayCollect, validUntil } as const;
      const one = new PaperCase(item, { reception: { applicant: PERSON, agent: { ...agent, authority } } });
      completeAllSteps(one);
      one.act(grant);
      one.act(issue);
      return one;
    };
    assert.equal(collect(withAgent(true)), 'power_of_attorney');
    assert.equal(collect(withAgent(false)), undefined);
    assert.equal(collect(withAgent(false), '当场写的委托书'), '当场写的委托书');
    const lapsed = withAgent(true, '2026-03-31').on('2026-04-01');
    assert.equal(collect(lapsed), undefined);
  });
});

describe('a decision that two people sign', () => {
  const item = itemOf('YJ-0001', { coDepartments: [] });
  const refuse: Command = { action: 'decide', body: { outcome: 'refused', reasons: '储存条件不符合' } };
  const reviewed = () => {
    const one = new PaperCase(item);
    completeAllSteps(one);
    return one;
  };

  test('the first proposes, somebody else makes it a decision; reasons need not be repeated', () => {
    const one = reviewed();
    one.act(refuse, staff('FC-YJ'));
    assert.deepEqual([one.facts.state, one.facts.decision], ['under_review', null]);
    assert.equal(one.refusal(refuse, staff('FC-YJ')).problem, 'second-signature-needed');
    one.act({ action: 'decide', body: { outcome: 'refused' } }, staff(null));
    assert.deepEqual(
      [one.facts.state, one.facts.decision?.reasons, one.facts.proposal?.by],
      ['refused', '储存条件不符合', staff('FC-YJ')],
    );
    assert.match(one.facts.decision?.remedies ?? '', /60日内申请行政复议/);
  });

  test('whoever signs in the place of the first is no second person', () => {
    const first = staff('FC-YJ');
    const inPlaceOf = (id: string): Actor => ({
      kind: 'staff',
      id: `substitute of ${id}`,
      name: { zh: '赵工', en: 'Zhao' },
      department: null,
      window: null,
      onBehalfOf: { id, name: { zh: '李工', en: 'Li' } },
    });
    const one = reviewed();
    one.act(refuse, first);
    assert.equal(one.refusal(refuse, inPlaceOf('user FC-YJ')).problem, 'second-signature-needed');
    const other = reviewed();
    other.act(refuse, inPlaceOf('user FC-YJ'));
    assert.equal(other.refusal(refuse, first).problem, 'second-signature-needed');
    other.act(refuse, inPlaceOf('somebody else'));
    assert.equal(other.facts.state, 'refused');
  });

  test('what the first has written under a grant stays in it', () => {
    const one = reviewed();
    one.act({ action: 'decide', body: { outcome: 'granted', reasons: '限于零售' } }, staff('FC-YJ'));
    one.act(grant, staff(null));
    assert.equal(one.facts.decision?.reasons, '限于零售');
  });

  test('whoever disagrees makes another proposal, which needs a signature again', () => {
    const one = reviewed();
    one.act(refuse, staff('FC-YJ'));
    one.act(grant, staff(null));
    assert.deepEqual([one.facts.state, one.facts.proposal?.outcome], ['under_review', 'granted']);
    one.act(grant, staff('FC-YJ'));
    assert.equal(one.facts.state, 'granted');
  });
});

describe('each department’s own clock', () => {
  const item = itemOf('SJ-0006');
  const stop: Command = {
    action: 'stop',
    body: { ground: 'inspection', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 3 },
  };
  const days = (one: PaperCase) =>
    Object.fromEntries(openTasks(one.facts, item).map(({ department, dueOn }) => [department, dueOn]));

  test('stands with the case and goes on with it, each moved by what it had left', () => {
    const one = new PaperCase(item);
    const before = days(one);
    one.on('2026-03-03').act(stop);
    assert.ok(Object.values(days(one)).every((day) => day === null));
    one.on('2026-03-05').act({ action: 'resume', body: {} });
    const after = days(one);
    for (const [department, day] of Object.entries(before)) {
      const due = Temporal.PlainDate.from(day as string);
      assert.ok((after[department] as string) > due.toString(), department);
    }
  });

  test('never ends after the promised day of the case', () => {
    const one = new PaperCase(itemOf('GA-0011', { coDepartments: [] })).on('2026-03-12');
    one.act({ action: 'complete-step', body: {} });
    for (const { dueOn } of openTasks(one.facts, one.item)) {
      assert.ok(dueOn !== null && dueOn <= (one.facts.due?.promisedOn ?? ''), `${dueOn}`);
    }
  });

  test('a stop by a rule of the item ends with a step of the department that has made it, and of no other', () => {
    const housing = itemOf('SB-0003');
    const one = new PaperCase(housing);
    const step = (department: string): Command => ({ action: 'complete-step', body: { department } });
    for (const code of ['FC-SB', 'FC-YB', 'FC-GJ', 'FC-RS']) one.act(step(code), staff(code));
    const publicity = openTasks(one.facts, housing).find(({ step: name }) => name === 'publicity');
    assert.equal(publicity?.department, 'FC-SB');
    const stop: Command = {
      action: 'stop',
      body: { ground: 'item_rule', legalBasis: '办法第十条', expectedWorkingDays: 20 },
    };
    one.act(stop, staff('FC-YB'));
    one.act(stop, staff('FC-SB'));
    assert.deepEqual(
      one.facts.stops.map((each) => each.step),
      [null, publicity?.index],
    );
  });

  test('a special procedure stops the case and keeps its own clock; with the step the stop ends', () => {
    const drainage = itemOf('CG-0005');
    const one = new PaperCase(drainage);
    one.act({ action: 'complete-step', body: { step: 'review' } });
    one.act({ action: 'complete-step', body: { step: 'site_inspection' } });
    const testing = openTasks(one.facts, drainage).find(({ step }) => step === 'testing');
    assert.ok(testing?.dueOn);
    one.act({
      action: 'stop',
      body: { ground: 'testing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 7 },
    });
    assert.equal(one.facts.stops[0]?.step, testing?.index);
    assert.equal(
      openTasks(one.facts, drainage).find(({ step }) => step === 'testing')?.dueOn,
      testing?.dueOn,
    );
    one.on('2026-03-11').act({ action: 'complete-step', body: { step: 'testing' } });
    assert.deepEqual(
      one.events.slice(-2).map(({ kind }) => kind),
      ['resumed', 'step_completed'],
    );
    assert.equal(one.facts.due?.promisedOn !== null, true);
  });

  test('of a special procedure is not cut short by a promise that stands with the case', () => {
    // The publicity takes fifteen working days, the promise is five.
    const estate = itemOf('BD-0001');
    const one = new PaperCase(estate).on('2026-03-03');
    one.act({ action: 'complete-step', body: {} });
    const publicity = () => openTasks(one.facts, estate).find(({ step }) => step === 'publicity')?.dueOn;
    assert.equal(publicity(), '2026-03-09');
    one.act({
      action: 'stop',
      body: { ground: 'item_rule', legalBasis: '不动产登记暂行条例', expectedWorkingDays: 15 },
    });
    assert.equal(publicity(), '2026-03-24');
  });

  test('has more room after an extension, where the promise had cut it short', () => {
    const { procedure } = itemOf('GA-0012');
    const slow = procedure.map((step) => ({ ...step, limitWorkingDays: 3 }));
    const one = new PaperCase(itemOf('GA-0012', { procedure: slow })).on('2026-03-09');
    completeAllSteps(one);
    const decision = () => openTasks(one.facts, one.item)[0]?.dueOn;
    assert.deepEqual([decision(), one.facts.due?.promisedOn], ['2026-03-10', '2026-03-10']);
    one.act({ action: 'extend', body: { workingDays: 5, reason: '需要补充核查' } });
    assert.equal(decision(), '2026-03-12', 'three working days from the day on which it was opened');
  });

  test('a stop that lasts longer than was told is recorded once', () => {
    const one = new PaperCase(item).on('2026-03-03');
    one.act(stop);
    assert.equal(one.facts.stops[0]?.expectedOn, '2026-03-06');
    assert.deepEqual(watch(one, '2026-03-04', 20), ['2026-03-07 stop_overran']);
  });
});

test('what cannot be accepted is refused at the window in one act, with where to go', () => {
  const one = new PaperCase(itemOf('GA-0011'), {
    reception: { notAccept: { reason: '住所在宜春市', redirectTo: '宜春市公安局' } },
  });
  assert.deepEqual(
    one.events.map(({ kind }) => kind),
    ['received', 'not_accepted'],
  );
  assert.equal(one.facts.acceptedAt, null);
  const urgent = new PaperCase(itemOf('SJ-0006'), {
    reception: { notAccept: { reason: '住所在宜春市' }, fastTrack: { reason: '开业在即' } },
  });
  assert.equal(urgent.facts.fastTrack, null, 'nothing is left to be hurried');
});

test('visits are days on which somebody came, errands of one day together', () => {
  const item = itemOf('GA-0011', { coDepartments: [] });
  const one = new PaperCase(item, { papers: { 0: 'missing', 1: 'missing' } });
  const bring = (index: number): Command => ({
    action: 'supplement',
    body: { materials: [{ index, status: 'provided' }] },
  });
  one.on('2026-03-05').act(bring(0));
  one.on('2026-03-05T15:00:00').act(bring(1));
  completeAllSteps(one);
  one.on('2026-03-09').act(grant);
  one.act(issue);
  one.on('2026-03-12').act({ action: 'collect', body: { by: 'post', trackingNumber: 'EM1' } });
  assert.deepEqual(one.facts.visits, ['2026-03-02', '2026-03-05']);
});

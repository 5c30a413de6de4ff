import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { completeAllSteps, departmentName, itemOf, PaperCase, staff } from '../../test/case-builders.ts';
import { citizenNumbers } from '../../test/identity-numbers.ts';
import { maskIdentityNumber, maskPhone } from './identity-number.ts';
import { viewProgress } from './progress.ts';

const restaurant = itemOf('SJ-0006');
const grant = { action: 'decide', body: { outcome: 'granted' } } as const;
const issue = { action: 'issue', body: {} } as const;

const progress = (one: PaperCase, language: 'zh-CN' | 'en' = 'zh-CN') =>
  viewProgress(one.facts, { ...one.measures, now: one.now, language, departmentName, queryCode: '483920' });

function after(code: string, ...commands: Parameters<PaperCase['act']>[0][]): PaperCase {
  const one = new PaperCase(itemOf(code));
  completeAllSteps(one);
  for (const command of commands) one.act(command);
  return one;
}

describe('what the public may know', () => {
  test('of a case under way: state, days, steps, and with whom it is', () => {
    const one = new PaperCase(restaurant, { papers: { 4: 'deferred' } }).on('2026-03-06');
    const { steps, days, ...rest } = progress(one);
    const { awaited, ...known } = rest;
    assert.deepEqual(known, {
      caseNumber: 'FC20260302000001O',
      item: { code: 'SJ-0006', name: '食品经营许可（餐饮服务）' },
      state: 'accepted',
      stateName: '已受理',
      light: 'yellow',
      clockState: 'running',
      receivedAt: '2026-03-02T10:00:00.000+08:00',
      acceptedAt: '2026-03-02T10:00:00.000+08:00',
      finishedAt: null,
      dueOn: '2026-03-11',
      promisedDueOn: '2026-03-11',
      statutoryDueOn: '2026-03-30',
      promisedWorkingDays: 7,
      extensionWorkingDays: 0,
      usedWorkingDays: 4,
      remainingWorkingDays: 3,
      outcome: null,
      provisional: false,
      today: '2026-03-06',
      missing: ['从业人员健康证明'],
    });
    assert.match(awaited, /正由丰城市市场监督管理局审查/);
    assert.deepEqual(steps.map(({ step, state }) => `${step} ${state}`).slice(0, 3), [
      'acceptance done',
      'review open',
      'site_inspection waiting',
    ]);
    assert.equal(days.filter(({ counted }) => counted !== null).at(6)?.day, '2026-03-11');
    assert.match(progress(one, 'en').awaited, /^Now with .*: Review/);
  });

  test('what is awaited, in every state, in both languages', () => {
    const states: [PaperCase, RegExp, RegExp][] = [
      [new PaperCase(restaurant, { papers: { 0: 'missing' } }), /补齐/, /missing papers/],
      [after('NY-0002'), /不用做什么/, /need not do anything/],
      [after('SJ-0006', grant), /正在制证/, /being made/],
      [after('ZW-0001', grant), /不用再来/, /need not come again/],
      [
        after('SJ-0006', { action: 'decide', body: { outcome: 'refused', reasons: '不符合' } }),
        /救济途径/,
        /remedies/,
      ],
      [after('SJ-0006', grant, issue), /做好了/, /is ready/],
      [after('SJ-0006', grant, issue, { action: 'collect', body: { by: 'post' } }), /办完了/, /all is done/],
      [after('SJ-0006', { action: 'withdraw', body: { reason: '不办了' } }), /撤回/, /withdrawn/],
    ];
    for (const [one, chinese, english] of states) {
      assert.match(progress(one).awaited, chinese, one.facts.state);
      assert.match(progress(one, 'en').awaited, english, one.facts.state);
    }
    const notAccepted = new PaperCase(restaurant, { papers: { 0: 'missing' } });
    notAccepted.act({ action: 'not-accept', body: { reason: '无权' } });
    assert.match(progress(notAccepted).awaited, /没有受理/);
  });

  test('missing and owed papers until they are there', () => {
    const one = new PaperCase(restaurant, { papers: { 0: 'missing', 4: 'deferred' } });
    assert.deepEqual(progress(one).missing, ['食品经营许可申请书', '从业人员健康证明']);
    one.act({ action: 'supplement', body: { materials: [{ index: 0, status: 'provided' }] } });
    assert.deepEqual(progress(one).missing, ['从业人员健康证明']);
    one.act({ action: 'supplement', body: { materials: [{ index: 4, status: 'provided' }] } });
    assert.deepEqual(progress(one).missing, []);
  });

  test('an extension lengthens the promise that is shown', () => {
    const one = new PaperCase(restaurant);
    one.act({ action: 'extend', body: { workingDays: 5, reason: '案情复杂' } });
    assert.equal(progress(one).promisedWorkingDays, 12);
  });
});

test('no personal data, nor anything that staff wrote, ever gets out', () => {
  const word = fc.stringMatching(/^[甲乙丙丁戊己庚辛壬癸]{6,12}$/);
  const phone = fc.stringMatching(/^1[3-9]\d{9}$/);
  const words = fc.tuple(word, word, word, word, word, word);
  fc.assert(
    fc.property(
      words,
      citizenNumbers,
      citizenNumbers,
      phone,
      phone,
      fc.nat(4),
      (said, id, agentId, one, other, end) => {
        const [name, agentName, opinion, note, reason, basis] = said;
        const party = new PaperCase(restaurant, {
          papers: { 4: 'deferred' },
          reception: {
            applicant: { kind: 'person', name, idNumber: id, phone: one },
            agent: { name: agentName, idNumber: agentId, phone: other },
            fastTrack: { reason },
          },
        });
        party.act({ action: 'complete-step', body: { opinion, note } }, staff('FC-XF'));
        party.act({
          action: 'stop',
          body: { ground: 'testing', legalBasis: basis, expectedWorkingDays: 2, note },
        });
        party.act({ action: 'resume', body: {} });
        party.act({ action: 'extend', body: { workingDays: 2, reason } });
        if (end > 0) completeAllSteps(party);
        if (end === 2) party.act({ action: 'decide', body: { outcome: 'refused', reasons: reason } });
        if (end === 3) party.act({ action: 'withdraw', body: { reason } });
        if (end === 4) party.act(grant);
        const secrets = [...said, id, agentId, one, other];
        secrets.push(...[id, agentId].map(maskIdentityNumber), ...[one, other].map(maskPhone));
        for (const language of ['zh-CN', 'en'] as const) {
          const text = JSON.stringify(progress(party, language));
          for (const secret of secrets) assert.ok(!text.includes(secret), secret);
          assert.ok(!/sealed|digest|李工|"Li"|483920/.test(text));
        }
      },
    ),
  );
});

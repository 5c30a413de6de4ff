import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  completeAllSteps,
  departmentName,
  itemOf,
  items,
  PaperCase,
  staff,
} from '../../test/case-builders.ts';
import type { Language } from '../platform/refusal.ts';
import type { EventKind } from './case-event.ts';
import { STOP_GROUNDS } from './stop-and-extend.ts';
import { tellTimeline } from './timeline.ts';

const restaurant = itemOf('SJ-0006');
const clock = { kind: 'clock' } as const;
const tell = (one: PaperCase, language: Language = 'zh-CN') =>
  tellTimeline(one.ledger(), { item: one.item, language, departmentName });
/** The sentence of the latest event. */
const latest = (one: PaperCase, language: Language = 'zh-CN') => tell(one, language)[0]?.text ?? '';
const both = (one: PaperCase) => [latest(one), latest(one, 'en')];

/** Cases on which, taken together, everything happened that can happen. */
function everything(): PaperCase[] {
  const long = new PaperCase(restaurant, { papers: { 4: 'missing' } });
  long.act({ action: 'accept', body: {} });
  long.act({ action: 'fast-track', body: { reason: '急事急办' } });
  long.act({
    action: 'stop',
    body: { ground: 'testing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 2 },
  });
  long.act({ action: 'resume', body: {} });
  long.act({ action: 'extend', body: { workingDays: 5, reason: '案情复杂', note: '已书面告知' } });
  long.append(
    [
      { kind: 'prompted', data: { promisedDueOn: '2026-03-11' } },
      { kind: 'fell_overdue', data: { limit: 'promised', dueOn: '2026-03-11' } },
      { kind: 'fell_overdue', data: { limit: 'statutory', dueOn: '2026-03-30' } },
    ],
    clock,
  );
  completeAllSteps(long);
  long.act({ action: 'decide', body: { outcome: 'granted' } });
  long.act({ action: 'supplement', body: { materials: [{ index: 4, status: 'provided' }] } });
  long.act({ action: 'issue', body: {} });
  long.act({ action: 'collect', body: { by: 'applicant' } });
  const refused = new PaperCase(itemOf('GA-0006'));
  refused.act({ action: 'decide', body: { outcome: 'refused', reasons: '不符合条件' } });
  const notAccepted = new PaperCase(restaurant, { papers: { 0: 'missing' } });
  notAccepted.act({ action: 'not-accept', body: { reason: '不属于本机关职权', redirectTo: '县税务局' } });
  const withdrawn = new PaperCase(restaurant);
  withdrawn.act({ action: 'withdraw', body: { reason: '不办了' } });
  return [long, refused, notAccepted, withdrawn];
}

const ALL_KINDS: readonly EventKind[] = [
  'received',
  'supplement_requested',
  'supplemented',
  'accepted',
  'not_accepted',
  'deferred_handed_in',
  'step_completed',
  'stopped',
  'resumed',
  'extended',
  'fast_tracked',
  'prompted',
  'fell_overdue',
  'decided',
  'issued',
  'collected',
  'withdrawn',
];

describe('every kind of event', () => {
  test('has a whole sentence in both languages', () => {
    const seen = new Set<string>();
    for (const one of everything()) {
      for (const language of ['zh-CN', 'en'] as const) {
        for (const entry of tell(one, language)) {
          seen.add(entry.kind);
          const where = `${entry.kind}: ${entry.text}`;
          assert.ok(!/undefined|null|\[object|NaN/.test(entry.text), where);
          assert.ok(!/\s{2}|\s[.,。]|。。|\(\)|（）/.test(entry.text), where);
          assert.ok(entry.text.length > 3 && entry.by.length > 0, where);
          assert.match(entry.mark, /^[0-9a-f]{4}$/);
        }
      }
    }
    assert.deepEqual(
      ALL_KINDS.filter((kind) => !seen.has(kind)),
      [],
    );
  });

  test('Chinese sentences end in a Chinese stop, English ones hold Chinese only where it was entered', () => {
    for (const entry of everything().flatMap((one) => tell(one))) {
      assert.match(entry.text.replace(/ 已书面告知$/, ''), /。$|不符合条件$/, entry.text);
    }
    const entered =
      /急事急办|案情复杂|已书面告知|不符合条件|不属于本机关职权|县税务局|不办了|行政许可法第四十五条/g;
    for (const entry of everything().flatMap((one) => tell(one, 'en'))) {
      assert.ok(!/[\u4e00-\u9fff]/.test(entry.text.replace(entered, '')), entry.text);
    }
  });

  test('the latest comes first', () => {
    const [long] = everything() as [PaperCase];
    const sequences = tell(long).map(({ sequence }) => sequence);
    assert.deepEqual(sequences, long.events.map(({ sequence }) => sequence).reverse());
  });
});

describe('what is told', () => {
  test('all missing papers by name', () => {
    const one = new PaperCase(restaurant, { papers: { 0: 'missing', 1: 'missing' } });
    assert.deepEqual(both(one), [
      '一次性告知需补正：食品经营许可申请书、营业执照。',
      `Told once what is missing: ${restaurant.materials[0]?.name.en}, ${restaurant.materials[1]?.name.en}.`,
    ]);
  });

  test('acceptance with its due days and to whom the case goes', () => {
    const one = new PaperCase(itemOf('GA-0011', { coDepartments: [] }));
    assert.match(latest(one), /^受理。承诺\d+月\d+日（周.）前办结，法定\d+月\d+日（周.）。转.*公安局 审查/);
    assert.match(latest(one, 'en'), /^Accepted\. Promised by \w{3} \d+ \w{3}, law .*\. Handed on to /);
  });

  test('a due day that may still move says so', () => {
    const one = new PaperCase(restaurant, { at: '2026-12-28' });
    assert.match(latest(one), /暂定/);
    assert.match(latest(one, 'en'), /provisional/);
  });

  test('papers that are still owed', () => {
    const one = new PaperCase(restaurant, { papers: { 4: 'missing' } });
    one.act({ action: 'accept', body: {} });
    const entry = tell(one).find(({ kind }) => kind === 'supplemented');
    assert.equal(entry?.text, '登记材料，容缺待补：从业人员健康证明。');
    one.act({ action: 'supplement', body: { materials: [{ index: 4, status: 'provided' }] } });
    assert.deepEqual(both(one), ['补交了材料。', 'Missing papers were handed in.']);
  });

  test('a step with its opinion and what it opens', () => {
    const one = new PaperCase(itemOf('GA-0006'));
    one.act({ action: 'complete-step', body: { opinion: '材料属实', note: '见附卷' } });
    assert.match(latest(one), /^完成审查：材料属实。转.*决定。 见附卷$/);
    assert.match(latest(one, 'en'), /^Review done: 材料属实\. Handed on to .* 见附卷$/);
  });

  test('every ground of a stop by its name', () => {
    for (const ground of STOP_GROUNDS) {
      const one = new PaperCase(restaurant);
      one.act({
        action: 'stop',
        body: { ground, legalBasis: '行政许可法第四十五条', expectedWorkingDays: 4 },
      });
      assert.match(latest(one), /^中止计时：[\u4e00-\u9fff]+（行政许可法第四十五条），预计4个工作日。$/);
      assert.match(latest(one, 'en'), /^Clock stopped: [a-z ]+ \(/);
    }
  });

  test('who collected, by which way', () => {
    const collected = (body: {
      by: 'applicant' | 'agent' | 'post';
      name?: string;
      trackingNumber?: string;
    }) => {
      const one = new PaperCase(itemOf('GA-0006'));
      one.act({ action: 'decide', body: { outcome: 'granted' } });
      one.act({ action: 'issue', body: {} });
      one.act({ action: 'collect', body });
      return both(one);
    };
    assert.deepEqual(collected({ by: 'agent' }), ['代办人取走。', 'Collected by the agent.']);
    assert.deepEqual(collected({ by: 'agent', name: '小李' }), [
      '代办人小李取走。',
      'Collected by the agent 小李.',
    ]);
    assert.deepEqual(collected({ by: 'post', trackingNumber: 'EMS1' }), [
      '已邮寄，单号EMS1。',
      'Sent by post, number EMS1.',
    ]);
    assert.deepEqual(collected({ by: 'post' }), ['已邮寄。', 'Sent by post.']);
  });

  test('who did it', () => {
    const one = new PaperCase(restaurant);
    one.act({ action: 'withdraw', body: { reason: '不办了' } }, staff('FC-SJ'));
    assert.deepEqual([tell(one)[0]?.by, tell(one, 'en')[0]?.by], ['李工', 'Li']);
    one.append([{ kind: 'prompted', data: { promisedDueOn: '2026-03-11' } }], clock);
    assert.equal(tell(one, 'en')[0]?.by, 'clock');
  });

  test('every item’s reception and acceptance read well', () => {
    for (const item of items) {
      for (const language of ['zh-CN', 'en'] as const) {
        const texts = tell(new PaperCase(item), language).map(({ text }) => text);
        assert.ok(!/undefined|\s{2}/.test(texts.join('\n')), `${item.code} ${texts}`);
      }
    }
  });
});

test('what was typed with a full stop gets no second one', () => {
  const one = new PaperCase(itemOf('GA-0001'));
  one.act({ action: 'complete-step', body: { opinion: '材料属实，同意。' } });
  assert.match(latest(one), /完成审查：材料属实，同意。转/);
});

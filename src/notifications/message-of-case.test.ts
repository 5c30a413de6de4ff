import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ACCEPTED, caseChange, DUE, QUICK_ITEM, reception, SLOW_ITEM } from '../../test/case-change.ts';
import type { Happening } from '../cases/case-event.ts';
import { STOP_GROUNDS } from '../cases/stop-and-extend.ts';
import type { Item } from '../catalog/item.ts';
import { say } from '../platform/refusal.ts';
import { fillGaps } from '../platform/text-with-gaps.ts';
import { messageOfCase } from './message-of-case.ts';
import { STANDARD_TEMPLATES } from './standard-templates.ts';
import { TEMPLATE_KINDS } from './template-kinds.ts';

const RECEIVED = reception({ sealed: 'sealed', masked: '136****5209' });
const BEFORE: Happening[][] = [[RECEIVED, ACCEPTED]];
const DECIDED: Happening = {
  kind: 'decided',
  data: { outcome: 'granted', reasons: null, remedies: null, timeliness: 'early', opened: [] },
};
const REFUSED: Happening = {
  kind: 'decided',
  data: {
    outcome: 'refused',
    reasons: '不符合条件',
    remedies: '可以申请复议',
    timeliness: 'early',
    opened: [],
  },
};
const ISSUED: Happening = { kind: 'issued', data: {} };
const STOPPED_DUE = { ...DUE, promisedOn: null, statutoryOn: null, promptOn: null };

const CONFIRMING = { code: '314159', address: 'https://hall.example/confirm' };

function told(
  story: readonly (readonly Happening[])[],
  options: { item?: Item; at?: string; language?: 'zh-CN' | 'en' } = {},
) {
  const { language = 'zh-CN', ...rest } = options;
  const { after, events, measures } = caseChange(story, rest);
  return messageOfCase({
    after,
    events,
    item: measures.item,
    language,
    queryCode: '483920',
    confirming: CONFIRMING,
  });
}

/** What the applicant reads, by the standard texts. */
function read(...args: Parameters<typeof told>): string | undefined {
  const message = told(...args);
  const language = args[1]?.language ?? 'zh-CN';
  return message && fillGaps(say(STANDARD_TEMPLATES[message.template], language), message.values);
}

test('acceptance: the promise, the number and the code', () => {
  assert.equal(
    read(BEFORE),
    '您申请的“旅馆业特种行业许可”已受理，最迟11月30日（周一）办结，办好会短信告诉您。办件号FC20261123000123U，查询码483920。',
  );
  assert.match(read(BEFORE, { language: 'en' }) ?? '', /decided by Mon 30 Nov; .* query code 483920\.$/);
  const provisional: Happening = {
    kind: 'accepted',
    data: { due: { ...DUE, provisional: true }, opened: [], deferredUntil: {} },
  };
  assert.match(read([[RECEIVED, provisional]]) ?? '', /最迟11月30日（周一）（暂定）办结/);
});

test('a supplement notice lists all papers that are missing', () => {
  const both: Happening = {
    kind: 'supplement_requested',
    data: { missing: [0, 1], noticeDueOn: '2026-11-30' },
  };
  assert.match(
    read([[RECEIVED, both]]) ?? '',
    /还缺：1\.营业执照复印件；2\.消防安全检查合格证明。请一次补齐交到B01窗口/,
  );
  const one: Happening = { kind: 'supplement_requested', data: { missing: [1], noticeDueOn: '2026-11-30' } };
  assert.match(read([[RECEIVED, one]]) ?? '', /还缺：消防安全检查合格证明。/);
  assert.match(
    read([[RECEIVED, both]], { language: 'en' }) ?? '',
    /lacks: 1\. Copy of the business licence; 2\. Fire safety certificate\. .*at window B01/,
  );
});

test('on the spot, whoever is not there is told of the acceptance', () => {
  const opened: Happening = {
    kind: 'check_opened',
    data: { departments: ['FC-GA'], noticeDueOn: '2026-11-30' },
  };
  const received = [reception({ sealed: 'sealed', masked: '136****5209' }), opened];
  const later = told([received, [ACCEPTED]], { item: QUICK_ITEM, at: '2026-11-25T10:00:00.000+08:00' });
  assert.equal(later?.template, 'case.accepted');
  assert.equal(
    told([received, [ACCEPTED]], { item: QUICK_ITEM }),
    undefined,
    'on the same day they wait for it',
  );
});

test('with deferred papers the acceptance says which and until when, also on the spot', () => {
  const deferral: Happening = {
    kind: 'accepted',
    data: { due: DUE, opened: [], deferredUntil: { '1': '2026-11-27' } },
  };
  for (const item of [SLOW_ITEM, QUICK_ITEM]) {
    assert.match(
      read([[RECEIVED, deferral]], { item }) ?? '',
      /已容缺受理，.*最迟11月27日（周五）到B01窗口补交：消防安全检查合格证明。/,
    );
  }
});

test('who waits at the window is told once: that it is granted', () => {
  const item = QUICK_ITEM;
  assert.equal(told(BEFORE, { item }), undefined);
  assert.equal(
    read([...BEFORE, [DECIDED]], { item }),
    '您申请的“身份证办理进度证明”已当场办结：同意。证明请在B01窗口领取。办件号FC20261123000123U。',
  );
  assert.equal(told([...BEFORE, [DECIDED], [ISSUED]], { item }), undefined);
  assert.match(read([[RECEIVED, ACCEPTED, DECIDED]], { item }) ?? '', /已当场办结/);
  assert.equal(told([[RECEIVED, ACCEPTED, DECIDED]])?.template, 'case.decided-granted', 'not both at once');
  const madeLater = { item, at: '2026-11-24T09:00:00+08:00' };
  assert.match(read([...BEFORE, [DECIDED], [ISSUED]], madeLater) ?? '', /证明已做好。/);
});

test('the decision and what is ready', () => {
  assert.match(read([...BEFORE, [DECIDED]]) ?? '', /已办结：同意。特种行业许可证正在制作，做好会短信告诉您/);
  assert.match(
    read([...BEFORE, [DECIDED]], { item: { ...SLOW_ITEM, result: { ...SLOW_ITEM.result, kind: 'none' } } }) ??
      '',
    /已办好，您不用再来。/,
  );
  assert.match(read([...BEFORE, [REFUSED]]) ?? '', /不予许可。理由和救济途径写在决定书上，请到B01窗口领取。/);
  const ready = [...BEFORE, [DECIDED], [ISSUED]];
  assert.match(read(ready) ?? '', /特种行业许可证已做好。请带身份证件和受理通知书到B01窗口领取。/);
  assert.match(read(ready, { language: 'en' }) ?? '', /^The certificate for "Hotel licence" is ready\./);
});

test('non-acceptance gives the reason, and the competent authority if there is one', () => {
  const reason = '经营场所\n不在本市。 ';
  const plain: Happening = { kind: 'not_accepted', data: { reason, redirectTo: null } };
  assert.match(
    read([[RECEIVED], [plain]]) ?? '',
    /不予受理，原因：经营场所 不在本市。请到B01窗口领取通知书。/,
  );
  const redirected: Happening = { kind: 'not_accepted', data: { reason, redirectTo: '宜春市公安局' } };
  assert.match(read([[RECEIVED], [redirected]]) ?? '', /原因：经营场所 不在本市。请您向宜春市公安局申请。/);
});

test('stops, extensions and the way on', () => {
  const stop = (ground: string): Happening => ({
    kind: 'stopped',
    data: {
      stopId: 's1',
      ground,
      legalBasis: '第九条',
      expectedWorkingDays: 6,
      department: null,
      due: STOPPED_DUE,
    },
  });
  assert.match(read([...BEFORE, [stop('hearing')]]) ?? '', /需要听证，依法暂停计时，预计6个工作日。/);
  for (const ground of STOP_GROUNDS) assert.ok(told([...BEFORE, [stop(ground)]]));
  assert.throws(() => told([...BEFORE, [stop('holiday')]]), /unknown ground/);
  const resumed = (due: typeof DUE | typeof STOPPED_DUE): Happening => ({
    kind: 'resumed',
    data: { stopId: 's1', due },
  });
  assert.match(
    read([...BEFORE, [stop('hearing')], [resumed(DUE)]]) ?? '',
    /已恢复计时，最迟11月30日（周一）办结/,
  );
  assert.equal(told([...BEFORE, [stop('hearing')], [resumed(STOPPED_DUE)]]), undefined);
  const extended = (due: typeof DUE | typeof STOPPED_DUE): Happening => ({
    kind: 'extended',
    data: { workingDays: 1, reason: '案情复杂', due },
  });
  assert.match(
    read([...BEFORE, [extended(DUE)]]) ?? '',
    /延期1个工作日，原因：案情复杂。新的到期日：11月30日（周一）。/,
  );
  assert.match(read([...BEFORE, [extended(STOPPED_DUE)]]) ?? '', /新的到期日：恢复计时后再定。/);
  assert.match(read([...BEFORE, [extended(DUE)]], { language: 'en' }) ?? '', /by 1 working day: /);
});

test('prompts, warnings and what is done at the window are nobody’s news', () => {
  const silent: Happening[] = [
    { kind: 'prompted', data: { promisedDueOn: '2026-11-30' } },
    { kind: 'fell_overdue', data: { limit: 'promised', dueOn: '2026-11-30' } },
    { kind: 'fell_overdue', data: { limit: 'statutory', dueOn: '2026-12-21' } },
    { kind: 'fast_tracked', data: { reason: '急用' } },
    { kind: 'step_completed', data: { index: 1, opinion: null, opened: [] } },
    { kind: 'deferred_handed_in', data: { materials: ['provided', 'provided'] } },
    { kind: 'collected', data: { by: 'applicant', name: null, idMasked: null, trackingNumber: null } },
  ];
  for (const happening of silent) assert.equal(told([...BEFORE, [happening]]), undefined, happening.kind);
  assert.equal(told([[RECEIVED]]), undefined);
  assert.match(read([...BEFORE, [{ kind: 'withdrawn', data: { reason: '不办了' } }]]) ?? '', /^您已撤回/);
});

test('property: one change is one message at most, and says everything that its template may ask', () => {
  const due = fc.constantFrom(DUE, STOPPED_DUE, { ...DUE, provisional: true });
  const happening = fc.oneof(
    fc.constantFrom<Happening[]>(ACCEPTED, DECIDED, REFUSED, ISSUED),
    fc.record({
      kind: fc.constant('supplement_requested' as const),
      data: fc.record({
        missing: fc.uniqueArray(fc.constantFrom(0, 1), { minLength: 1 }),
        noticeDueOn: fc.constant('2026-11-30'),
      }),
    }),
    fc.record({
      kind: fc.constant('extended' as const),
      data: fc.record({ workingDays: fc.integer({ min: 1, max: 10 }), reason: fc.string(), due }),
    }),
    fc.record({
      kind: fc.constant('not_accepted' as const),
      data: fc.record({ reason: fc.string(), redirectTo: fc.option(fc.string()) }),
    }),
    fc.record({
      kind: fc.constant('accepted' as const),
      data: fc.record({
        due,
        opened: fc.constant([]),
        deferredUntil: fc.dictionary(fc.constantFrom('0', '1'), fc.constantFrom('2026-11-25', '2026-11-27')),
      }),
    }),
  );
  const change = fc.array(happening, { minLength: 1, maxLength: 4 });
  const item = fc.constantFrom(SLOW_ITEM, QUICK_ITEM);
  fc.assert(
    fc.property(change, item, fc.constantFrom('zh-CN', 'en'), (happenings, of, language) => {
      const message = told([[RECEIVED], happenings], { item: of, language: language as 'zh-CN' | 'en' });
      if (!message) return;
      assert.deepEqual(
        Object.keys(message.values).sort(),
        [...TEMPLATE_KINDS[message.template].placeholders].sort(),
      );
      for (const value of Object.values(message.values)) assert.doesNotMatch(value, /[\n\r]/);
    }),
  );
});

test('a corrected telephone gets what went to the wrong one, as far as it still matters', () => {
  const phone = { from: '136****5209', to: '139****1111', sealed: 'other' };
  const entry = { reason: '听错了', agent: null, materials: [], deferredUntil: {} };
  const corrected: Happening = { kind: 'corrected', data: { ...entry, applicant: { phone } } };
  assert.equal(read([...BEFORE, [corrected]]), read(BEFORE));
  const check: Happening = {
    kind: 'check_opened',
    data: { departments: ['FC-GA'], noticeDueOn: '2026-11-30' },
  };
  const checking: Happening[][] = [[RECEIVED, check]];
  assert.equal(read([...checking, [corrected]]), read(checking), 'nobody has told yet what is missing');
  const name = { from: '张三', to: '张叁' };
  assert.equal(
    told([...BEFORE, [{ kind: 'corrected', data: { ...entry, applicant: { name } } }]]),
    undefined,
  );

  const lacking: Happening[] = [
    {
      ...RECEIVED,
      kind: 'received',
      data: {
        ...(RECEIVED as Extract<Happening, { kind: 'received' }>).data,
        materials: ['missing', 'provided'],
      },
    },
    { kind: 'supplement_requested', data: { missing: [0], noticeDueOn: '2026-11-30' } },
  ];
  assert.equal(read([lacking, [corrected]]), read([lacking]));

  const stop = {
    stopId: 's1',
    ground: 'testing',
    legalBasis: '第四十五条',
    expectedWorkingDays: 4,
    department: null,
  };
  const stopped: Happening[] = [{ kind: 'stopped', data: { ...stop, due: STOPPED_DUE } }];
  assert.equal(read([...BEFORE, stopped, [corrected]]), read([...BEFORE, stopped]));
  assert.equal(
    told([...BEFORE, [corrected]], { item: QUICK_ITEM }),
    undefined,
    'who waits at the window need not be told',
  );

  const owed = { due: DUE, opened: [], deferredUntil: { 0: '2026-11-30' } };
  const deferred: Happening[] = [
    RECEIVED,
    { kind: 'supplemented', data: { materials: ['deferred', 'provided'] } },
    { kind: 'accepted', data: owed },
  ];
  assert.equal(read([deferred, [corrected]]), read([deferred]));
  const handedIn: Happening = { kind: 'deferred_handed_in', data: { materials: ['provided', 'provided'] } };
  assert.equal(read([deferred, [handedIn], [corrected]]), read(BEFORE));
});

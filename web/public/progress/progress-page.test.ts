import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeAllSteps, itemOf, PaperCase, PERSON } from '../../../test/case-builders.ts';
import { progressOf } from '../../../test/paper-progress.ts';
import {
  faultsOfHtml,
  LANGUAGES,
  sampleFrame,
  sampleSite,
  untranslated,
} from '../../../test/public-pages.ts';
import { contactFor } from '../views.ts';
import { progressPage } from './progress-page.ts';

const FIELDS = { caseNumber: 'fc20260302 000001O', queryCode: '483920' };

function page(paperCase: PaperCase, language: (typeof LANGUAGES)[number] = 'zh-CN'): string {
  const progress = progressOf(paperCase, language);
  return progressPage(
    sampleFrame(language, '/progress'),
    progress,
    contactFor(sampleSite, progress.item.code, language),
    FIELDS,
  ).markup;
}

function decided(outcome: 'granted' | 'refused'): PaperCase {
  const paperCase = new PaperCase(itemOf('CG-0004'), { at: '2026-11-23' }).on('2026-11-24');
  completeAllSteps(paperCase);
  const body =
    outcome === 'granted' ? { outcome } : { outcome, reasons: '不合条件', remedies: '可以申请行政复议' };
  paperCase.act({ action: 'decide', body });
  return paperCase;
}

const STOP = {
  action: 'stop',
  body: { ground: 'testing', legalBasis: '法', expectedWorkingDays: 4 },
} as const;

const CASES: Record<string, () => PaperCase> = {
  running: () => new PaperCase(itemOf('CG-0004'), { at: '2026-11-23' }).on('2026-11-25'),
  parallel: () => new PaperCase(itemOf('SJ-0006'), { at: '2026-09-18' }).on('2026-09-22'),
  'on its last day': () => new PaperCase(itemOf('CG-0004'), { at: '2026-11-23' }).on('2026-11-30'),
  overdue: () => new PaperCase(itemOf('CG-0004'), { at: '2026-11-23' }).on('2026-12-02'),
  stopped: () => {
    const paperCase = new PaperCase(itemOf('CG-0005'), { at: '2026-11-23' }).on('2026-11-25');
    paperCase.act(STOP);
    return paperCase;
  },
  'without all papers': () => new PaperCase(itemOf('CG-0004'), { papers: { 0: 'missing' } }),
  granted: () => decided('granted'),
  refused: () => decided('refused'),
  withdrawn: () => {
    const paperCase = new PaperCase(itemOf('CG-0004'));
    paperCase.act({ action: 'withdraw', body: { reason: '不办了' } });
    return paperCase;
  },
  'on the spot': () => new PaperCase(itemOf('GA-0004')),
  'with a long limit': () => new PaperCase(itemOf('GA-0001'), { at: '2026-11-23' }),
};

test('a case in every state has a valid page in both languages', async () => {
  for (const [name, make] of Object.entries(CASES)) {
    for (const language of LANGUAGES) {
      const markup = page(make(), language);
      assert.deepEqual(await faultsOfHtml(markup), [], name);
      assert.deepEqual(untranslated(markup, language), [], name);
    }
  }
});

const headline = (name: string) =>
  /<h1 class="state">(.*?)<\/h1>/.exec(page((CASES[name] as () => PaperCase)()))?.[1];

test('the headline answers: where it stands, and by when', () => {
  assert.equal(headline('running'), '正在审查，还剩3个工作日。<br>最迟11月30日（周一）办好。');
  assert.equal(headline('on its last day'), '正在审查，今天是承诺的最后一天。<br>最迟11月30日（周一）办好。');
  assert.equal(headline('overdue'), '超过了承诺的日子。<br>说好11月30日（周一）办好，我们没有做到。');
  assert.equal(headline('stopped'), '计时停着，停的日子不算。');
  assert.equal(headline('without all papers'), '还差1份材料，补齐才能受理。');
  assert.equal(headline('granted'), '同意了。<br>用了1个工作日，承诺的是5个。');
  assert.equal(headline('refused'), '没有同意。<br>用了1个工作日，承诺的是5个。');
  assert.equal(headline('withdrawn'), '已经撤回。');
});

test('the light stands there while the clock ticks, with its word; red only past the promise', () => {
  const lights = (name: string) => page((CASES[name] as () => PaperCase)()).match(/class="light \w+"/g) ?? [];
  assert.deepEqual(lights('overdue'), ['class="light late"']);
  assert.deepEqual(lights('stopped'), ['class="light stop"']);
  assert.deepEqual(lights('granted'), []);
  assert.doesNotMatch(page((CASES.running as () => PaperCase)()), /class="[^"]*\blate\b/);
});

test('the ruler is drawn for eyes, and the same days stand in a table and a sentence for ears', () => {
  const markup = page((CASES.running as () => PaperCase)());
  assert.match(markup, /<ol class="days" style="--n:29;--from:1" aria-hidden="true">/);
  assert.match(
    markup,
    /11月23日（周一）受理，承诺5个工作日，已用2个，还剩3个，承诺11月30日（周一）到期，法定12月21日（周一）到期。/,
  );
  assert.match(markup, /<th scope="row">11月30日（周一）<\/th><td>工作日<\/td><td>第5个工作日，承诺<\/td>/);
});

test('there is no ruler before acceptance, on the spot, or after a withdrawal', () => {
  for (const name of ['without all papers', 'on the spot', 'withdrawn']) {
    assert.doesNotMatch(page((CASES[name] as () => PaperCase)()), /class="ruler\b/, name);
  }
});

test('missing papers are named, with the window that takes them', () => {
  const markup = page((CASES['without all papers'] as () => PaperCase)());
  assert.match(markup, /<h2 id="missing-h">还差这些材料<\/h2>/);
  assert.match(markup, /建筑垃圾处置核准申请表/);
  assert.match(markup, /到一楼A区 A01—A08交。/);
});

test('nothing personal is shown, and the query code stands in no address', () => {
  for (const make of Object.values(CASES)) {
    const markup = page(make());
    for (const secret of [PERSON.name, PERSON.idNumber, PERSON.phone, '******'])
      assert.ok(!markup.includes(secret), secret);
    assert.doesNotMatch(markup, /(?:href|action)="[^"]*483920/);
  }
});

test('a case of an item that has left the catalogue has no contact and no dead link', () => {
  const progress = {
    ...progressOf((CASES.running as () => PaperCase)()),
    item: { code: 'XX-0001', name: '旧事项' },
  };
  assert.equal(contactFor(sampleSite, 'XX-0001', 'zh-CN'), undefined);
  const { markup } = progressPage(sampleFrame('zh-CN', '/progress'), progress, undefined, FIELDS);
  assert.doesNotMatch(markup, /items\/XX-0001/);
});

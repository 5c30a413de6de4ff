import type { Item } from '../catalog/item.ts';
import type { Text } from '../platform/refusal.ts';
import { sayDay } from '../platform/time.ts';
import { STATE_NAMES } from './action-table.ts';
import type { CaseEvent, ConfirmedBy } from './case-event.ts';
import { clause } from './clause.ts';
import { effectOf } from './recalculate.ts';

type Turn = Extract<
  CaseEvent,
  {
    kind:
      | 'check_opened'
      | 'papers_checked'
      | 'stood_in'
      | 'deferral_prompted'
      | 'deferral_lapsed'
      | 'stop_overran'
      | 'recalculated'
      | 'confirmation_asked'
      | 'confirmed'
      | 'confirmation_disputed'
      | 'decision_proposed'
      | 'collection_reminded';
  }
>;

const CONFIRMED_BY: Readonly<Record<ConfirmedBy, Text>> = {
  signature: { zh: '当面手写签名', en: 'by signature at the window' },
  code: { zh: '凭短信确认码', en: 'by the code sent as SMS' },
  paper: { zh: '在纸上签字', en: 'on paper' },
};

interface Names {
  readonly item: Item;
  readonly departmentName: (code: string) => Text;
}

/** Sentences of the turns that a case may take beside the straight road. */
export function sentenceOfTurn(event: Turn, { item, departmentName }: Names): Text {
  switch (event.kind) {
    case 'check_opened': {
      const names = event.data.departments.map(departmentName);
      const by = event.data.noticeDueOn;
      return {
        zh: `材料转${names.map(({ zh }) => zh).join('、')}核对，${sayDay(by, 'zh-CN')}前一次性告知，逾期不告知视为受理。`,
        en: `Papers are looked through by ${names.map(({ en }) => en).join(', ')}; what is missing is told by ${sayDay(by, 'en')}, otherwise the case counts as accepted.`,
      };
    }
    case 'papers_checked': {
      const { department, missing, remark } = event.data;
      const name = departmentName(department);
      const more = { zh: remark ? `（${remark}）` : '', en: remark ? ` (${remark})` : '' };
      if (missing.length === 0) {
        return {
          zh: `${name.zh}核对材料：齐全${more.zh}。`,
          en: `${name.en} finds the papers complete${more.en}.`,
        };
      }
      const papers = namesOf(item, missing);
      return {
        zh: `${name.zh}核对材料：缺${papers.zh}${more.zh}。`,
        en: `${name.en} finds missing: ${papers.en}${more.en}.`,
      };
    }
    case 'stood_in': {
      const { index, paper, reason } = event.data;
      const name = namesOf(item, [index]);
      return {
        zh: `“${name.zh}”没有带来，用档案里${sayDay(paper.filedOn, 'zh-CN')}存的“${paper.name}”（办件${paper.caseNumber}）代替，已核对本人。理由：${clause(reason)}。`,
        en: `"${name.en}" was not brought; "${paper.name}" in the archive of ${sayDay(paper.filedOn, 'en')} (case ${paper.caseNumber}) stands in for it. Reason: ${clause(reason)}.`,
      };
    }
    case 'deferral_prompted': {
      const papers = namesOf(item, event.data.owed);
      return {
        zh: `容缺材料${papers.zh}快到承诺的补交日${sayDay(event.data.until, 'zh-CN')}，已提醒申请人。`,
        en: `The promised day for ${papers.en}, ${sayDay(event.data.until, 'en')}, is near; the applicant was reminded.`,
      };
    }
    case 'deferral_lapsed': {
      const papers = namesOf(item, event.data.owed);
      return {
        zh: `过了承诺的补交日${sayDay(event.data.until, 'zh-CN')}，容缺材料${papers.zh}没有交，补齐之前不制证。`,
        en: `${papers.en} did not come by the promised day ${sayDay(event.data.until, 'en')}; nothing is issued before.`,
      };
    }
    case 'stop_overran':
      return {
        zh: `特别程序超过了告知申请人的日子${sayDay(event.data.expectedOn, 'zh-CN')}，还没有恢复计时。`,
        en: `The stop lasts longer than the applicant was told: it was expected to end on ${sayDay(event.data.expectedOn, 'en')}.`,
      };
    case 'recalculated':
      return sayRecalculation(event.data);
    case 'confirmation_asked':
      return {
        zh: '请申请人核对录入的内容并签字。',
        en: 'The applicant was asked to check the entry and sign.',
      };
    case 'confirmed': {
      const by = CONFIRMED_BY[event.data.by];
      return { zh: `申请人核对无误，${by.zh}确认。`, en: `The applicant confirmed ${by.en}.` };
    }
    case 'confirmation_disputed':
      return {
        zh: `申请人核对时说：${clause(event.data.remark)}。`,
        en: `The applicant says of the entry: ${clause(event.data.remark)}.`,
      };
    case 'decision_proposed': {
      const { outcome, reasons } = event.data;
      return {
        zh: `提出决定：${STATE_NAMES[outcome].zh}，等第二人签署。${reasons ?? ''}`,
        en: `Decision proposed: ${STATE_NAMES[outcome].en}; a second signature is needed. ${reasons ?? ''}`.trim(),
      };
    }
    case 'collection_reminded':
      return {
        zh: `证照还没有人来取，第${event.data.count}次提醒申请人。`,
        en: `The document is not collected yet; reminder ${event.data.count} went out.`,
      };
  }
}

function sayRecalculation({ before, due }: Extract<Turn, { kind: 'recalculated' }>['data']): Text {
  const effect = effectOf(before, due);
  if (effect === 'firm') {
    return {
      zh: '放假安排已公布，到期日不变。',
      en: 'The holidays are published; the due days stay as they are.',
    };
  }
  if (effect === 'unchanged') {
    return {
      zh: `按第${due.calendarVersion}版日历核对，到期日不变。`,
      en: `Checked against version ${due.calendarVersion} of the calendar; the due days stay as they are.`,
    };
  }
  const days = (from: string | null, to: string | null, language: 'zh-CN' | 'en') =>
    from === to || from === null || to === null ? '' : `${sayDay(from, language)} → ${sayDay(to, language)}`;
  const zh = [
    ['承诺', days(before.promisedOn, due.promisedOn, 'zh-CN')],
    ['法定', days(before.statutoryOn, due.statutoryOn, 'zh-CN')],
  ].filter(([, change]) => change);
  const en = [
    ['promised', days(before.promisedOn, due.promisedOn, 'en')],
    ['law', days(before.statutoryOn, due.statutoryOn, 'en')],
  ].filter(([, change]) => change);
  return {
    zh: `放假安排有变，到期日重算：${zh.map(([name, change]) => `${name}${change}`).join('，')}。`,
    en: `The calendar has changed; due days computed anew: ${en.map(([name, change]) => `${name} ${change}`).join(', ')}.`,
  };
}

function namesOf(item: Item, indexes: readonly number[]): Text {
  const names = indexes.flatMap((index) => item.materials[index]?.name ?? []);
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

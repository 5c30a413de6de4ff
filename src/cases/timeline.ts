import type { Item } from '../catalog/item.ts';
import { STEPS } from '../catalog/labels.ts';
import { type Language, say, type Text } from '../platform/refusal.ts';
import { sayDay } from '../platform/time.ts';
import { STATE_NAMES } from './action-table.ts';
import type { CaseEvent, Due, OpenedStep, Outcome } from './case-event.ts';
import type { TimelineEntry } from './case-schema.ts';
import { clause } from './clause.ts';
import { sayChanges } from './correction-words.ts';
import type { ApplicantKind } from './identity-number.ts';
import type { SealedEvent } from './ledger.ts';
import { nameOf } from './name-of-actor.ts';
import { stepsOf } from './procedure.ts';
import { sentenceOfTurn } from './timeline-turns.ts';

export interface Telling {
  readonly item: Item;
  readonly language: Language;
  readonly departmentName: (code: string) => Text;
}

/** What the clock may stand for, by the ledger's name of it. */
export const GROUNDS: Readonly<Record<string, Text>> = {
  hearing: { zh: '听证', en: 'hearing' },
  bidding: { zh: '招标', en: 'bidding' },
  auction: { zh: '拍卖', en: 'auction' },
  inspection: { zh: '检验', en: 'inspection' },
  testing: { zh: '检测', en: 'testing' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  appraisal: { zh: '鉴定', en: 'appraisal' },
  expert_review: { zh: '专家评审', en: 'expert review' },
  item_rule: { zh: '事项规定的特别程序', en: 'special procedure of the item' },
};

const TIMELINESS: Readonly<Record<Outcome, Text>> = {
  early: { zh: '提前办结', en: 'early' },
  on_time: { zh: '按期办结', en: 'on time' },
  overdue: { zh: '超时办结', en: 'overdue' },
};

/** The ledger as sentences, the latest first; every line carries the first characters of its hash. */
export function tellTimeline(events: readonly SealedEvent[], telling: Telling): TimelineEntry[] {
  const first = events[0]?.event;
  const kind = first?.kind === 'received' ? first.data.applicant.kind : 'person';
  return events
    .map(({ event, hash }) => ({
      sequence: event.sequence,
      kind: event.kind,
      at: event.at,
      by: nameOf(event.actor, telling.language),
      text: [say(sentenceOf(event, telling, kind), telling.language), event.note].filter(Boolean).join(' '),
      mark: hash.slice(0, 4),
    }))
    .reverse();
}

function sentenceOf(event: CaseEvent, telling: Telling, kind: ApplicantKind): Text {
  const { item } = telling;
  const papers = (indexes: readonly number[], language: 'zh' | 'en') =>
    indexes.map((index) => item.materials[index]?.name[language]).join(language === 'zh' ? '、' : ', ');
  switch (event.kind) {
    case 'received':
      return { zh: '收到申请材料。', en: 'Papers were received.' };
    case 'check_opened':
    case 'papers_checked':
    case 'stood_in':
    case 'deferral_prompted':
    case 'deferral_lapsed':
    case 'stop_overran':
    case 'recalculated':
    case 'confirmation_asked':
    case 'confirmed':
    case 'confirmation_disputed':
    case 'decision_proposed':
    case 'collection_reminded':
      return sentenceOfTurn(event, telling);
    case 'supplement_requested':
      return {
        zh: `一次性告知需补正：${papers(event.data.missing, 'zh')}。`,
        en: `Told once what is missing: ${papers(event.data.missing, 'en')}.`,
      };
    case 'supplemented':
    case 'deferred_handed_in': {
      const owed = event.data.materials.flatMap((status, index) => (status === 'deferred' ? [index] : []));
      if (owed.length === 0) return { zh: '补交了材料。', en: 'Missing papers were handed in.' };
      return {
        zh: `登记材料，容缺待补：${papers(owed, 'zh')}。`,
        en: `Papers were registered; to follow later: ${papers(owed, 'en')}.`,
      };
    }
    case 'accepted':
      return join(
        { zh: '受理。', en: 'Accepted.' },
        dueSentence(event.data.due),
        opened(event.data.opened, telling),
      );
    case 'not_accepted':
      return {
        zh: `不予受理：${clause(event.data.reason)}${event.data.redirectTo ? `，请到${event.data.redirectTo}办理` : ''}。`,
        en: `Not accepted: ${clause(event.data.reason)}${event.data.redirectTo ? `; the competent authority is ${event.data.redirectTo}` : ''}.`,
      };
    case 'step_completed': {
      const step = stepsOf(item)[event.data.index];
      const name = step ? STEPS[step.step] : { zh: '环节', en: 'Step' };
      const opinion = event.data.opinion && clause(event.data.opinion);
      return join(
        {
          zh: `完成${name.zh}${opinion ? `：${opinion}` : ''}。`,
          en: `${name.en} done${opinion ? `: ${opinion}` : ''}.`,
        },
        opened(event.data.opened, telling),
      );
    }
    case 'stopped': {
      const ground = GROUNDS[event.data.ground] as Text;
      const { legalBasis, expectedWorkingDays: days } = event.data;
      return {
        zh: `中止计时：${ground.zh}（${legalBasis}），预计${days}个工作日。`,
        en: `Clock stopped: ${ground.en} (${legalBasis}), expected to take ${days} working day${days === 1 ? '' : 's'}.`,
      };
    }
    case 'resumed':
      return join({ zh: '恢复计时。', en: 'Clock resumed.' }, dueSentence(event.data.due));
    case 'extended': {
      const { workingDays: days, reason } = event.data;
      return join(
        {
          zh: `延期${days}个工作日：${clause(reason)}。`,
          en: `Extended by ${days} working day${days === 1 ? '' : 's'}: ${clause(reason)}.`,
        },
        dueSentence(event.data.due),
      );
    }
    case 'fast_tracked':
      return {
        zh: `进入快速通道：${clause(event.data.reason)}。`,
        en: `Put on the fast track: ${clause(event.data.reason)}.`,
      };
    case 'prompted':
      return {
        zh: `承诺到期${sayDay(event.data.promisedDueOn, 'zh-CN')}将至，已提示窗口。`,
        en: `The promised day ${sayDay(event.data.promisedDueOn, 'en')} is near; the window was prompted.`,
      };
    case 'fell_overdue':
      return event.data.limit === 'promised'
        ? { zh: '超过承诺时限，发出预警。', en: 'The promised limit has passed; a warning went out.' }
        : { zh: '超过法定时限，发出红牌。', en: 'The statutory limit has passed; a red card was given.' };
    case 'decided': {
      const state = STATE_NAMES[event.data.outcome];
      const when = TIMELINESS[event.data.timeliness];
      return {
        zh: `作出决定：${state.zh}，${when.zh}。${event.data.reasons ?? ''}`,
        en: `Decided: ${state.en}, ${when.en}. ${event.data.reasons ?? ''}`.trim(),
      };
    }
    case 'issued':
      return { zh: `制证完成：${item.result.name}。`, en: 'The document was made.' };
    case 'collected': {
      const { by, name, trackingNumber } = event.data;
      if (by === 'post') {
        return {
          zh: `已邮寄${trackingNumber ? `，单号${trackingNumber}` : ''}。`,
          en: `Sent by post${trackingNumber ? `, number ${trackingNumber}` : ''}.`,
        };
      }
      return by === 'agent'
        ? { zh: `代办人${name ?? ''}取走。`, en: `Collected by the agent${name ? ` ${name}` : ''}.` }
        : { zh: '申请人取走。', en: 'Collected by the applicant.' };
    }
    case 'corrected': {
      const changes = sayChanges(event.data, item, kind);
      const reason = clause(event.data.reason);
      return {
        zh: `更正录入。${changes.zh}。理由：${reason}。`,
        en: `Entry corrected: ${changes.en}. Reason: ${reason}.`,
      };
    }
    case 'withdrawn':
      return {
        zh: `申请人撤回：${clause(event.data.reason)}。`,
        en: `Withdrawn: ${clause(event.data.reason)}.`,
      };
  }
}

function dueSentence(due: Due): Text {
  if (!due.promisedOn || !due.statutoryOn) return { zh: '', en: '' };
  const promised = provisionally(due.provisional);
  const law = provisionally(due.statutoryProvisional);
  return {
    zh: `承诺${sayDay(due.promisedOn, 'zh-CN')}${promised.zh}前办结，法定${sayDay(due.statutoryOn, 'zh-CN')}${law.zh}。`,
    en: `Promised by ${sayDay(due.promisedOn, 'en')}${promised.en}, law ${sayDay(due.statutoryOn, 'en')}${law.en}.`,
  };
}

/** Added to a day that may still move. */
function provisionally(isProvisional: boolean): Text {
  if (!isProvisional) return { zh: '', en: '' };
  return {
    zh: '（放假安排未公布，暂定）',
    en: ' (provisional: the holidays of that year are not published yet)',
  };
}

function opened(steps: readonly OpenedStep[], { item, departmentName }: Telling): Text {
  const list = steps.flatMap(({ index }) => stepsOf(item)[index] ?? []);
  if (list.length === 0) return { zh: '', en: '' };
  const zh = list.map(({ department, step }) => `${departmentName(department).zh} ${STEPS[step].zh}`);
  const en = list.map(({ department, step }) => `${departmentName(department).en} (${STEPS[step].en})`);
  return { zh: `转${zh.join('、')}。`, en: `Handed on to ${en.join(', ')}.` };
}

function join(...texts: Text[]): Text {
  const filled = texts.filter((text) => text.zh !== '');
  return { zh: filled.map((text) => text.zh).join(''), en: filled.map((text) => text.en).join(' ') };
}

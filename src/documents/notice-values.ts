import type { CaseEvent } from '../cases/case-event.ts';
import type { CaseFacts } from '../cases/case-facts.ts';
import type { LegalPeriods } from '../cases/legal-period.ts';
import { dayOfMoment } from '../cases/moment.ts';
import { GROUNDS } from '../cases/timeline.ts';
import type { Center } from '../catalog/department.ts';
import type { Item } from '../catalog/item.ts';
import { sayFee, sayLimit } from '../catalog/wording.ts';
import type { CaseDocument } from './documents-of-case.ts';
import { type Block, sayWholeDay } from './notice.ts';
import type { GapName } from './notice-gaps.ts';
import { NOTICE_KINDS, type NoticeCode } from './notice-kinds.ts';
import { deliveryTable, missingList, papersTable } from './paper-lists.ts';

/** What stands in a gap: words, or a block; nothing: its line goes. */
export type GapValue = string | Block;
export type GapValues = Readonly<Partial<Record<GapName, GapValue>>>;

/** What a notice is made from besides the case itself. */
export interface Surroundings {
  readonly item: Item;
  readonly center: Center;
  readonly department: { readonly name: string; readonly phone: string };
  readonly departmentName: (code: string) => string;
  readonly periods: LegalPeriods;
  /** The center is made up, and its seal says so. */
  readonly sample: boolean;
}

type EventOf<K extends CaseEvent['kind']> = Extract<CaseEvent, { kind: K }>;

/** A value for every gap that a notice of this kind may leave open. */
export function gapValues(
  kind: NoticeCode,
  { event, facts }: Pick<CaseDocument, 'event' | 'facts'>,
  around: Surroundings,
): GapValues {
  return { ...everywhere(kind, facts, around), ...special(event, facts, around) };
}

export function isLicence({ kind }: Pick<Item, 'kind'>): boolean {
  return kind === 'licence';
}

function everywhere(
  kind: NoticeCode,
  facts: CaseFacts,
  { item, center, department }: Surroundings,
): GapValues {
  return {
    itemName: item.name.zh,
    caseNumber: facts.caseNumber,
    appliedOn: sayWholeDay(dayOfMoment(facts.receivedAt)),
    center: center.name.zh,
    department: department.name,
    window: facts.window === null ? '综合窗口' : `${facts.window}窗口`,
    phone: department.phone,
    basis: isLicence(item) ? NOTICE_KINDS[kind].basis : '',
  };
}

function special(event: CaseEvent, facts: CaseFacts, around: Surroundings): GapValues {
  const { item, periods, departmentName } = around;
  switch (event.kind) {
    case 'received':
      return { ...papersTable(item, event.data.materials) };
    case 'supplement_requested':
      return { missing: missingList(item, event.data.missing, facts.checks, departmentName) };
    case 'accepted':
      return acceptance(event, facts, around);
    case 'not_accepted':
      return {
        reason: event.data.reason,
        redirect: event.data.redirectTo === null ? '' : `请您向${event.data.redirectTo}提出申请。`,
        remedies: `如不服本决定，您可以自收到本通知书之日起${periods.administrative_review}日内申请行政复议，或者${periods.litigation}个月内向人民法院提起行政诉讼。`,
      };
    case 'stopped':
      return {
        ground: GROUNDS[event.data.ground]?.zh ?? event.data.ground,
        legalBasis: event.data.legalBasis,
        workingDays: `${event.data.expectedWorkingDays}个工作日`,
        expected: event.data.expectedOn ? `预计于${sayWholeDay(event.data.expectedOn)}结束。` : '',
      };
    case 'extended':
      return {
        workingDays: `${event.data.workingDays}个工作日`,
        reason: event.data.reason,
        dueOn: sayDueDay(event.data.due.promisedOn, event.data.due.provisional),
        approval: event.data.approval ? `批准情况：${event.data.approval}` : '',
      };
    case 'decided':
      return decision(event, item);
    case 'issued':
      return { result: item.result.name, certificate: sayCertificate(event) };
    case 'collected':
      return { result: item.result.name, delivery: deliveryTable(event, facts, item) };
    default:
      return {};
  }
}

function acceptance(event: EventOf<'accepted'>, facts: CaseFacts, around: Surroundings): GapValues {
  const { item } = around;
  const { due, deferredUntil, deemedFrom } = event.data;
  return {
    finding: findingOf(deemedFrom, Object.keys(deferredUntil).length > 0, facts, around),
    limit: sayLimit(item.promisedLimit).zh,
    dueOn: sayDueDay(due.promisedOn, due.provisional),
    statutory:
      item.statutoryLimit.unit === 'on_the_spot' || due.statutoryOn === null
        ? sayLimit(item.statutoryLimit).zh
        : `${sayLimit(item.statutoryLimit).zh}，至${sayDueDay(due.statutoryOn, due.statutoryProvisional)}`,
    fees:
      item.fees.length === 0 ? '不收费' : item.fees.map((fee) => `${fee.name}${sayFee(fee).zh}`).join('；'),
    deferral: deferralOf(item, deferredUntil),
  };
}

/** Why it is accepted (《行政许可法》 art. 32): complete, by the promise for what is missing, or because nobody told in time. */
function findingOf(
  deemedFrom: string | undefined,
  isDeferred: boolean,
  facts: CaseFacts,
  { item, periods }: Surroundings,
): string {
  const basis = isLicence(item) ? NOTICE_KINDS.acceptance.basis : '';
  if (deemedFrom !== undefined) {
    const from = sayWholeDay(dayOfMoment(facts.receivedAt));
    return `本中心未在收到申请材料之日起${periods.supplement_notice}个工作日内一次告知需要补正的全部内容，${basis}自收到申请材料之日（${from}）起即为受理`;
  }
  if (isDeferred) return `主要材料齐全、符合法定形式，其余材料由申请人承诺补交。${basis}决定容缺受理`;
  return `材料齐全、符合法定形式。${basis}决定予以受理`;
}

/** The written promise (容缺): every deferred paper with its day, and what happens when the day passes. */
function deferralOf(item: Item, deferredUntil: Readonly<Record<string, string>>): string {
  const byDay = Map.groupBy(Object.entries(deferredUntil), ([, day]) => day);
  if (byDay.size === 0) return '';
  const promises = [...byDay]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, entries]) => {
      const names = entries.map(([index]) => `“${item.materials[Number(index)]?.name.zh}”`);
      return `于${sayWholeDay(day)}前补交${names.join('、')}`;
    });
  return `容缺承诺：申请人书面承诺${promises.join('；')}。逾期不补交的，不予颁发证照，后果由申请人承担。`;
}

function decision(event: EventOf<'decided'>, item: Item): GapValues {
  const { outcome, reasons, remedies, issueDueOn } = event.data;
  const act = isLicence(item) ? '行政许可' : '办理';
  const result = item.result.name;
  const issuance = issueDueOn
    ? `“${result}”将于${sayWholeDay(issueDueOn)}前颁发、送达，制好后通知您领取。`
    : `“${result}”制好后通知您领取。`;
  return {
    decided: outcome === 'granted' ? `本机关决定准予${act}` : `本机关决定不予${act}`,
    reason: reasons ?? '',
    remark: reasons ? `说明：${reasons}` : '',
    remedies: remedies ?? '',
    result,
    issuance: item.result.kind === 'none' ? '' : issuance,
  };
}

function sayCertificate({ data: { certificate } }: EventOf<'issued'>): string {
  if (!certificate) return '';
  // Without a day it may have no fixed term, or one that depends on the person.
  const validity = certificate.validUntil
    ? `有效期至${sayWholeDay(certificate.validUntil)}`
    : '有效期以证照所载为准';
  return `证照编号：${certificate.number}，${validity}。`;
}

/** A stopped clock has no due day; a day in a year without published holidays is provisional. */
function sayDueDay(day: string | null, provisional: boolean): string {
  if (day === null) return '恢复计算期限后另行告知的日子';
  return `${sayWholeDay(day)}${provisional ? '（放假安排公布前暂定）' : ''}`;
}

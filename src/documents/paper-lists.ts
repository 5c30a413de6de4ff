import type { CaseEvent, EnteredFacts } from '../cases/case-event.ts';
import type { CaseFacts, PaperCheck } from '../cases/case-facts.ts';
import type { MaterialStatus } from '../cases/materials.ts';
import type { Item } from '../catalog/item.ts';
import { FORMS } from '../catalog/labels.ts';
import { type Block, sayWholeDay } from './notice.ts';

const PAPER_COLUMNS = [0.1, 0.58, 0.2, 0.12];

/** The papers that were handed in, and how many kinds. */
export function papersTable(
  item: Item,
  materials: readonly MaterialStatus[],
): { count: string; papers: Block } {
  const given = item.materials.filter((_, index) => materials[index] === 'provided');
  const rows = given.map(({ name, form, copies }, position) => [
    String(position + 1),
    name.zh,
    FORMS[form].zh,
    String(copies),
  ]);
  const none: Block = { block: 'paragraph', text: '本次没有收到纸质材料。' };
  return {
    count: `${given.length}种`,
    papers:
      rows.length === 0
        ? none
        : { block: 'table', head: ['序号', '材料名称', '形式', '份数'], rows, widths: PAPER_COLUMNS },
  };
}

/** Everything that is to be supplemented, each with what is wanted, and what departments have remarked on it. */
export function missingList(
  item: Item,
  missing: readonly number[],
  checks: readonly PaperCheck[],
  departmentName: (code: string) => string,
): Block {
  const entries = missing.map((index) => {
    const material = item.materials[index];
    if (!material) throw new Error(`${item.code} has no material ${index}`);
    const hint = material.hint ? `。${material.hint.replace(/。$/, '')}` : '';
    return `${material.name.zh}（${FORMS[material.form].zh}${material.copies}份）${hint}。`;
  });
  const remarks = checks.flatMap(({ remark, department }) =>
    remark ? [`${departmentName(department)}的意见：${remark.replace(/。$/, '')}。`] : [],
  );
  return { block: 'list', entries: [...entries, ...remarks] };
}

const BY: Readonly<Record<'applicant' | 'agent' | 'post', string>> = {
  applicant: '申请人到窗口领取',
  agent: '代办人到窗口领取',
  post: '邮寄',
};

/** What was delivered, to whom, how and when. */
export function deliveryTable(
  { at, data }: Extract<CaseEvent, { kind: 'collected' }>,
  facts: CaseFacts,
  item: Item,
): Block {
  const { certificate } = facts.issuance;
  const receiver = data.by === 'agent' ? (data.name ?? facts.agent?.name) : facts.applicant.name;
  const idMasked = data.idMasked ?? (data.by === 'agent' ? facts.agent?.idMasked : facts.applicant.idMasked);
  const rows: [string, string | null | undefined][] = [
    ['送达文书', item.result.name],
    ['证照编号', certificate?.number],
    ['受送达人', facts.applicant.name],
    ['送达方式', BY[data.by]],
    ['领取人', data.by === 'post' ? null : receiver],
    ['领取人证件号', data.by === 'post' ? null : idMasked],
    ['授权文件', data.authority],
    ['邮寄单号', data.trackingNumber],
    ['送达时间', `${sayWholeDay(at.slice(0, 10))}${at.slice(11, 16)}`],
    ['签收', data.signatureSha256 ? `已电子签名（SHA-256 ${data.signatureSha256.slice(0, 16)}…）` : null],
  ];
  const said = rows.filter((row): row is [string, string] => Boolean(row[1]));
  return { block: 'table', head: null, rows: said, widths: [0.24, 0.76] };
}

/** What was entered, as the applicant is asked to check it. */
export function enteredTable(item: Item, { applicant, agent, materials }: EnteredFacts): Block {
  const parties = [
    ['事项', item.name.zh],
    ['申请人', applicant.name],
    ['证件号', applicant.idMasked],
    ['联系电话', applicant.phoneMasked ?? '未留'],
    ...(agent
      ? [
          ['代办人', agent.name],
          ['代办人证件号', agent.idMasked],
          ['代办人电话', agent.phoneMasked ?? '未留'],
        ]
      : []),
  ];
  const papers = item.materials.flatMap(({ name, required }, index) => {
    const status = materials[index] ?? 'missing';
    return status === 'missing' && !required ? [] : [[`材料${index + 1}`, `${name.zh}：${STATUS[status]}`]];
  });
  return { block: 'table', head: null, rows: [...parties, ...papers], widths: [0.24, 0.76] };
}

const STATUS: Readonly<Record<MaterialStatus, string>> = {
  provided: '已交',
  deferred: '容缺',
  missing: '未交',
};

/** What has been put right since the applicant was asked first, a sentence each. */
export function differences(item: Item, first: EnteredFacts, now: EnteredFacts): string[] {
  const pairs: [string, string | null | undefined, string | null | undefined][] = [
    ['申请人', first.applicant.name, now.applicant.name],
    ['证件号', first.applicant.idMasked, now.applicant.idMasked],
    ['联系电话', first.applicant.phoneMasked, now.applicant.phoneMasked],
    ['代办人', first.agent?.name, now.agent?.name],
    ['代办人证件号', first.agent?.idMasked, now.agent?.idMasked],
    ['代办人电话', first.agent?.phoneMasked, now.agent?.phoneMasked],
    ...item.materials.map(({ name }, index): [string, string, string] => [
      name.zh,
      STATUS[first.materials[index] ?? 'missing'],
      STATUS[now.materials[index] ?? 'missing'],
    ]),
  ];
  return pairs
    .filter(([, before, after]) => (before ?? null) !== (after ?? null))
    .map(([what, before, after]) => `${what}：“${before ?? '未填'}”更正为“${after ?? '未填'}”。`);
}

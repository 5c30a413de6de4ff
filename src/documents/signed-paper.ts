import { createHash } from 'node:crypto';
import type { ConfirmedBy } from '../cases/case-event.ts';
import type { CaseFacts } from '../cases/case-facts.ts';
import type { Item } from '../catalog/item.ts';
import { documentNumber } from './document-number.ts';
import type { Block, Notice } from './notice.ts';
import { CONFIRMATION } from './notice-kinds.ts';
import type { Surroundings } from './notice-values.ts';
import { differences, enteredTable } from './paper-lists.ts';

const HOW: Readonly<Record<ConfirmedBy, string>> = {
  signature: '本人手写电子签名确认',
  code: '本人凭短信验证码确认',
  paper: '本人在纸质确认书上签名确认',
};

/**
 * The paper on which an applicant confirms what was entered. It bears no code by which it is verified, because that
 * code comes from the event which names the paper's own hash.
 * @param facts before the confirmation, which somebody has asked for
 * @param day of the confirmation
 */
export function composeSignedPaper(
  facts: CaseFacts,
  { item, center }: Pick<Surroundings, 'item' | 'center'>,
  { how, day, isDrawn }: { readonly how: ConfirmedBy; readonly day: string; readonly isDrawn: boolean },
): Notice {
  const key = confirmationKey(facts);
  return {
    title: CONFIRMATION.title.zh,
    titleEn: CONFIRMATION.title.en,
    number: documentNumber(center, 'confirmation', key),
    addressee: null,
    body: bodyOf(facts, item, how),
    signer: facts.agent ? `${facts.applicant.name}（代办人：${facts.agent.name}）` : facts.applicant.name,
    day,
    seal: null,
    acknowledgement: null,
    signature: how === 'code' ? null : { label: '签名：', isDrawn },
    verification: null,
    foot: [
      `办件号：${facts.caseNumber}`,
      '本确认书的SHA-256值记入办件台账，改动一字即可查出。',
      `${center.name.zh}　电话：${center.phone}`,
    ],
  };
}

/** The hash by which the ledger knows the paper, in hexadecimal digits. */
export function paperSha256(pdf: Buffer): string {
  return createHash('sha256').update(pdf).digest('hex');
}

/** The paper belongs to the event that comes next. */
export function confirmationKey(facts: Pick<CaseFacts, 'caseNumber' | 'sequence'>) {
  return { caseNumber: facts.caseNumber, sequence: facts.sequence + 1 };
}

function bodyOf(facts: CaseFacts, item: Item, how: ConfirmedBy): Block[] {
  const { confirmation } = facts;
  if (!confirmation) throw new Error(`nobody has asked the applicant of ${facts.caseNumber} to confirm`);
  const changed = differences(item, confirmation.first, confirmation.entered);
  const paragraph = (text: string): Block => ({ block: 'paragraph', text });
  return [
    paragraph('窗口录入的申请内容如下，请逐项核对：'),
    enteredTable(item, confirmation.entered),
    ...(changed.length > 0
      ? [paragraph('第一次请您核对之后，作了以下更正：'), { block: 'list', entries: changed } as const]
      : []),
    paragraph(`以上内容已经核对，准确无误，对所提交材料的真实性负责。确认方式：${HOW[how]}。`),
  ];
}

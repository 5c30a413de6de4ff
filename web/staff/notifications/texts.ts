import type { MessageView } from '../../../src/cases/case-schema.ts';
import { bilingual } from '../platform/bilingual.ts';

const statesZh: Record<MessageView['status'], string> = {
  queued: '排队',
  accepted: '已交发',
  delivered: '已送达',
  failed: '失败，会再发',
  given_up: '没有送到',
  unknown: '结果不明',
};
const statesEn: Record<MessageView['status'], string> = {
  queued: 'queued',
  accepted: 'handed over',
  delivered: 'delivered',
  failed: 'failed, will retry',
  given_up: 'not delivered',
  unknown: 'outcome unknown',
};

export const messageTexts = bilingual(
  {
    states: statesZh,
    title: '短信',
    say: '系统替窗口发出的每一条，和它到了没有。查询码只有申请人能看到。',
    ofCase: '按办件号看',
    ofCaseHint: '17位办件号',
    wrongNumber: '办件号的校验字符不对，请对照受理通知书',
    anyState: '全部',
    columns: { time: '时间', to: '发给', what: '什么事', text: '内容', state: '结果', case: '办件' },
    keys: { down: '下一条', up: '上一条', open: '看全文' },
    caption: '短信，最近的在前',
    none: '还没有短信',
    noneHint: '受理、补正、办结的时候会自动发，发出的都会列在这里。',
    noneLike: '没有这样的短信',
    noneLikeHint: '去掉上面的条件再看。',
    parts: (count: number) => (count > 1 ? `计${count}条` : ''),
    attempts: (count: number) => (count > 1 ? `发了${count}次` : ''),
  },
  {
    states: statesEn,
    title: 'Messages',
    say: 'Every message that the system sent for the windows, and whether it arrived. Only the applicant sees the query code.',
    ofCase: 'Of one case',
    ofCaseHint: 'Case number, 17 characters',
    wrongNumber: 'the check character of the case number does not match; compare it with the notice',
    anyState: 'All',
    columns: { time: 'Time', to: 'To', what: 'About', text: 'Text', state: 'Outcome', case: 'Case' },
    keys: { down: 'Next message', up: 'Previous message', open: 'Whole text' },
    caption: 'Messages, the latest first',
    none: 'No message yet',
    noneHint: 'One is sent on acceptance, on a supplement notice and on the decision; all are listed here.',
    noneLike: 'No such message',
    noneLikeHint: 'Remove a filter above.',
    parts: (count) => (count > 1 ? `${count} parts` : ''),
    attempts: (count) => (count > 1 ? `sent ${count} times` : ''),
  },
);

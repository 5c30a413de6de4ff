import type { Text } from '../platform/refusal.ts';
import type { TemplateCode } from './template-kinds.ts';

/**
 * The texts that the product ships. They name no person, because a phone lies on the table; the signature in
 * front (【…】) is put there by the gateway.
 */
export const STANDARD_TEMPLATES: Readonly<Record<TemplateCode, Text>> = {
  'case.accepted': {
    zh: '您申请的“{itemName}”已受理，最迟{dueOn}办结，办好会短信告诉您。办件号{caseNumber}，查询码{queryCode}。',
    en: 'Your application "{itemName}" is accepted and will be decided by {dueOn}; we will text you the result. Case {caseNumber}, query code {queryCode}.',
  },
  'case.accepted-with-deferral': {
    zh: '您申请的“{itemName}”已容缺受理，最迟{dueOn}办结。请您最迟{deferredUntil}到{window}补交：{deferred}。办件号{caseNumber}，查询码{queryCode}。',
    en: 'Your application "{itemName}" is accepted and will be decided by {dueOn}. By {deferredUntil} please hand in at {window}: {deferred}. Case {caseNumber}, query code {queryCode}.',
  },
  'case.supplement-requested': {
    zh: '您申请的“{itemName}”还缺：{missing}。请一次补齐交到{window}，补齐当天受理。办件号{caseNumber}。',
    en: 'Your application "{itemName}" still lacks: {missing}. Please hand in all of it at {window}; it is accepted on the day it is complete. Case {caseNumber}.',
  },
  'case.not-accepted': {
    zh: '您申请的“{itemName}”不予受理，原因：{reason}。请到{window}领取通知书。办件号{caseNumber}。',
    en: 'Your application "{itemName}" is not accepted: {reason}. Please collect the notice at {window}. Case {caseNumber}.',
  },
  'case.not-accepted-redirected': {
    zh: '您申请的“{itemName}”不予受理，原因：{reason}。请您向{authority}申请。办件号{caseNumber}。',
    en: 'Your application "{itemName}" is not accepted: {reason}. Please apply to: {authority}. Case {caseNumber}.',
  },
  'case.received': {
    zh: '您交的“{itemName}”材料已收到，正在核对，最迟{dueOn}一次性告知是否还缺材料。办件号{caseNumber}，查询码{queryCode}。',
    en: 'Your papers for "{itemName}" are received and being looked through; by {dueOn} you will be told once whether anything is missing. Case {caseNumber}, query code {queryCode}.',
  },
  'case.deferral-reminder': {
    zh: '您申请的“{itemName}”，承诺最迟{deferredUntil}补交：{deferred}。请交到{window}，逾期不制证。办件号{caseNumber}。',
    en: 'Reminder: for "{itemName}" you promised by {deferredUntil}: {deferred}. Please hand it in at {window}; nothing is issued before. Case {caseNumber}.',
  },
  'case.deferral-lapsed': {
    zh: '您申请的“{itemName}”，承诺{deferredUntil}补交的材料还没有收到：{deferred}。补交之前不能制证，请尽快交到{window}。办件号{caseNumber}。',
    en: 'For "{itemName}" we have not received what you promised by {deferredUntil}: {deferred}. Nothing can be issued before; please hand it in at {window}. Case {caseNumber}.',
  },
  'case.confirm': {
    zh: '您申请的“{itemName}”，请核对录入的内容：打开{confirmAddress}，输入办件号{caseNumber}和确认码{confirmationCode}；也可以到{window}当面核对签字。确认码不要告诉别人。',
    en: 'Please check what was entered for "{itemName}": open {confirmAddress} and give case number {caseNumber} and confirmation code {confirmationCode}, or sign at {window}. Tell the code to nobody.',
  },
  'case.collection-reminder': {
    zh: '您申请的“{itemName}”，{result}已做好，还没有取。请带身份证件到{window}领取，也可以请人代领或者邮寄。办件号{caseNumber}。',
    en: 'Reminder: the {result} for "{itemName}" is ready. Please collect it at {window} with your ID; an agent or the post can bring it too. Case {caseNumber}.',
  },
  'case.stopped': {
    zh: '您申请的“{itemName}”需要{ground}，依法暂停计时，预计{workingDays}。恢复时会短信告诉您。办件号{caseNumber}。',
    en: 'Your application "{itemName}" needs {ground}; its time limit is stopped by law for about {workingDays}. We will text you when it goes on. Case {caseNumber}.',
  },
  'case.resumed': {
    zh: '您申请的“{itemName}”已恢复计时，最迟{dueOn}办结。办件号{caseNumber}。',
    en: 'The time limit of your application "{itemName}" runs again; it will be decided by {dueOn}. Case {caseNumber}.',
  },
  'case.extended': {
    zh: '您申请的“{itemName}”延期{workingDays}，原因：{reason}。新的到期日：{dueOn}。办件号{caseNumber}。',
    en: 'The time limit of your application "{itemName}" is extended by {workingDays}: {reason}. New due day: {dueOn}. Case {caseNumber}.',
  },
  'case.recalculated': {
    zh: '您申请的“{itemName}”，因国家放假安排有变，承诺办结的日子由{dueBefore}改为{dueOn}。办件号{caseNumber}。',
    en: 'The State has changed its holidays: the due day of your application "{itemName}" moves from {dueBefore} to {dueOn}. Case {caseNumber}.',
  },
  'case.decided-granted': {
    zh: '您申请的“{itemName}”已办结：同意。{result}正在制作，做好会短信告诉您，现在不用来。办件号{caseNumber}。',
    en: 'Your application "{itemName}" is granted. The {result} is being made; we will text you when it is ready, no need to come yet. Case {caseNumber}.',
  },
  'case.decided-granted-on-the-spot': {
    zh: '您申请的“{itemName}”已当场办结：同意。{result}请在{window}领取。办件号{caseNumber}。',
    en: 'Your application "{itemName}" is granted on the spot. Please collect the {result} at {window}. Case {caseNumber}.',
  },
  'case.decided-granted-nothing-issued': {
    zh: '您申请的“{itemName}”已办好，您不用再来。办件号{caseNumber}。',
    en: 'Your application "{itemName}" is done; you need not come again. Case {caseNumber}.',
  },
  'case.decided-refused': {
    zh: '您申请的“{itemName}”已作出决定：不予许可。理由和救济途径写在决定书上，请到{window}领取。办件号{caseNumber}。',
    en: 'Your application "{itemName}" is refused. The decision states the reasons and your remedies; please collect it at {window}. Case {caseNumber}.',
  },
  'case.ready': {
    zh: '您申请的“{itemName}”，{result}已做好。请带身份证件和受理通知书到{window}领取。办件号{caseNumber}。',
    en: 'The {result} for "{itemName}" is ready. Please bring your ID and the receipt to {window}. Case {caseNumber}.',
  },
  'case.withdrawn': {
    zh: '您已撤回“{itemName}”的申请。如果不是您的意思，请尽快联系{window}。办件号{caseNumber}。',
    en: 'Your application "{itemName}" has been withdrawn. If this was not your wish, please contact {window} soon. Case {caseNumber}.',
  },
};

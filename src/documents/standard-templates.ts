import type { NoticeCode } from './notice-kinds.ts';

/**
 * The words that the product ships: a paragraph a line. A gap for a list, a table or a paragraph stands on a line of
 * its own, and its line goes when there is nothing to say.
 */
export const STANDARD_TEMPLATES: Readonly<Record<NoticeCode, string>> = {
  receipt: `{center}于{appliedOn}收到您提交的“{itemName}”申请材料，共{count}，清单如下：
{papers}
本凭证只证明已经收到上述材料，不表示申请已经受理。是否受理，以受理通知书、一次性补正告知书或者不予受理通知书告知。
咨询电话：{phone}。
办件号：{caseNumber}。`,
  supplement: `您于{appliedOn}提出的“{itemName}”申请，经审查，申请材料不齐全或者不符合法定形式。{basis}现将需要补正的全部内容一次告知如下：
{missing}
请您补齐上述材料后交到{window}。补齐并符合法定形式的，当日予以受理。
咨询电话：{phone}。
办件号：{caseNumber}。`,
  acceptance: `您于{appliedOn}提出的“{itemName}”申请，{finding}。
承诺办结期限：{limit}，最迟于{dueOn}办结。法定办结期限：{statutory}。
收费：{fees}。
{deferral}
办件号：{caseNumber}。您可以凭办件号和查询码查询办理进度，咨询电话：{phone}。`,
  'non-acceptance': `您于{appliedOn}提出的“{itemName}”申请，经审查，{basis}决定不予受理。
理由：{reason}
{redirect}
{remedies}
特此通知。`,
  stop: `您于{appliedOn}提出的“{itemName}”申请已经受理。办理中依法需要进行{ground}，依据为：{legalBasis}。
{basis}所需时间不计算在办理期限内。现将所需时间书面告知您：预计{workingDays}。
{expected}
承诺期限和法定期限自本告知书所载之日起同时中止，上述程序结束后恢复计算，并告知您新的办结日。
特此告知。`,
  extension: `您于{appliedOn}提出的“{itemName}”申请，在规定期限内不能作出决定。{basis}经依法批准，办理期限延长{workingDays}，延长后最迟于{dueOn}办结。
延长期限的理由：{reason}
{approval}
特此告知。`,
  grant: `您于{appliedOn}提出的“{itemName}”申请，经审查，符合法定条件、标准。{basis}{decided}。
{remark}
{issuance}`,
  refusal: `您于{appliedOn}提出的“{itemName}”申请，经审查，不符合法定条件、标准。{basis}{decided}。
理由：{reason}
{remedies}`,
  collection: `您申请的“{itemName}”已经办结，“{result}”已经制作完成。{basis}现通知您领取。
{certificate}
请您持本人身份证件和受理通知书，到{window}领取。委托他人领取的，代办人应当持授权委托书和双方身份证件。
咨询电话：{phone}。
办件号：{caseNumber}。`,
  delivery: `{basis}“{itemName}”的办理结果已经送达，情况如下：
{delivery}`,
};

import type { MessageView } from '../cases/case-schema.ts';
import { type Language, say } from '../platform/refusal.ts';
import { toRfc3339 } from '../platform/time.ts';
import type { Message } from './message.ts';
import type { MessageRow } from './message-schema.ts';
import { explainStatus, MESSAGE_STATUSES } from './message-status.ts';
import { splitSms } from './sms-parts.ts';
import { isTemplateCode, TEMPLATE_KINDS } from './template-kinds.ts';

/**
 * What stands for a query code on a screen. Whoever has the code may ask about the case as its applicant, so only the
 * applicant's phone and notice have it.
 */
const HIDDEN_CODE = '******';

/**
 * A message as the page of its case shows it.
 * @param queryCode of its case, which is hidden wherever it stands in the words
 */
export function viewMessage(message: Message, queryCode: string | undefined): MessageView {
  const { id, template, channel, recipientMasked, text, status, createdAt, sentAt } = message;
  return {
    id,
    template,
    channel,
    to: recipientMasked ?? '',
    text: hideCodes(text, template === 'case.confirm' ? '\\d{6}' : queryCode),
    status,
    createdAt: toRfc3339(createdAt),
    sentAt: sentAt && toRfc3339(sentAt),
  };
}

/** The same six digits inside a longer number are not the code. With a confirmation code one could sign as the applicant. */
function hideCodes(text: string, code: string | undefined): string {
  if (code === undefined) return text;
  return text.replace(new RegExp(`(?<![0-9A-Z])${code}(?![0-9A-Z])`, 'g'), HIDDEN_CODE);
}

/** A message as the list of messages shows it, words in the reader's language. */
export function viewMessageRow(
  message: Message,
  queryCode: string | undefined,
  language: Language,
): MessageRow {
  const explanation = explainStatus(message);
  return {
    ...viewMessage(message, queryCode),
    caseNumber: message.caseNumber,
    templateName: nameOfTemplate(message.template, language),
    templateVersion: message.templateVersion,
    statusName: say(MESSAGE_STATUSES[message.status], language),
    explanation: explanation ? say(explanation, language) : null,
    attempts: message.attempts,
    parts: splitSms(message.text).parts.length,
    gateway: message.gateway,
  };
}

function nameOfTemplate(code: string, language: Language): string {
  return isTemplateCode(code) ? say(TEMPLATE_KINDS[code].purpose, language) : code;
}

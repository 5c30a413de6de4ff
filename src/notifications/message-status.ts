import type { Text } from '../platform/refusal.ts';
import type { GiveUpReason } from './recipient.ts';

/** What has become of a message. Only `accepted`, `delivered`, `failed` and `given_up` come from an answer. */
export const MESSAGE_STATUSES = {
  queued: { zh: '待发送', en: 'Queued' },
  accepted: { zh: '已提交', en: 'Accepted by the gateway' },
  delivered: { zh: '已送达', en: 'Delivered' },
  failed: { zh: '发送失败', en: 'Failed' },
  given_up: { zh: '无法发送', en: 'Given up' },
  unknown: { zh: '结果不明', en: 'Unknown' },
} as const satisfies Record<string, Text>;

export type MessageStatus = keyof typeof MESSAGE_STATUSES;

export const STATUS_CODES = Object.keys(MESSAGE_STATUSES) as readonly MessageStatus[];

const GIVE_UP_REASONS: Readonly<Record<GiveUpReason, Text>> = {
  landline: {
    zh: '留的是座机，收不到短信，请打电话告诉申请人。',
    en: 'The number is a landline, which gets no SMS; please call the applicant.',
  },
  no_phone: {
    zh: '没有留电话，请用别的办法告诉申请人。',
    en: 'No phone was left; please tell the applicant in another way.',
  },
  tried_too_often: {
    zh: '试了多次都没有发出，请打电话告诉申请人。',
    en: 'It could not be sent after many tries; please call the applicant.',
  },
};

/** Why a message stands as it does, for whoever has to do something about it; undefined when nobody has. */
export function explainStatus(message: {
  readonly status: MessageStatus;
  readonly givenUpBecause: GiveUpReason | null;
  readonly lastError: string | null;
}): Text | undefined {
  const { status, givenUpBecause, lastError } = message;
  switch (status) {
    case 'given_up':
      return givenUpBecause ? GIVE_UP_REASONS[givenUpBecause] : undefined;
    case 'failed':
      return {
        zh: `短信通道拒绝了，请打电话告诉申请人。通道的答复：${lastError}`,
        en: `The gateway refused it; please call the applicant. Its answer: ${lastError}`,
      };
    case 'unknown':
      return {
        zh: '正在发送，或发送时没有等到答复，不知道对方收到没有，所以不会自动再发。',
        en: 'Being sent, or no answer came: the applicant may or may not have it, so it is not sent again by itself.',
      };
    case 'queued':
      return lastError === null
        ? undefined
        : {
            zh: `上次没有发出，会自动再试。通道的答复：${lastError}`,
            en: `The last try failed and is repeated by itself. The gateway's answer: ${lastError}`,
          };
    case 'accepted':
    case 'delivered':
      return undefined;
  }
}

import { type Language, type Refusal, type RefusalKind, say } from './refusal.ts';

/** A problem document of RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { pointer: string; detail: string }[];
  readonly [extra: string]: unknown;
}

const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  gone: 410,
  not_allowed_now: 409,
  conflict: 409,
  too_large: 413,
  too_many: 429,
};

/** The problem document of a refusal, in the language asked for. */
export function toProblem(refusal: Refusal, language: Language, status = STATUS[refusal.refused]): Problem {
  return {
    type: `/problems/${refusal.problem}`,
    title: say(refusal.title, language),
    status,
    detail: say(refusal.detail, language),
    ...(refusal.errors && {
      errors: refusal.errors.map((error) => ({
        pointer: error.pointer,
        detail: say(error.detail, language),
      })),
    }),
    ...refusal.extra,
  };
}

const TRANSPORT: Readonly<Record<number, Refusal>> = {
  400: {
    refused: 'invalid',
    problem: 'bad-request',
    title: { zh: '请求有误', en: 'Bad request' },
    detail: {
      zh: '请求的内容读不懂：正文要是合法的 JSON（UTF-8）。',
      en: 'The request could not be read: its body must be valid JSON in UTF-8.',
    },
  },
  404: {
    refused: 'not_found',
    problem: 'not-found',
    title: { zh: '没有找到', en: 'Not found' },
    detail: { zh: '这个地址没有内容，请核对网址。', en: 'There is nothing at this address; check it.' },
  },
  405: {
    refused: 'invalid',
    problem: 'method-not-allowed',
    title: { zh: '方法不对', en: 'Method not allowed' },
    detail: { zh: '这个地址不接受该方法。', en: 'This address does not take that method.' },
  },
  413: {
    refused: 'invalid',
    problem: 'body-too-large',
    title: { zh: '内容太大', en: 'Body too large' },
    detail: { zh: '请求正文不能超过 1 MB。', en: 'The request body may not be larger than 1 MB.' },
  },
  415: {
    refused: 'invalid',
    problem: 'unsupported-media-type',
    title: { zh: '格式不支持', en: 'Unsupported media type' },
    detail: {
      zh: '请用 Content-Type: application/json 发送。',
      en: 'Send it with Content-Type: application/json.',
    },
  },
  429: {
    refused: 'too_many',
    problem: 'too-many-requests',
    title: { zh: '请求太频繁', en: 'Too many requests' },
    detail: { zh: '请过一会儿再试。', en: 'Please try again in a little while.' },
  },
  500: {
    refused: 'invalid',
    problem: 'internal-error',
    title: { zh: '系统出错', en: 'Internal error' },
    detail: {
      zh: '系统出了问题，这次操作没有生效，请稍后再试。',
      en: 'Something went wrong on our side; nothing was changed. Please try again later.',
    },
  },
  503: {
    refused: 'invalid',
    problem: 'unavailable',
    title: { zh: '暂时无法服务', en: 'Temporarily unavailable' },
    detail: {
      zh: '系统暂时连不上数据库，请稍后再试。',
      en: 'The database cannot be reached; please try again.',
    },
  },
};

/** The problem of a request that never reached a rule: unreadable, too large, unknown address, our own fault. */
export function transportProblem(status: number, language: Language): Problem {
  const known = TRANSPORT[status] ?? (status < 500 ? TRANSPORT[400] : TRANSPORT[500]);
  return toProblem(known as Refusal, language, status);
}

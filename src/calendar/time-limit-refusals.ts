import type { Refusal, RefusalKind, Text } from '../platform/refusal.ts';
import type { TimeLimitFacts } from './time-limit-facts.ts';

type Entry = readonly [kind: RefusalKind, zh: string, en: string];

/** Every reason why a clock is not computed, with its sentences. Which one is named first is decided below. */
const REASONS = {
  'bad-limit': [
    'invalid',
    '时限要是不小于 0 的整数，单位是工作日或自然日。',
    'A limit is a whole number, not negative, of working days or calendar days.',
  ],
  'bad-extension': [
    'invalid',
    '延期的天数要是大于 0 的整数。',
    'An extension is a whole number of days above 0.',
  ],
  'as-of-before-acceptance': [
    'invalid',
    '查看的时刻早于受理，还没有开始计时。',
    'At that moment the case was not yet accepted.',
  ],
  'finish-before-acceptance': [
    'invalid',
    '办结不能早于受理。',
    'A case cannot be finished before acceptance.',
  ],
  'suspend-before-acceptance': ['invalid', '中止不能早于受理。', 'A stop cannot begin before acceptance.'],
  'resume-before-suspend': [
    'invalid',
    '恢复不能早于中止。',
    'The clock cannot resume before it was stopped.',
  ],
  'extension-before-acceptance': [
    'invalid',
    '延期的批准不能早于受理。',
    'An extension cannot be approved before acceptance.',
  ],
  'event-after-as-of': [
    'invalid',
    '有一项记录晚于查看的时刻，当时还不知道。',
    'One of the events is later than the moment asked about and was not known then.',
  ],
  'second-extension': ['not_allowed_now', '一个办件只能延期一次。', 'A case can be extended only once.'],
  'extension-on-spot': [
    'not_allowed_now',
    '即办件不能延期。',
    'A case decided on the spot cannot be extended.',
  ],
  'extension-too-long': [
    'invalid',
    '延期超过了准许的最多天数。',
    'The extension is longer than the most that is allowed.',
  ],
  'suspend-after-finish': [
    'not_allowed_now',
    '办件已经办结，不能再中止。',
    'The case is finished and cannot be stopped any more.',
  ],
  'finish-while-stopped': [
    'not_allowed_now',
    '计时还在中止，请先恢复再办结。',
    'The clock stands still; resume it before finishing the case.',
  ],
  'extension-after-finish': [
    'not_allowed_now',
    '办件已经办结，不能再延期。',
    'The case is finished and cannot be extended any more.',
  ],
  'extension-after-due': [
    'not_allowed_now',
    '延期要在到期日 24:00 前批准，现在已经过了。',
    'An extension must be approved before midnight of the due date; that has passed.',
  ],
  'suspend-after-due': [
    'not_allowed_now',
    '已经超过到期日，不能再中止。',
    'The due date has passed; the clock can no longer be stopped.',
  ],
} as const satisfies Readonly<Record<string, Entry>>;

type TimeLimitReason = keyof typeof REASONS;

const TITLE: Text = { zh: '时限不能这样计算', en: 'The limit cannot be computed like this' };

/** The refusal of that name. */
export function refuseTimeLimit(problem: TimeLimitReason): Refusal {
  const [refused, zh, en] = REASONS[problem];
  return { refused, problem, title: TITLE, detail: { zh, en } };
}

/** The first reason, in their fixed order, that can be seen without a calendar; undefined if there is none. */
export function findContradiction(facts: TimeLimitFacts): Refusal | undefined {
  const reason =
    faultOfNumbers(facts) ?? faultOfOrder(facts) ?? faultOfExtension(facts) ?? faultOfFinish(facts);
  return reason && refuseTimeLimit(reason);
}

function faultOfNumbers({ limit, extensions }: TimeLimitFacts): TimeLimitReason | undefined {
  const isUnit = limit.unit === 'workday' || limit.unit === 'calendar_day';
  if (!isUnit || !Number.isSafeInteger(limit.n) || limit.n < 0) return 'bad-limit';
  if (extensions.some(({ n }) => !Number.isSafeInteger(n) || n < 1)) return 'bad-extension';
  return undefined;
}

function faultOfOrder(facts: TimeLimitFacts): TimeLimitReason | undefined {
  const { acceptedAt, asOf, finishedAt, stops, extensions } = facts;
  if (isBefore(asOf, acceptedAt)) return 'as-of-before-acceptance';
  if (finishedAt && isBefore(finishedAt, acceptedAt)) return 'finish-before-acceptance';
  if (stops.some(({ from }) => isBefore(from, acceptedAt))) return 'suspend-before-acceptance';
  if (stops.some(({ from, to }) => to && isBefore(to, from))) return 'resume-before-suspend';
  if (extensions.some(({ approvedAt }) => isBefore(approvedAt, acceptedAt)))
    return 'extension-before-acceptance';
  const events = [
    finishedAt,
    ...stops.flatMap(({ from, to }) => [from, to]),
    ...extensions.map(({ approvedAt }) => approvedAt),
  ];
  return events.some((event) => event && isBefore(asOf, event)) ? 'event-after-as-of' : undefined;
}

function faultOfExtension({ extensions, limit, extensionCap }: TimeLimitFacts): TimeLimitReason | undefined {
  const [extension] = extensions;
  if (!extension) return undefined;
  if (extensions.length > 1) return 'second-extension';
  if (limit.n === 0) return 'extension-on-spot';
  return extension.n > extensionCap ? 'extension-too-long' : undefined;
}

function faultOfFinish({ finishedAt, stops, extensions }: TimeLimitFacts): TimeLimitReason | undefined {
  if (!finishedAt) return undefined;
  for (const { from, to } of stops) {
    if (isBefore(finishedAt, from)) return 'suspend-after-finish';
    if (!to || isBefore(finishedAt, to)) return 'finish-while-stopped';
  }
  const isLate = extensions.some(({ approvedAt }) => isBefore(finishedAt, approvedAt));
  return isLate ? 'extension-after-finish' : undefined;
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}

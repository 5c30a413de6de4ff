import { type ExplainedDay, explainTimeLimit } from '../calendar/explain-time-limit.ts';
import { agreed, say, type Text } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { promisedFacts } from './case-clock.ts';
import type { CaseFacts } from './case-facts.ts';
import type { CaseDay } from './days-schema.ts';
import { GROUNDS } from './timeline.ts';
import type { Viewing } from './viewing.ts';

/** What the days are told with. */
export type DaysViewing = Pick<
  Viewing,
  'item' | 'calendar' | 'periods' | 'now' | 'language' | 'departmentName'
>;

/**
 * Every day from acceptance to the later of the two limits, or to today while the clock stands, with its place
 * in the count or the reason why it has none. Empty before acceptance. No person is named: the public reads it too.
 */
export function daysOfCase(facts: CaseFacts, viewing: DaysViewing): CaseDay[] {
  if (facts.acceptedAt === null) return [];
  const { now, calendar, language } = viewing;
  const from = dayOf(Temporal.Instant.from(facts.acceptedAt));
  const ends = [facts.due?.promisedOn, facts.due?.statutoryOn, lastRelevantDay(facts, now)];
  const to = ends.filter((day) => day != null).reduce(later, from);
  const limit = promisedFacts(facts, viewing, now);
  const total = limit.limit.n + (limit.extensions[0]?.n ?? 0);
  return agreed(explainTimeLimit(limit, calendar, from, to)).map((each) => {
    const counting = countingOf(each, facts, total);
    const stop = each.stop === null ? undefined : facts.stops[each.stop];
    return {
      day: each.day,
      kind: each.kind,
      note: each.note ? say(each.note, language) : null,
      counted: each.number,
      stopped: each.stop !== null,
      counting,
      stopId: stop?.id ?? null,
      why: say(whyOf(each, counting, facts, viewing), language),
    };
  });
}

function countingOf(each: ExplainedDay, facts: CaseFacts, total: number): CaseDay['counting'] {
  if (each.counting === 'acceptance' || each.counting === 'before_acceptance') return 'acceptance';
  const end = facts.finishedAt ?? facts.endedAt;
  if (end !== null && each.day > dayOf(Temporal.Instant.from(end))) return 'after_end';
  if (each.counting !== 'counted') return each.counting;
  // Only a limit in calendar days goes on beyond its number and is not over yet.
  const isRolled = each.number !== null && each.number > total && each.day <= (facts.due?.promisedOn ?? '');
  return isRolled && total > 0 ? 'rolled' : 'counted';
}

function whyOf(
  each: ExplainedDay,
  counting: CaseDay['counting'],
  facts: CaseFacts,
  { item, departmentName }: DaysViewing,
): Text {
  switch (counting) {
    case 'acceptance':
      return { zh: '受理当天，不算', en: 'Day of acceptance, not counted' };
    case 'frozen': {
      const stop = facts.stops[each.stop ?? 0];
      const ground = GROUNDS[stop?.ground ?? ''] ?? { zh: '特别程序', en: 'special procedure' };
      const by = stop?.department ? departmentName(stop.department) : undefined;
      return {
        zh: `中止计时（${ground.zh}${by ? `，${by.zh}` : ''}），不算`,
        en: `Clock stopped (${ground.en}${by ? `, ${by.en}` : ''}), not counted`,
      };
    }
    case 'day_off':
      return each.kind === 'holiday'
        ? { zh: `放假（${each.note?.zh}），不算`, en: `Holiday (${each.note?.en}), not counted` }
        : { zh: `${each.note?.zh ?? '休息日'}，不算`, en: `${each.note?.en ?? 'Day off'}, not counted` };
    case 'rolled':
      return {
        zh: '期限最后一天遇休息日，顺延',
        en: 'The limit ends on a day off and goes on to the next working day',
      };
    case 'after_end':
      return facts.finishedAt === null
        ? { zh: '办件已结束，不再计', en: 'The case has ended, no longer counted' }
        : { zh: '已办结，不再计', en: 'Decided, no longer counted' };
    case 'counted': {
      const isWorkday = item.promisedLimit.unit !== 'calendar_day';
      const number = isWorkday
        ? { zh: `第${each.number}个工作日`, en: `working day ${each.number}` }
        : { zh: `第${each.number}日`, en: `day ${each.number}` };
      return each.kind === 'makeup'
        ? { zh: `调休上班，算${number.zh}`, en: `Make-up working day, counts as ${number.en}` }
        : { zh: number.zh, en: number.en.replace(/^./, (first) => first.toUpperCase()) };
    }
  }
}

/** While a case is open the ruler reaches to today; afterwards to its end. */
function lastRelevantDay(facts: CaseFacts, now: Temporal.Instant): string {
  const end = facts.finishedAt ?? facts.endedAt;
  return dayOf(end ? Temporal.Instant.from(end) : now);
}

function later(one: string, other: string): string {
  return one < other ? other : one;
}

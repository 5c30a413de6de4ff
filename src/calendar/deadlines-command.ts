import { isRefusal, type Refusal, type Text } from '../platform/refusal.ts';
import type { Day } from './day.ts';
import { computeTimeLimit, type TimeLimit, type TimeLimitStatus } from './time-limit.ts';
import { readTimeLimitForm } from './time-limit-form.ts';
import type { WorkingCalendar } from './working-days.ts';

/** What the command line answers for one clock. */
type DeadlineOutput =
  | { readonly ok: false; readonly error: string }
  | {
      readonly ok: true;
      readonly accepted_date: Day;
      readonly base_due_date: Day | null;
      readonly due_date: Day | null;
      readonly warn_date: Day | null;
      readonly status: TimeLimitStatus;
      readonly total_days: number;
      readonly used_days: number;
      readonly remaining_days: number;
      readonly overdue_days: number;
      readonly provisional: boolean;
    };

/**
 * Answers one line of `yiting deadlines`: `{id, input}` with `{id, output}`. A line that is not of that form is
 * answered with `{id, error}`, where the id is null if it cannot be told. Further members beside `id` and `input`
 * are passed over, so that a file of examples can be sent as it is.
 */
export function answerDeadlineLine(line: string, calendar: WorkingCalendar): string {
  let content: unknown;
  try {
    content = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = (error as SyntaxError).message;
    return fault(null, { zh: `这一行不是 JSON（${reason}）`, en: `this line is not JSON (${reason})` });
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return fault(null, {
      zh: '每行要是一个对象 {"id": …, "input": …}',
      en: 'a line must be an object {"id": …, "input": …}',
    });
  }
  const { id, input } = content as { id?: unknown; input?: unknown };
  if (typeof id !== 'string' && typeof id !== 'number') {
    return fault(null, { zh: 'id：要有，是文字或数字', en: 'id: must be there, a text or a number' });
  }
  const form = readTimeLimitForm(input);
  if ('fault' in form) return fault(id, form.fault);
  const output: DeadlineOutput =
    'refused' in form ? { ok: false, error: form.refused } : toOutput(computeTimeLimit(form.facts, calendar));
  return JSON.stringify({ id, output });
}

function toOutput(limit: TimeLimit | Refusal): DeadlineOutput {
  if (isRefusal(limit)) return { ok: false, error: limit.problem.replaceAll('-', '_') };
  return {
    ok: true,
    accepted_date: limit.acceptedDay,
    base_due_date: limit.baseDueDay,
    due_date: limit.dueDay,
    warn_date: limit.warnDay,
    status: limit.status,
    total_days: limit.totalDays,
    used_days: limit.usedDays,
    remaining_days: limit.remainingDays,
    overdue_days: limit.overdueDays,
    provisional: limit.provisional,
  };
}

function fault(id: string | number | null, text: Text): string {
  return JSON.stringify({ id, error: `${text.zh} / ${text.en}` });
}

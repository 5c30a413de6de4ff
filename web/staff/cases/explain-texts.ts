import { bilingual } from '../platform/bilingual.ts';
import { countOf, workingDays } from '../platform/counts.ts';

/** The words of the day-by-day explanation. */
export const explainTexts = bilingual(
  {
    title: '逐日说明',
    budget: '时限账',
    columns: {
      limit: '时限',
      base: '期限',
      extension: '延期',
      used: '已用',
      remaining: '还剩',
      overdue: '超过',
      due: '到期',
    },
    promised: '承诺',
    law: '法定',
    unit: { working_day: '个工作日', calendar_day: '日' },
    stands: '恢复后再定',
    provisional: '（暂定）',
    extended: (days: number, by: string, when: string, reason: string) =>
      `延期${days}个工作日：${reason}（${by}，${when}）`,
    stopped: (ground: string, from: string, to: string, frozen: number) =>
      `中止：${ground}，${from}至${to}，停了${frozen}个工作日`,
    stillStopped: (ground: string, from: string, frozen: number) =>
      `中止：${ground}，${from}起，已停${frozen}个工作日`,
    stoppedBy: (who: string, basis: string) => `${who}；依据：${basis}`,
    expected: (days: number, on: string | null) =>
      on ? `预计${days}个工作日，到${on}` : `预计${days}个工作日`,
    deemed: '没有在期限内一次性告知，视为自收到材料当天受理。',
    recalculated: (when: string, by: string, days: string) => `${when}放假安排有变，重算：${days}（${by}）`,
    stays: '到期日不变',
    day: '日子',
    weekday: '星期',
    kind: '哪种日子',
    counted: '算第几',
    why: '为什么',
    kinds: { working: '工作日', weekend: '周末', holiday: '放假', makeup: '调休上班' },
    mixed: (working: number, off: number) =>
      [`${working}个工作日`, ...(off ? [`${off}天休息`] : [])].join('，'),
    days: (count: number) => `${count}天`,
    span: (from: string, to: string) => `${from}至${to}`,
    range: (from: number, to: number) => (from === to ? `${from}` : `${from}至${to}`),
    plain: '按天数，周末不算',
    plainCalendar: '按天数',
    none: '不算',
    showAll: '每天都列出来',
    showLess: '收起来',
    today: '今天',
    promiseDay: '承诺到期',
    lawDay: '法定到期',
  },
  {
    title: 'Day by day',
    budget: 'The limits in figures',
    columns: {
      limit: 'Limit',
      base: 'Days',
      extension: 'Extension',
      used: 'Used',
      remaining: 'Left',
      overdue: 'Over',
      due: 'Due',
    },
    promised: 'Promise',
    law: 'Law',
    unit: { working_day: 'working days', calendar_day: 'days' },
    stands: 'set when the clock resumes',
    provisional: ' (provisional)',
    extended: (days, by, when, reason) => `Extended by ${workingDays(days)}: ${reason} (${by}, ${when})`,
    stopped: (ground, from, to, frozen) =>
      `Stopped: ${ground}, ${from} to ${to}, ${workingDays(frozen)} not counted`,
    stillStopped: (ground, from, frozen) =>
      `Stopped: ${ground}, since ${from}, ${workingDays(frozen)} not counted so far`,
    stoppedBy: (who, basis) => `${who}; basis: ${basis}`,
    expected: (days, on) =>
      on ? `expected ${workingDays(days)}, until ${on}` : `expected ${workingDays(days)}`,
    deemed:
      'Nobody told in time what is missing: deemed accepted on the day on which the papers were received.',
    recalculated: (when, by, days) => `${when}: computed anew under a new calendar, ${days} (${by})`,
    stays: 'due days stay',
    day: 'Day',
    weekday: 'Weekday',
    kind: 'Kind of day',
    counted: 'Counts as',
    why: 'Why',
    kinds: { working: 'Working day', weekend: 'Weekend', holiday: 'Holiday', makeup: 'Make-up working day' },
    mixed: (working, off) =>
      [workingDays(working), ...(off ? [`${countOf(off, 'day')} off`] : [])].join(', '),
    days: (count) => countOf(count, 'day'),
    span: (from, to) => `${from} to ${to}`,
    range: (from, to) => (from === to ? `${from}` : `${from} to ${to}`),
    plain: 'Counted one by one, weekends left out',
    plainCalendar: 'Counted one by one',
    none: 'not counted',
    showAll: 'List every day',
    showLess: 'Fold up',
    today: 'today',
    promiseDay: 'promise ends',
    lawDay: 'legal limit ends',
  },
);

import { bilingual } from '../platform/bilingual.ts';
import { countOf, workingDays } from '../platform/counts.ts';

/** The words of the what-if page. */
export const whatIfTexts = bilingual(
  {
    title: '假如改承诺',
    hint: '选一个事项，换一个承诺时限，看它过去一年办结的件里有多少能按期。中止、延期、放假都照原来的算。',
    find: '事项名称、拼音、代码',
    findLabel: '找事项',
    nothing: '没有这样的事项',
    none: '还没有选事项',
    noneHint: '上面输入事项的名称或代码。',
    noCases: '过去365天没有办结的件',
    noCasesHint: '有了办结的件，这里就能比较不同的承诺。',
    present: (limit: string) => `现在承诺${limit}`,
    law: (limit: string) => `法定${limit}`,
    asked: '承诺改为',
    span: (from: string, to: string, cases: number) => `${from}至${to}办结的${cases}件`,
    onTheSpot: '当场办结',
    days: { working_day: (days: number) => `${days}个工作日`, calendar_day: (days: number) => `${days}日` },
    sentence: (limit: string, cases: number, share: string) =>
      `承诺改为${limit}：去年${cases}件里有${share}仍能按期。`,
    sentenceNow: (limit: string, cases: number, share: string) =>
      `现在承诺${limit}：去年${cases}件里有${share}按期。`,
    used: (median: string, ninetieth: string) => `所用时间：一半不超过${median}，九成不超过${ninetieth}。`,
    columns: {
      promise: '承诺',
      share: '能按期',
      bar: '提前、当天、超时',
      early: '提前',
      onTime: '当天',
      late: '超时',
    },
    isNow: '现在',
    isAsked: '假如',
    open: '假如改承诺',
  },
  {
    title: 'What if we changed the promise',
    hint: 'Choose an item and another promise, and see how many of the cases decided in the past year would have kept it. Stops, extensions and holidays count as they did.',
    find: 'Name, pinyin or code',
    findLabel: 'Find an item',
    nothing: 'No such item',
    none: 'No item chosen yet',
    noneHint: 'Type the name or the code of an item above.',
    noCases: 'No case was decided in the past 365 days',
    noCasesHint: 'Once there are decided cases, promises can be compared here.',
    present: (limit) => `promised now: ${limit}`,
    law: (limit) => `law: ${limit}`,
    asked: 'Promise',
    span: (from, to, cases) => `${countOf(cases, 'case')} decided from ${from} to ${to}`,
    onTheSpot: 'on the spot',
    days: { working_day: (days) => workingDays(days), calendar_day: (days) => countOf(days, 'day') },
    sentence: (limit, cases, share) =>
      `Promising ${limit}: ${share} of last year's ${countOf(cases, 'case')} would still have been in time.`,
    sentenceNow: (limit, cases, share) =>
      `Promising ${limit} as now: ${share} of last year's ${countOf(cases, 'case')} were in time.`,
    used: (median, ninetieth) => `Half of them took ${median} at most, nine of ten ${ninetieth} at most.`,
    columns: {
      promise: 'Promise',
      share: 'In time',
      bar: 'Early, on its day, late',
      early: 'Early',
      onTime: 'On its day',
      late: 'Late',
    },
    isNow: 'now',
    isAsked: 'what if',
    open: 'What if',
  },
);

import { bilingual } from '../platform/bilingual.ts';
import { countOf, workingDays } from '../platform/counts.ts';

export const fastTrackTexts = bilingual(
  {
    title: '快速通道',
    say: (granted: number, year: string) => `${year}年批准${granted}次`,
    overtaken: (cases: number, late: number) =>
      cases === 0 ? '没有人因此等了更久' : `${cases}件因此等了更久，其中${late}件超过承诺日`,
    behind: (median: string, longest: number) => `排在后面中位数${median}个、最长${longest}个工作日`,
    comma: '，',
    publicPage: '公开页',
    none: '今年一次也没有批准',
    noneHint: '首席代表或中心主任批准一次，这里就有一行：谁批的、为什么，谁因此等了更久。',
    caption: '批准快速通道的每一件，最近的在上',
    columns: {
      on: '批准',
      item: '事项',
      by: '批准人',
      reason: '理由',
      decided: '决定',
      overtaken: '因此等了更久的',
    },
    open: '还没有',
    nobody: '没有',
    behindDays: (days: number) => `排在后面${days}个工作日`,
    late: '超过承诺日',
    others: (count: number) => `另有${count}件`,
  },
  {
    title: 'Fast track',
    say: (granted, year) => `granted ${granted === 1 ? 'once' : `${granted} times`} in ${year}`,
    overtaken: (cases, late) =>
      cases === 0
        ? 'nobody waited longer because of it'
        : `${countOf(cases, 'case')} waited longer, ${late} of them past the promised day`,
    behind: (median, longest) => `behind for a median of ${median}, at most ${workingDays(longest)}`,
    comma: ', ',
    publicPage: 'public page',
    none: 'Not granted once this year',
    noneHint:
      'Once a chief representative or the director grants it, a line here says who and why, and who waited longer.',
    caption: 'Every case that was put on the fast track, the latest on top',
    columns: {
      on: 'Granted',
      item: 'Item',
      by: 'By',
      reason: 'Reason',
      decided: 'Decided',
      overtaken: 'Waited longer',
    },
    open: 'not yet',
    nobody: 'nobody',
    behindDays: (days) => `${workingDays(days)} behind`,
    late: 'past the promised day',
    others: (count) => `${count} more`,
  },
);

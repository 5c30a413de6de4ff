import type { LifeEventGroup } from '../../../src/catalog/labels.ts';
import type { Language } from '../../../src/platform/refusal.ts';

const groupsZh: Readonly<Record<LifeEventGroup, string>> = {
  person: '一个人的事',
  organisation: '一家企业的事',
  everyone: '大家的事',
};
const groupsEn: typeof groupsZh = {
  person: 'A person’s affairs',
  organisation: 'A company’s affairs',
  everyone: 'Everybody’s affairs',
};

const zh = {
  description: (center: string, items: number) =>
    `${center}：${items}个事项怎么办、带什么、多久办好，大厅开着没有。`,
  question: '您来办什么事？',
  ask: '说平常话就行，比如“身份证丢了”',
  examples: '比如',
  now: '大厅此刻',
  openUntil: (time: string) => [`开着门，${time}关。`],
  openUntilBreak: (time: string, again: string) => ['开着门。', `${time}到${again}午休。`],
  closedToday: (time: string) => ['关着门。', `今天${time}开。`],
  closedUntil: (day: string, time: string) => ['关着门。', `${day}${time}开。`],
  aheadTitle: '这一周哪天开门',
  todayMark: '今天',
  off: '休息',
  hoursNote: (hours: string, note: string) => `每个工作日${hours}，${note}。`,
  lifeTitle: '从您的事说起',
  groups: groupsZh,
  itemCount: (count: number) => ({ before: '，', count, after: '项' }),
  neededTitle: '先有这几样，别的事才好办',
  neededIntro: '别的事项最常要您带的，就是下面这几件事的结果。',
  columns: {
    item: '事项',
    papers: '带什么',
    visits: '跑几次',
    limit: '多久',
    fee: '多少钱',
    needed: '哪里要用',
  },
  neededBy: (count: number) => `${count}个事项要用`,
  waysTitle: '还可以',
  progress: {
    name: '我的事办到哪了',
    text: '凭受理通知书上的办件号和查询码。还剩几个工作日，一天一天数给您看。',
  },
  items: (count: number) => ({
    name: `全部${count}个事项`,
    text: '按人生和经营的事排好，带什么、跑几次、多久、多少钱，一行说清。',
  }),
  departments: (count: number, windows: number) => ({
    name: `${count}个部门在哪里`,
    text: `${windows}个窗口，哪个部门在哪一个，电话多少。`,
  }),
};

const en: typeof zh = {
  description: (center, items) =>
    `${center}: how ${items} services work, what to bring, how long they take, and whether the hall is open.`,
  question: 'What are you here for?',
  ask: 'Everyday words will do, such as “passport”',
  examples: 'For example',
  now: 'The hall now',
  openUntil: (time) => [`Open until ${time}.`],
  openUntilBreak: (time, again) => ['Open.', `Lunch ${time}–${again}.`],
  closedToday: (time) => ['Closed.', `Opens today at ${time}.`],
  closedUntil: (day, time) => ['Closed.', `Opens ${day} at ${time}.`],
  aheadTitle: 'Days ahead',
  todayMark: 'today',
  off: 'Closed',
  hoursNote: (hours, note) => `Every working day ${hours}. ${note}.`,
  lifeTitle: 'Start from what happens in life',
  groups: groupsEn,
  itemCount: (count) => ({ before: ', ', count, after: ' services' }),
  neededTitle: 'Get these first, other services ask for them',
  neededIntro: 'What other services ask you to bring most often is the result of these.',
  columns: {
    item: 'Service',
    papers: 'Bring',
    visits: 'Come',
    limit: 'Takes',
    fee: 'Costs',
    needed: 'Needed for',
  },
  neededBy: (count) => `${count} services`,
  waysTitle: 'More',
  progress: {
    name: 'Where is my case?',
    text: 'With the case number and the query code on your receipt. The working days that are left are counted out for you one by one.',
  },
  items: (count) => ({
    name: `All ${count} services`,
    text: 'Sorted by what happens in life and business: what to bring, how often to come, how long, how much.',
  }),
  departments: (count, windows) => ({
    name: `Where the ${count} departments are`,
    text: `Which department sits at which of the ${windows} windows, and its telephone.`,
  }),
};

export function portalWords(language: Language): typeof zh {
  return language === 'en' ? en : zh;
}

import type { Language } from '../../../src/platform/refusal.ts';

const zh = {
  question: '您来办什么事？',
  allTitle: (count: number) => `全部${count}个事项`,
  bestTitle: '您多半要办这一件',
  choiceTitle: (count: number) => `${count}个事项`,
  noneTitle: '没有找到',
  description: '怎么办、带什么、跑几次、多久办好、多少钱。',
  found: (count: number, most: number) => ({
    before: '“',
    after: count > most ? `”最像的${most}个事项。` : `”对上了${count}个事项，最像的在前。`,
  }),
  sayMore: '多说几个字，找得更准。',
  noneFor: { before: '“', after: '”没有对上的事项。换个说法试试，或者从下面选。' },
  noneChosen: '没有同时合这些条件的事项，去掉一个条件试试。',
  best: '最像您要办的',
  rest: '别的可能',
  list: '事项',
  comma: '，',
  narrow: '缩小范围',
  audience: '谁来办',
  anybody: '不限',
  audiences: { person: '个人', organisation: '单位' },
  lifeEvent: '什么事',
  anyLifeEvent: '不限',
  department: '哪个部门',
  anyDepartment: '不限',
  only: '只看',
  noVisit: '不用跑的',
  onTheSpot: '当场办结的',
  free: '免费的',
  notYours: '不是您要的？',
  sayItOtherwise: '换个说法再找，或者：',
  call: '打电话问人',
  come: '到了再问',
  comeTo: (place: string, windows: string) => `${place}${windows}，什么事都能问`,
  seeGuide: '看怎么办',
  jump: '跳到',
};

const en: typeof zh = {
  question: 'What are you here for?',
  allTitle: (count) => `All ${count} services`,
  bestTitle: 'Most likely you need this',
  choiceTitle: (count) => (count === 1 ? '1 service' : `${count} services`),
  noneTitle: 'Nothing found',
  description: 'How it works, what to bring, how often to come, how long it takes, what it costs.',
  found: (count, most) => ({
    before: '“',
    after:
      count > most
        ? `”: the ${most} likeliest services.`
        : `” matches ${count === 1 ? '1 service' : `${count} services`}, the likeliest first.`,
  }),
  sayMore: 'A few more words find it better.',
  noneFor: { before: 'No service matches “', after: '”. Try other words, or choose below.' },
  noneChosen: 'No service meets all of these; try without one of them.',
  best: 'The likeliest',
  rest: 'Others it could be',
  list: 'Services',
  comma: ', ',
  narrow: 'Narrow it down',
  audience: 'Who applies',
  anybody: 'Anybody',
  audiences: { person: 'Persons', organisation: 'Organisations' },
  lifeEvent: 'What for',
  anyLifeEvent: 'Anything',
  department: 'Department',
  anyDepartment: 'Any',
  only: 'Only',
  noVisit: 'No visit needed',
  onTheSpot: 'Done on the spot',
  free: 'Free',
  notYours: 'Not what you need?',
  sayItOtherwise: 'Try other words, or:',
  call: 'Ask by telephone',
  come: 'Ask when you come',
  comeTo: (place, windows) => `${place}, windows ${windows}, for any question`,
  seeGuide: 'How it works',
  jump: 'Jump to',
};

type ItemsWords = typeof zh;

export function itemsWords(language: Language): ItemsWords {
  return language === 'en' ? en : zh;
}

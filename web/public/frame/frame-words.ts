import type { Language } from '../../../src/platform/refusal.ts';

const zh = {
  brand: '一厅',
  skip: '跳到正文',
  mainNavigation: '主要栏目',
  youAreHere: '所在位置',
  home: '首页',
  nav: { items: '办事', departments: '部门窗口', progress: '查进度', now: '大厅此刻' },
  publicLinks: '公开',
  siteLinks: '关于本站',
  allItems: (count: number) => `全部${count}个事项`,
  allDepartments: (count: number) => `${count}个部门和窗口`,
  progress: '我的事办到哪了',
  fastTrack: '快速通道给了谁',
  confirm: '核对确认',
  verify: '文书核验',
  openData: '开放数据',
  accessibility: '无障碍声明',
  personalData: '个人信息怎么用',
  windows: (address: string, count: number) => `${address}，${count}个窗口。`,
  hours: (hours: string, note: string) => `工作日${hours}，${note}。`,
  phone: '电话',
  stop: '。',
  sample: '本站是演示：事项、部门、电话和人都是编出来的，不是官方目录，不要照着办事。',
  openSource: '一厅是开放源代码软件，谁都可以查看、核对和使用。',
};

const en: typeof zh = {
  brand: 'Yiting',
  skip: 'Skip to the main text',
  mainNavigation: 'Main sections',
  youAreHere: 'You are here',
  home: 'Home',
  nav: { items: 'Services', departments: 'Departments', progress: 'My case', now: 'Today' },
  publicLinks: 'Published',
  siteLinks: 'About this site',
  allItems: (count) => `All ${count} services`,
  allDepartments: (count) => `${count} departments and their windows`,
  progress: 'Where is my case?',
  fastTrack: 'Who got the fast track',
  confirm: 'Check and confirm',
  verify: 'Verify a document',
  openData: 'Open data',
  accessibility: 'Accessibility statement',
  personalData: 'How personal data are used',
  windows: (address, count) => `${address}, ${count} windows.`,
  hours: (hours, note) => `Working days ${hours}. ${note}.`,
  phone: 'Telephone',
  stop: '.',
  sample:
    'This is a demonstration: items, departments, telephone numbers and people are made up. It is no official list; do not prepare a real application with it.',
  openSource: 'Yiting is open source software: anybody may look at it, check it and use it.',
};

export function frameWords(language: Language): typeof zh {
  return language === 'en' ? en : zh;
}

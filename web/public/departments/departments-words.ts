import type { Language } from '../../../src/platform/refusal.ts';

const zh = {
  title: '部门和窗口',
  description: (departments: number, windows: number) =>
    `${departments}个部门、${windows}个窗口，在几楼、几号窗口、电话多少。`,
  intro: (departments: number, windows: number) => `${departments}个部门，${windows}个窗口，在同一座楼里。`,
  columns: { windows: '窗口', name: '部门', items: '事项', phone: '电话' },
  itemCount: (count: number) => `${count}项`,
  where: '在哪里',
  phone: '电话',
  hours: '时间',
  workingDays: (hours: string, note: string) => `工作日${hours}，${note}。`,
  windows: '窗口',
  items: (count: number) => `${count}个事项`,
  jump: '跳到楼层',
};

const en: typeof zh = {
  title: 'Departments and windows',
  description: (departments, windows) =>
    `${departments} departments, ${windows} windows: floor, window number and telephone.`,
  intro: (departments, windows) => `${departments} departments at ${windows} windows in one building.`,
  columns: { windows: 'Windows', name: 'Department', items: 'Services', phone: 'Telephone' },
  itemCount: (count) => String(count),
  where: 'Where',
  phone: 'Telephone',
  hours: 'Hours',
  workingDays: (hours, note) => `Working days ${hours}. ${note}.`,
  windows: 'Windows',
  items: (count) => (count === 1 ? '1 service' : `${count} services`),
  jump: 'Jump to a floor',
};

export function departmentsWords(language: Language): typeof zh {
  return language === 'en' ? en : zh;
}

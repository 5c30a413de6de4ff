import type { LegalPeriod } from './legal-period.ts';

/** The periods that national law fixes, and the center's own prompt, as they are put into a new database. */
export const STATUTORY_PERIODS: readonly LegalPeriod[] = [
  {
    name: 'supplement_notice',
    value: 5,
    unit: 'working_day',
    source: { zh: '《行政许可法》第三十二条', en: 'Administrative Licensing Law, art. 32' },
  },
  {
    name: 'extension',
    value: 10,
    unit: 'working_day',
    source: { zh: '《行政许可法》第四十二条第一款', en: 'Administrative Licensing Law, art. 42(1)' },
  },
  {
    name: 'extension_joint',
    value: 15,
    unit: 'working_day',
    source: { zh: '《行政许可法》第四十二条第二款', en: 'Administrative Licensing Law, art. 42(2)' },
  },
  {
    name: 'issuance',
    value: 10,
    unit: 'working_day',
    source: { zh: '《行政许可法》第四十四条', en: 'Administrative Licensing Law, art. 44' },
  },
  {
    name: 'prompt_before_due',
    value: 3,
    unit: 'working_day',
    source: {
      zh: '本中心承诺：到期前三个工作日提示窗口',
      en: "The center's own rule: windows are prompted three working days before",
    },
  },
  {
    name: 'deferral_prompt',
    value: 1,
    unit: 'working_day',
    source: {
      zh: '本中心承诺：容缺材料到期前一个工作日提醒申请人',
      en: "The center's own rule: applicants are reminded one working day before a deferred paper is due",
    },
  },
  {
    name: 'collection_reminder',
    value: 10,
    unit: 'working_day',
    source: {
      zh: '本中心承诺：证照制好后每十个工作日提醒领取',
      en: "The center's own rule: every ten working days a reminder to collect what is ready",
    },
  },
  {
    name: 'collection_reminders',
    value: 3,
    unit: 'times',
    source: {
      zh: '本中心承诺：最多提醒三次，以后由窗口电话联系',
      en: "The center's own rule: three reminders at most, then the window telephones",
    },
  },
  {
    name: 'administrative_review',
    value: 60,
    unit: 'calendar_day',
    source: { zh: '《行政复议法》第二十条', en: 'Administrative Review Law, art. 20' },
  },
  {
    name: 'litigation',
    value: 6,
    unit: 'month',
    source: { zh: '《行政诉讼法》第四十六条', en: 'Administrative Litigation Law, art. 46' },
  },
];

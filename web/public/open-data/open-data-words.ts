import type { Language } from '../../../src/platform/refusal.ts';

const zh = {
  title: '开放数据',
  description: '台账每日摘要和中心的统计数字，谁都可以下载和核对。',
  intro: '下面这些数据，谁都可以下载、核对和使用。',
  digests: '台账每日摘要',
  what: [
    '每一件事的每一步都记进台账。每天过完，把这一天的全部记录算成一个数，叫摘要，前一天的摘要也算在里面。',
    '您今天存下一个摘要，以后就能查出：这一天和更早的记录，有没有一条被改过、删过、补过。里面没有个人信息。',
  ],
  downloads: '下载全部摘要：',
  newest: '最近几天',
  none: '还没有摘要。有了第一件事，当天过完十分钟就有。',
  columns: { day: '日期', events: '记录', cases: '办件', digest: '摘要（SHA-256）' },
  events: (count: number) => `${count}条记录`,
  cases: (count: number) => `${count}件`,
  how: '怎么核对',
  steps: [
    '点上面的日期，下载这一天的核对行。第一行是前一天的摘要，第二行是日期，往下一行是一条记录的哈希的SHA-256，按办件号和先后排。',
    '对整个文件算SHA-256，得到的就是这一天的摘要。没有记录的日子也有摘要。',
    '文件的第一行要和前一天的摘要一样；最早那一天的第一行是64个0。',
  ],
  command: '一条命令就能算：',
  more: '其他公开数据',
  figures: '中心的统计数字',
};

const en: typeof zh = {
  title: 'Open data',
  description: "The ledger's daily digests and the center's figures, for everybody to download and check.",
  intro: 'Anybody may download, check and use these data.',
  digests: 'Daily digests of the ledger',
  what: [
    'Every step of every case is an entry in the ledger. When a day is over, all its entries are made into one number, the digest, together with the digest of the day before.',
    'Keep a digest today, and later you can tell whether any entry of that day or earlier was changed, removed or added. There are no personal data in it.',
  ],
  downloads: 'Download all digests: ',
  newest: 'The last days',
  none: 'There are no digests yet. The first one is made ten minutes after the day of the first case is over.',
  columns: { day: 'Day', events: 'Entries', cases: 'Cases', digest: 'Digest (SHA-256)' },
  events: (count) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
  cases: (count) => `${count} ${count === 1 ? 'case' : 'cases'}`,
  how: 'How to check',
  steps: [
    'Follow a day above to download its lines: first the digest of the day before, then the day, then one line with the SHA-256 of the hash of each entry, in the order of case number and sequence.',
    'The SHA-256 of the whole file is the digest of the day. Days without entries have one too.',
    'The first line must be the digest of the day before; on the very first day it is 64 zeros.',
  ],
  command: 'One command does it:',
  more: 'Other open data',
  figures: "The center's figures",
};

export function openDataWords(language: Language): typeof zh {
  return language === 'en' ? en : zh;
}

import { bilingual } from '../platform/bilingual.ts';

export const helpTexts = bilingual(
  {
    help: '帮助',
    helpKey: '这一页怎么用',
    title: '怎么用',
    onThisPage: '这一页',
    rest: '您岗位的其他说明',
    allKeys: '全部按键',
    walk: '再看一遍导览',
    close: '关闭',
    unread: '说明没有读到。网络恢复后关上再打开。',
  },
  {
    help: 'Help',
    helpKey: 'How this page works',
    title: 'How it works',
    onThisPage: 'This page',
    rest: 'The rest of your guide',
    allKeys: 'All keys',
    walk: 'First walk again',
    close: 'Close',
    unread: 'The guide could not be read. Close this and open it again once the line is back.',
  },
);

import { bilingual } from '../platform/bilingual.ts';
import { countOf, workingDays } from '../platform/counts.ts';

export const calendarTexts = bilingual(
  {
    title: '工作日历',
    year: '年份',
    version: (version: number) => `第${version}版`,
    workingDays: (days: number) => `${days}个工作日`,
    published: '已公布',
    provisional: '暂定：放假安排还没有公布，按放假办法推算',
    source: '出处',
    day: '日子',
    kind: '怎么算',
    note: '为什么',
    kinds: { holiday: '放假，不计', makeup: '调休上班，计入' },
    ordinary: '没有列出的日子，周一至周五计入，周六周日不计。',
    importTitle: '导入新公布的年份',
    importHint:
      '选一个 JSON 文件：年份，节假日，调休上班日，出处。新日历另存一版。存好以后，在办件的到期日可以一次重算；已办结的件不动。',
    choose: '选文件',
    importing: '正在导入…',
    imported: (version: number, days: number) => `已存为第${version}版，${days}天有变化。`,
    unchanged: '和现在的日历一样，没有存新版。',
    dayKinds: { working: '工作日', weekend: '周末', holiday: '放假', makeup: '调休上班' },
    unreadable: (name: string) => `${name} 不是合法的 JSON 文件`,
  },
  {
    title: 'Working calendar',
    year: 'Year',
    version: (version) => `version ${version}`,
    workingDays: (days) => workingDays(days),
    published: 'published',
    provisional: 'provisional: not published yet, computed from the holiday law',
    source: 'Source',
    day: 'Day',
    kind: 'How it counts',
    note: 'Why',
    kinds: { holiday: 'holiday, not counted', makeup: 'make-up working day, counted' },
    ordinary: 'Days not listed: Monday to Friday count, Saturday and Sunday do not.',
    importTitle: 'Import a newly published year',
    importHint:
      'Choose a JSON file with years, holidays, make-up days and their source. It becomes a version of its own. The due days of open cases can then be computed anew at once; decided cases are left alone.',
    choose: 'Choose a file',
    importing: 'Importing…',
    imported: (version, days) =>
      `Kept as version ${version}; ${countOf(days, 'day')} ${days === 1 ? 'has' : 'have'} changed.`,
    unchanged: 'The same as the present calendar; no version was made.',
    dayKinds: { working: 'working day', weekend: 'weekend', holiday: 'holiday', makeup: 'make-up day' },
    unreadable: (name) => `${name} is not a valid JSON file`,
  },
);

import { bilingual } from '../platform/bilingual.ts';
import { countOf } from '../platform/counts.ts';

/** The words of the recomputation after a calendar was published. */
export const recomputeTexts = bilingual(
  {
    title: '在办件的到期日',
    waiting: (count: number, version: number) =>
      `${count}件在办件还按以前的日历计算，没有按第${version}版。重算后到期日有变的，短信告知申请人；已办结的件不动。`,
    recompute: '重算到期日',
    recomputing: '正在重算…',
    left: (count: number) => `还剩${count}件`,
    kept: (count: number) =>
      `${count}件没有改：延期或中止是按当时的日历批准的，按新日历已经过期，仍按原日历计算。`,
    nothing: (version: number) => `在办件都按第${version}版日历计算。`,
    done: (looked: number, version: number) => `第${version}版日历重算了${looked}件。`,
    summary: (moved: number, firm: number, unchanged: number) =>
      `到期日有变${moved}件，暂定转确定${firm}件，不变${unchanged}件。`,
    noneMoved: '没有一件的到期日变动。',
    columns: {
      caseNumber: '办件号',
      item: '事项',
      department: '部门',
      promised: '承诺到期',
      statutory: '法定到期',
    },
    same: '不变',
    print: '打印',
    takeAway: '导出表格',
    takingAway: '正在导出…',
  },
  {
    title: 'Due days of open cases',
    waiting: (count, version) =>
      `${countOf(count, 'open case')} still ${count === 1 ? 'stands' : 'stand'} under an older calendar than version ${version}. Applicants whose day moves are told by SMS; decided cases are left alone.`,
    recompute: 'Compute due days anew',
    recomputing: 'Computing…',
    left: (count) => `${count} left`,
    kept: (count) =>
      `${countOf(count, 'case')} not changed: an extension or stop was granted in time by the calendar of its day and would be too late by the new one, so the older calendar stays.`,
    nothing: (version) => `All open cases stand under version ${version}.`,
    done: (looked, version) => `${countOf(looked, 'case')} computed anew under version ${version}.`,
    summary: (moved, firm, unchanged) =>
      `${moved} moved, ${firm} no longer provisional, ${unchanged} unchanged.`,
    noneMoved: 'No due day has moved.',
    columns: {
      caseNumber: 'Case',
      item: 'Item',
      department: 'Department',
      promised: 'Promise ends',
      statutory: 'Legal limit ends',
    },
    same: 'unchanged',
    print: 'Print',
    takeAway: 'Take away as CSV',
    takingAway: 'Taking away…',
  },
);

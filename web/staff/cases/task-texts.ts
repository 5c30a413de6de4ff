import { bilingual } from '../platform/bilingual.ts';
import type { TaskGroup } from './task-groups.ts';

interface GroupWords {
  readonly title: string;
  readonly why: string;
}

const groupsZh: Readonly<Record<TaskGroup, GroupWords>> = {
  fast: { title: '快速通道', why: '批准了急办，最先办' },
  overdue: { title: '已超期', why: '过了承诺到期日' },
  today: { title: '今天到期', why: '今天不办结就超时' },
  near: { title: '黄灯', why: '三个工作日内到期' },
  late: { title: '环节已过期', why: '过了这一环节的期限，承诺到期日还没到' },
  rest: { title: '其余', why: '按剩余天数排' },
  stopped: { title: '中止', why: '不计时，恢复后重算' },
  decided: { title: '已决定', why: '只差制证' },
};
const groupsEn: Readonly<Record<TaskGroup, GroupWords>> = {
  fast: { title: 'Fast track', why: 'granted as urgent, before all others' },
  overdue: { title: 'Overdue', why: 'the promised day has passed' },
  today: { title: 'Due today', why: 'overdue if not decided today' },
  near: { title: 'Amber', why: 'due within three working days' },
  late: { title: 'Step late', why: 'the step is past its own day, the promise is not yet' },
  rest: { title: 'The rest', why: 'by days left' },
  stopped: { title: 'Stopped', why: 'the clock stands still' },
  decided: { title: 'Decided', why: 'only the certificate is left to issue' },
};

export const taskTexts = bilingual(
  {
    groups: groupsZh as Readonly<Record<TaskGroup, { title: string; why: string }>>,
    emptyNext: '窗口受理一件、前面的部门办完一步，这里就会多一行，不用刷新。',
    emptyBoard: '看时限板上的全部在办件',
    emptyAway: '您不在的时候，可以在右上角自己的名字下面指定替岗人。',
  },
  {
    groups: groupsEn,
    emptyNext:
      'A line appears by itself as soon as a window accepts a case or the department before you has done its step.',
    emptyBoard: 'See all open cases on the board',
    emptyAway: 'When you are away, name a substitute under your own name at the top right.',
  },
);

import { bilingual } from '../platform/bilingual.ts';
import { countOf } from '../platform/counts.ts';

export const batchTexts = bilingual(
  {
    pick: (item: string, applicant: string) => `选中：${applicant}，${item}`,
    picked: (count: number, item: string, step: string) => `已选${count}件：${item}，${step}`,
    otherKind: '一次只能办同一事项、同一环节的件。',
    together: (count: number) => `一起办${count}件`,
    clear: '不选了',
    keys: { pick: '选中', pickTo: '选到这里', pickAll: '全选同类', clear: '取消选择' },
    title: (action: string, count: number) => `${action}：${count}件`,
    explain: '下面每一件都按同一个意见办，一件一件地办，各有各的台账。请先逐件核对。',
    grantedOnly: '一起办只能准予。不予许可要写明每一件的理由，请打开那一件单独办。',
    opinion: '意见（每一件都用）',
    note: '备注（可不填，每一件都记入台账）',
    confirm: (count: number) => `核对过了，请输入件数${count}确认`,
    confirmFault: (count: number) => `要办${count}件，请输入${count}`,
    start: '开始办',
    goOn: '接着办',
    stop: '停下',
    stopping: '这一件办完就停',
    progress: (done: number, all: number) => `办好${done}件，共${all}件`,
    finished: (done: number, refused: number) =>
      refused > 0 ? `办好${done}件，${refused}件没有办成，原因在下面。` : `${done}件都办好了。`,
    cases: '办件',
    phases: {
      waiting: '还没办',
      sending: '正在办…',
      unknown: '没有回答，用同一个键再问',
      done: '已办好',
      refused: '没有办成',
    },
    drop: (applicant: string) => `这次不办：${applicant}`,
  },
  {
    pick: (item, applicant) => `Select: ${applicant}, ${item}`,
    picked: (count, item, step) => `${count} selected: ${item}, ${step}`,
    otherKind: 'Only cases of the same item at the same step can be done at once.',
    together: (count) => `Do ${count} at once`,
    clear: 'Clear',
    keys: {
      pick: 'Select',
      pickTo: 'Select up to here',
      pickAll: 'All of this kind',
      clear: 'Clear selection',
    },
    title: (action, count) => `${action}: ${countOf(count, 'case')}`,
    explain:
      'Each case below is done with the same opinion, one after the other, each in its own ledger. Look through them first.',
    grantedOnly:
      'Only granting can be done at once. A refusal must give the reasons of its case: open that case by itself.',
    opinion: 'Opinion (for each of them)',
    note: 'Note (may stay empty; kept in each ledger)',
    confirm: (count) => `Looked through? Type the number of cases, ${count}, to confirm`,
    confirmFault: (count) => `${countOf(count, 'case')} to be done: type ${count}`,
    start: 'Begin',
    goOn: 'Go on',
    stop: 'Stop',
    stopping: 'Stops after this case',
    progress: (done, all) => `${done} of ${all} done`,
    finished: (done, refused) =>
      refused > 0 ? `${done} done, ${refused} not done; the reasons are below.` : `All ${done} done.`,
    cases: 'Cases',
    phases: {
      waiting: 'not yet',
      sending: 'working…',
      unknown: 'no answer, asking again under the same key',
      done: 'done',
      refused: 'not done',
    },
    drop: (applicant) => `Leave out: ${applicant}`,
  },
);

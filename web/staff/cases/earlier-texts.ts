import { bilingual } from '../platform/bilingual.ts';

export const earlierTexts = bilingual(
  {
    known: '来办过事',
    count: (all: number, open: number) => (open > 0 ? `${all}件，其中${open}件在办` : `${all}件，都已办结`),
    elsewhere: (count: number) => `另有${count}件在其他部门`,
    sameItem: '同一事项',
    take: (name: string) => `采用上次的“${name}”`,
    nameDiffers: (name: string) => `上次是“${name}”，请核对`,
    phoneBefore: (phone: string) => `上次${phone}，请再问`,
    secondTitle: '同一事项还有一件没有办结',
    secondDetail: (item: string, day: string, state: string) =>
      `这位申请人${day}申请的“${item}”现在是“${state}”。再收一件，两件各自计时、各自办结。`,
    openThat: '看那一件',
    acceptSecond: '仍然再收一件',
  },
  {
    known: 'Was here before',
    count: (all, open) =>
      `${all} ${all === 1 ? 'case' : 'cases'}${open > 0 ? `, ${open} still open` : ', all finished'}`,
    elsewhere: (count) => `${count} more in other departments`,
    sameItem: 'same item',
    take: (name) => `${name}, as last time`,
    nameDiffers: (name) => `Last time "${name}": compare`,
    phoneBefore: (phone) => `Last ${phone}; ask again`,
    secondTitle: 'There is an open case for the same item',
    secondDetail: (item, day, state) =>
      `This applicant applied for "${item}" on ${day}; that case is now: ${state}. A second one gets a clock and a decision of its own.`,
    openThat: 'Open that case',
    acceptSecond: 'Receive a second one',
  },
);

import type { STOP_GROUNDS } from '../cases/stop-and-extend.ts';
import type { Step } from '../catalog/labels.ts';

// What people in the hall write, in the language of its files. All of it is made up.

type Ground = (typeof STOP_GROUNDS)[number];

/** On which ground the clock stands during a step that is not counted; any other step goes by the item's own rule. */
export const GROUNDS: Readonly<Partial<Record<Step, Ground>>> = {
  testing: 'testing',
  expert_review: 'expert_review',
  hearing: 'hearing',
  site_inspection: 'inspection',
};

export const STOP_BASIS = '《行政许可法》第四十五条';

export const OPINIONS = [
  '材料齐全，符合条件，建议准予。',
  '已核对原件，内容一致。',
  '经现场核查，符合要求。',
  '符合规定，同意。',
  '资料与系统记录一致。',
] as const;

export const REFUSALS = [
  '提交的材料与现场情况不一致，不符合许可条件。',
  '申请人不具备规定的从业条件。',
  '经营场所不符合规定的标准。',
  '所在区域的规划不允许该用途。',
] as const;

export const NOT_ACCEPTED = [
  '经告知后未在约定的时间内补齐材料。',
  '申请事项依法不需要办理。',
  '申请事项不属于本中心的受理范围。',
] as const;

export const WITHDRAWALS = [
  '申请人计划有变，不再申请。',
  '申请人改在外地办理。',
  '材料信息有变，改好后再申请。',
] as const;

export const EXTENSIONS = [
  '需要向外地调档核实，不能按期办结。',
  '情况复杂，需要补充核查。',
  '专家意见不一致，需要复核。',
] as const;

export const FAST_TRACKS = [
  '后天要出国就医，急需证件。',
  '重点项目开工在即，特事特办。',
  '申请人病重，由家属代为申请。',
  '明天开学，急需证明。',
] as const;

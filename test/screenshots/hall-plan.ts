/** Half days of the hall, in order: a National Day holiday lies in between, and a Saturday that is worked. */
export const HALF_DAYS = [
  '2026-09-28T09:12',
  '2026-09-28T14:36',
  '2026-09-29T09:41',
  '2026-09-29T15:08',
  '2026-09-30T10:05',
  '2026-09-30T14:22',
  '2026-10-08T09:26',
  '2026-10-08T15:47',
  '2026-10-09T09:53',
  '2026-10-09T14:14',
  '2026-10-10T09:18',
  '2026-10-10T15:31',
  '2026-10-12T10:27',
  '2026-10-12T15:52',
] as const;

/** When the pictures are taken: a Tuesday morning before the doors open. */
export const PICTURE_TIME = '2026-10-13T08:40';

/**
 * What is done with a case after it was received. `step`: all steps that are open; `part`: only those of the
 * department behind the colon; `grant`, `refuse`: everything up to the decision, and the decision.
 */
export type Deed =
  | 'step'
  | `part:${string}`
  | 'grant'
  | 'refuse'
  | 'stop'
  | 'extend'
  | 'fast-track'
  | 'issue'
  | 'collect';

export interface PlannedCase {
  /** Position in {@link HALF_DAYS}, as all numbers of half days here. */
  readonly at: number;
  readonly item: string;
  readonly by: string;
  /** Everything is there unless said otherwise. */
  readonly papers?: 'missing' | 'deferred';
  readonly later?: readonly (readonly [at: number, deed: Deed])[];
}

/** The cases of the hall, as they come in. */
export const PLAN: readonly PlannedCase[] = [
  // Monday before the holiday
  { at: 0, item: 'GA-0009', by: '何秀英', later: [[3, 'step']] },
  { at: 0, item: 'CR-0001', by: '周立明', later: [[5, 'step']] },
  { at: 0, item: 'RS-0001', by: '长青人力资源有限公司', later: [[3, 'step']] },
  {
    at: 0,
    item: 'BD-0003',
    by: '吴晓芳',
    later: [
      [1, 'grant'],
      [2, 'issue'],
      [5, 'collect'],
    ],
  },
  { at: 0, item: 'ZJ-0001', by: '赣江恒信建筑工程有限公司', later: [[3, 'part:ZJ']] },
  {
    at: 1,
    item: 'GA-0001',
    by: '蔡美玲',
    later: [
      [4, 'step'],
      [9, 'grant'],
      [12, 'issue'],
    ],
  },
  // Tuesday
  { at: 2, item: 'CG-0003', by: '新航广告有限公司', later: [[5, 'step']] },
  { at: 2, item: 'YC-0001', by: '秀市和美超市', papers: 'deferred', later: [[6, 'step']] },
  {
    at: 2,
    item: 'GZ-0002',
    by: '徐丽萍',
    later: [
      [5, 'step'],
      [10, 'grant'],
    ],
  },
  {
    at: 3,
    item: 'SJ-0006',
    by: '剑邑春晓餐饮管理有限公司',
    later: [
      [5, 'part:SJ'],
      [7, 'part:XF'],
      [9, 'part:WJ'],
      [10, 'part:HB'],
    ],
  },
  {
    at: 3,
    item: 'JT-0001',
    by: '曲江瑞丰物流有限公司',
    later: [
      [4, 'step'],
      [11, 'grant'],
      [13, 'issue'],
    ],
  },
  // Wednesday
  { at: 4, item: 'GA-0009', by: '熊国华', later: [[7, 'step']] },
  {
    at: 4,
    item: 'WJ-0001',
    by: '玉龙宾馆',
    later: [
      [6, 'step'],
      [8, 'stop'],
    ],
  },
  {
    at: 4,
    item: 'XF-0001',
    by: '玉龙宾馆',
    later: [
      [6, 'step'],
      [11, 'extend'],
    ],
  },
  {
    at: 5,
    item: 'GA-0007',
    by: '罗佳怡',
    later: [
      [6, 'step'],
      [9, 'grant'],
    ],
  },
  { at: 5, item: 'RS-0003', by: '梅林金穗粮油有限公司', papers: 'missing' },
  // Thursday after the holiday
  { at: 6, item: 'CR-0002', by: '杨文斌', later: [[9, 'step']] },
  {
    at: 6,
    item: 'JY-0001',
    by: '黄雅婷',
    later: [
      [8, 'step'],
      [12, 'grant'],
    ],
  },
  {
    at: 6,
    item: 'SJ-0004',
    by: '紫云百川科技有限公司',
    later: [
      [7, 'step'],
      [8, 'grant'],
      [9, 'issue'],
      [10, 'collect'],
    ],
  },
  {
    at: 7,
    item: 'HB-0001',
    by: '药湖嘉禾食品有限公司',
    later: [
      [9, 'step'],
      [11, 'stop'],
    ],
  },
  {
    at: 7,
    item: 'GD-0001',
    by: '胡建军',
    later: [
      [10, 'step'],
      [12, 'grant'],
      [13, 'issue'],
    ],
  },
  { at: 7, item: 'SJ-0007', by: '万思远', papers: 'deferred', later: [[9, 'step']] },
  // Friday
  { at: 8, item: 'CR-0001', by: '刘春兰', later: [[11, 'step']] },
  { at: 8, item: 'GZ-0003', by: '彭子轩', later: [[10, 'step']] },
  {
    at: 8,
    item: 'WJ-0005',
    by: '陈海涛',
    later: [
      [10, 'step'],
      [12, 'refuse'],
    ],
  },
  { at: 9, item: 'ZJ-0006', by: '赣江恒信建筑工程有限公司', later: [[12, 'step']] },
  { at: 9, item: 'SY-0001', by: '洪州东升置业有限公司', later: [[11, 'step']] },
  {
    at: 9,
    item: 'GA-0013',
    by: '洪州东升置业有限公司',
    later: [
      [10, 'fast-track'],
      [11, 'part:GA'],
    ],
  },
  // The Saturday that is worked
  { at: 10, item: 'GA-0001', by: '朱永红', later: [[13, 'step']] },
  { at: 10, item: 'GA-0002', by: '余欣然' },
  { at: 10, item: 'ZR-0001', by: '洪州东升置业有限公司', later: [[12, 'step']] },
  { at: 11, item: 'CL-0002', by: '长青人力资源有限公司', papers: 'missing' },
  { at: 11, item: 'JW-0004', by: '易德胜', later: [[12, 'step']] },
  // Monday
  { at: 12, item: 'GA-0001', by: '范玉珍' },
  { at: 12, item: 'GA-0001', by: '聂俊杰' },
  { at: 12, item: 'GA-0002', by: '章小梅' },
  { at: 12, item: 'CR-0003', by: '廖成林' },
  { at: 13, item: 'SJ-0006', by: '秀市和美超市' },
  { at: 13, item: 'GA-0011', by: '玉龙宾馆' },
  { at: 13, item: 'BD-0001', by: '何秀英' },
  { at: 13, item: 'YB-0002', by: '紫云百川科技有限公司' },
];

import type { ApplicantKind } from '../cases/identity-number.ts';
import { madeUpCitizenNumber, madeUpCreditCode, madeUpPhone } from './made-up-numbers.ts';
import { type Random, randomOf } from './random.ts';

const FAMILY = [...'王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const FIRST = [...'志晓建丽文雅海春国思永婷明秀俊佳立红子静家雨梓欣浩宇嘉诗天美金玉德桂少新云'];
const SECOND = [...'强燕平华杰琴涛梅栋敏刚辉兰峰怡军霞轩瑶豪涵琪妍宁欣怡勇芳鹏莉斌玲超英波丹'];
const COMPOUND = ['欧阳', '司马', '上官', '诸葛'];
const PLACES = ['剑邑', '赣江', '龙光', '洪州', '玉龙', '曲江', '药湖', '紫云', '梅林', '秀市'];
const BRANDS = [
  '宏达',
  '春晓',
  '恒信',
  '金穗',
  '瑞丰',
  '新航',
  '嘉禾',
  '东升',
  '百川',
  '同心',
  '长青',
  '和美',
];
const TRADES = [
  '餐饮管理有限公司',
  '商贸有限公司',
  '建筑工程有限公司',
  '物流有限公司',
  '食品有限公司',
  '科技有限公司',
  '农业发展有限公司',
  '置业有限公司',
  '机械制造有限公司',
  '大药房',
  '宾馆',
  '便利店',
];

/** A person or organisation that comes to the hall. Everything about them is made up. */
export interface MadeUpParty {
  readonly kind: ApplicantKind;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

/**
 * Somebody out of a town: the same position is always the same person or organisation, so that people come again.
 * @param position from 0
 */
export function partyAt(seed: number, kind: ApplicantKind, position: number): MadeUpParty {
  const random = randomOf(seed, kind, position);
  const phone = madeUpPhone(random);
  return kind === 'person'
    ? { kind, name: personName(random), idNumber: madeUpCitizenNumber(random), phone }
    : { kind, name: organisationName(random), idNumber: madeUpCreditCode(random), phone };
}

function personName(random: Random): string {
  const family = random.chance(0.01) ? random.pick(COMPOUND) : random.pick(FAMILY);
  return family + (random.chance(0.8) ? random.pick(FIRST) : '') + random.pick(SECOND);
}

function organisationName(random: Random): string {
  return random.pick(PLACES) + random.pick(BRANDS) + random.pick(TRADES);
}

import type { Text } from '../platform/refusal.ts';
import type { Role } from './role.ts';
import { ROLES } from './role.ts';

/** What is needed of a department of the catalogue. */
export interface SampleDepartment {
  /** Such as `FC-GA`. */
  readonly code: string;
  readonly windows: readonly string[];
}

export interface SampleAccount {
  readonly username: string;
  readonly name: Text;
  readonly role: Role;
  readonly department: string | null;
  readonly windows: readonly string[];
}

/** Windows of general acceptance (综合窗口) stand in zone A. */
const GENERAL_WINDOW = /^A\d/;
const IN_EACH_DEPARTMENT = ['clerk', 'reviewer', 'chief'] as const satisfies readonly Role[];
const SHORT_NAMES: Partial<Record<Role, string>> = { administrator: 'admin' };

/** Made-up people: frequent family and given names, put together by counting. Their numbers have no common divisor. */
const FAMILY = [
  ['王', 'Wang'],
  ['李', 'Li'],
  ['张', 'Zhang'],
  ['刘', 'Liu'],
  ['陈', 'Chen'],
  ['杨', 'Yang'],
  ['黄', 'Huang'],
  ['赵', 'Zhao'],
  ['周', 'Zhou'],
  ['吴', 'Wu'],
  ['徐', 'Xu'],
  ['孙', 'Sun'],
  ['胡', 'Hu'],
  ['朱', 'Zhu'],
  ['高', 'Gao'],
  ['林', 'Lin'],
  ['何', 'He'],
  ['郭', 'Guo'],
  ['罗', 'Luo'],
] as const;
const GIVEN = [
  ['志强', 'Zhiqiang'],
  ['晓燕', 'Xiaoyan'],
  ['建平', 'Jianping'],
  ['丽华', 'Lihua'],
  ['文杰', 'Wenjie'],
  ['雅琴', 'Yaqin'],
  ['海涛', 'Haitao'],
  ['春梅', 'Chunmei'],
  ['国栋', 'Guodong'],
  ['思敏', 'Simin'],
  ['永刚', 'Yonggang'],
  ['婷婷', 'Tingting'],
  ['明辉', 'Minghui'],
  ['秀兰', 'Xiulan'],
  ['俊峰', 'Junfeng'],
  ['佳怡', 'Jiayi'],
  ['立新', 'Lixin'],
  ['红霞', 'Hongxia'],
  ['子轩', 'Zixuan'],
  ['静', 'Jing'],
] as const;

/**
 * The accounts of the sample city: one of every role for the whole center, and a clerk, a reviewer and a chief
 * representative in every department, named by its code without the center's: `clerk.GA`.
 */
export function sampleAccounts(departments: readonly SampleDepartment[]): SampleAccount[] {
  const generalWindows = departments
    .flatMap((each) => each.windows)
    .filter((number) => GENERAL_WINDOW.test(number));
  const overAll = (Object.keys(ROLES) as Role[]).map((role) => ({
    username: SHORT_NAMES[role] ?? role,
    role,
    department: null,
    windows: role === 'clerk' ? generalWindows : [],
  }));
  const ofDepartments = departments.flatMap((department) =>
    IN_EACH_DEPARTMENT.map((role) => ({
      username: `${role}.${department.code.split('-').at(-1)}`,
      role,
      department: department.code,
      windows: role === 'clerk' ? department.windows : [],
    })),
  );
  return [...overAll, ...ofDepartments].map((account, index) => ({ ...account, name: madeUpName(index) }));
}

function madeUpName(index: number): Text {
  const [family, familyLatin] = FAMILY[index % FAMILY.length] ?? FAMILY[0];
  const [given, givenLatin] = GIVEN[index % GIVEN.length] ?? GIVEN[0];
  return { zh: family + given, en: `${familyLatin} ${givenLatin}` };
}

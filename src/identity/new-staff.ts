import type { FieldFault, Refusal, Text } from '../platform/refusal.ts';
import { passwordFault } from './password.ts';
import type { Role } from './role.ts';
import { isUsername } from './username.ts';

/** An account that an administrator wants to add. */
export interface NewStaff {
  readonly username: string;
  readonly name: Text;
  readonly role: Role;
  readonly department: string | null;
  readonly windows: readonly string[];
  readonly password: string;
}

/** Roles that look over the whole hall and are therefore bound to no department. */
const OVER_ALL: readonly Role[] = ['guide', 'supervisor', 'director', 'administrator'];

/** What is wrong with a new account, field by field; empty: nothing. */
export function newStaffFaults(account: NewStaff, departmentExists: boolean): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!isUsername(account.username)) {
    faults.push({
      pointer: '/username',
      detail: {
        zh: '用户名要以字母开头，由字母、数字组成，各部分可用 . _ - 连接，3 到 40 个字符，如 clerk.GA',
        en: 'A username begins with a letter and has 3 to 40 letters and digits in parts joined by . _ or -, such as clerk.GA',
      },
    });
  }
  const password = passwordFault(account.password, account.username);
  if (password) faults.push({ pointer: '/password', detail: password });
  return [...faults, ...postFaults(account, departmentExists)];
}

/** What is wrong with a post: a role, its department, its windows. */
export function postFaults(
  post: Pick<NewStaff, 'role' | 'department'>,
  departmentExists: boolean,
): FieldFault[] {
  if (post.department !== null && OVER_ALL.includes(post.role)) {
    return [
      {
        pointer: '/department',
        detail: {
          zh: '这个岗位面向全中心，不属于任何部门',
          en: 'This role serves the whole center and has no department',
        },
      },
    ];
  }
  if (post.department !== null && !departmentExists) {
    return [
      {
        pointer: '/department',
        detail: {
          zh: `没有代码为 ${post.department} 的部门`,
          en: `There is no department with the code ${post.department}`,
        },
      },
    ];
  }
  return [];
}

export function usernameTaken(username: string): Refusal {
  return {
    refused: 'conflict',
    problem: 'username-taken',
    title: { zh: '用户名已被使用', en: 'Username taken' },
    detail: {
      zh: `用户名“${username}”已被使用，请换一个（不区分大小写）。`,
      en: `The username ${username} is taken, in this or another spelling; choose another.`,
    },
  };
}

export function unknownStaff(username: string): Refusal {
  return {
    refused: 'not_found',
    problem: 'staff-not-found',
    title: { zh: '没有这个账号', en: 'No such account' },
    detail: { zh: `没有用户名为“${username}”的人员。`, en: `There is nobody with the username ${username}.` },
  };
}

/** Nobody locks themselves out; so an administrator always remains. */
export const NOT_YOURSELF: Refusal = {
  refused: 'not_allowed_now',
  problem: 'not-yourself',
  title: { zh: '不能停用自己', en: 'Not yourself' },
  detail: { zh: '不能停用自己的账号，请由另一位管理员操作。', en: 'You cannot deactivate your own account.' },
};

/** Without an administrator nobody could let anybody in again. */
export const LAST_ADMINISTRATOR: Refusal = {
  refused: 'not_allowed_now',
  problem: 'last-administrator',
  title: { zh: '最后一位管理员', en: 'The last administrator' },
  detail: {
    zh: '这是最后一位在用的系统管理员，不能停用，也不能改岗位。请先另设一位管理员。',
    en: 'This is the last active administrator, who can neither be disabled nor given another role. Make another administrator first.',
  },
};

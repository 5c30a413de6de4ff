import type { Role } from '../identity/role.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { ReplayOrder } from './replay-order.ts';

const TITLE = { zh: '不能回放', en: 'No replay here' };

/** Real cases and made-up ones must never lie side by side. */
export const OTHER_CASES: Refusal = {
  refused: 'not_allowed_now',
  problem: 'center-has-cases',
  title: TITLE,
  detail: {
    zh: '这个中心已有别的办件。回放只在空的中心里进行，请换一个数据目录（YITING_DATA）。',
    en: 'This center has other cases. A replay needs an empty center: choose another data folder (YITING_DATA).',
  },
};

export function otherOrder(order: ReplayOrder): Refusal {
  const asked = `--from ${order.from} --now ${order.until} --cases ${order.cases} --visitors ${order.visitors} --late ${order.late} --seed ${order.seed}`;
  return {
    refused: 'not_allowed_now',
    problem: 'another-replay',
    title: TITLE,
    detail: {
      zh: `这个中心里有另一次回放（${asked}）。用同样的参数可以接着做完。`,
      en: `This center holds another replay (${asked}). The same arguments go on with it.`,
    },
  };
}

export function nobodyThere(roles: readonly Role[]): Refusal {
  const list = roles.join(', ');
  return {
    refused: 'not_allowed_now',
    problem: 'nobody-there',
    title: TITLE,
    detail: {
      zh: `缺少不限部门的人员账号：${list}。样例城市里有这些账号。`,
      en: `Accounts that are bound to no department are missing: ${list}. The sample city has them.`,
    },
  };
}

export const NO_WORKING_DAY: Refusal = {
  refused: 'invalid',
  problem: 'no-working-day',
  title: TITLE,
  detail: {
    zh: '这段时间里没有开门的工作日。',
    en: 'There is no working day in this time on which the hall is open.',
  },
};

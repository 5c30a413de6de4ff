import type { FieldFault, Refusal, Text } from '../platform/refusal.ts';
import type { Role } from './role.ts';
import type { StaffAccount } from './staff.ts';

/** So many days one person may stand in for another at a time; who is away longer is given a successor. */
export const LONGEST_DAYS = 60;

/** Whom the roles let stand in: the substitute's roles by the role of whoever is away. */
const SUBSTITUTES: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  reviewer: ['reviewer', 'chief'],
  chief: ['reviewer'],
};

/** From the first to the last day, both `YYYY-MM-DD` and both counted. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

/** A person's place in the center, as far as standing in asks for it. */
export type Post = Pick<StaffAccount, 'userId' | 'role' | 'department' | 'active'>;

/** One that has not been ended. */
export interface Standing extends Days {
  readonly awayId: string;
  readonly substituteId: string;
}

/** Somebody who is away wants another to act in his place. */
export interface NewSubstitution extends Days {
  readonly away: Pick<StaffAccount, 'name'> & Post;
  /** Undefined: nobody has that username. */
  readonly substitute: (Pick<StaffAccount, 'name'> & Post) | undefined;
}

/** Whether the role is one that is stood in for at all. */
export function canBeAway(role: Role): boolean {
  return SUBSTITUTES[role] !== undefined;
}

/**
 * Whether one may stand in for the other by role and department. Asked again whenever rights are lent, so that it
 * ends by itself when one of them leaves or gets another post.
 */
export function fitsFor(away: Post, substitute: Post): boolean {
  return (
    away.active &&
    substitute.active &&
    away.userId !== substitute.userId &&
    away.department === substitute.department &&
    (SUBSTITUTES[away.role]?.includes(substitute.role) ?? false)
  );
}

/** Whether two periods have a day in common. */
export function overlap(one: Days, other: Days): boolean {
  return one.from <= other.until && other.from <= one.until;
}

/**
 * What is wrong with a new substitution, field by field; empty: nothing.
 * @param standing those of the two people that have not been ended
 * @param today the day on which it is asked
 */
export function substitutionFaults(
  wanted: NewSubstitution,
  standing: readonly Standing[],
  today: string,
): FieldFault[] {
  const days = dayFaults(wanted, today);
  const person = personFault(wanted);
  if (person) return [{ pointer: '/substitute', detail: person }, ...days];
  if (days.length > 0) return days;
  const taken = chainFault(wanted, standing);
  return taken ? [taken] : [];
}

function dayFaults({ from, until }: Days, today: string): FieldFault[] {
  const faults: FieldFault[] = [];
  const check = (pointer: string, day: string) => {
    if (isDay(day)) return true;
    faults.push({
      pointer,
      detail: {
        zh: `没有“${day}”这一天，请按 2026-11-23 的样子填`,
        en: `There is no day ${day}; write it as 2026-11-23`,
      },
    });
    return false;
  };
  const areDays = [check('/from', from), check('/until', until)].every(Boolean);
  if (!areDays) return faults;
  if (from < today) {
    faults.push({
      pointer: '/from',
      detail: {
        zh: `开始日不能早于今天（${today}）`,
        en: `The first day may not lie before today (${today})`,
      },
    });
  }
  if (until < from) {
    faults.push({
      pointer: '/until',
      detail: { zh: '结束日不能早于开始日', en: 'The last day may not lie before the first' },
    });
  } else if (daysIn({ from, until }) > LONGEST_DAYS) {
    faults.push({
      pointer: '/until',
      detail: {
        zh: `替岗最多 ${LONGEST_DAYS} 天，这里是 ${daysIn({ from, until })} 天`,
        en: `A substitution lasts ${LONGEST_DAYS} days at most; this would be ${daysIn({ from, until })}`,
      },
    });
  }
  return faults;
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** How many days, the first and the last counted. */
function daysIn({ from, until }: Days): number {
  return Temporal.PlainDate.from(from).until(until, { largestUnit: 'day' }).days + 1;
}

function personFault({ away, substitute }: NewSubstitution): Text | undefined {
  if (!substitute) return { zh: '没有这个替岗人的账号', en: 'There is no account of this substitute' };
  const { zh, en } = substitute.name;
  if (substitute.userId === away.userId) {
    return { zh: '替岗人不能是本人', en: 'Nobody stands in for themselves' };
  }
  if (!substitute.active) {
    return { zh: `${zh}的账号已停用，不能替岗`, en: `The account of ${en} is disabled` };
  }
  if (substitute.department !== away.department) {
    return {
      zh: `替岗人要是同一部门的，${zh}不是`,
      en: `The substitute must be of the same department; ${en} is not`,
    };
  }
  if (!fitsFor(away, substitute)) {
    return away.role === 'chief'
      ? {
          zh: '首席代表由本部门的审批人员替岗',
          en: 'A reviewer of the department stands in for its chief representative',
        }
      : {
          zh: '审批人员由本部门的另一位审批人员或首席代表替岗',
          en: 'Another reviewer, or the chief representative, of the department stands in for a reviewer',
        };
  }
  return undefined;
}

function chainFault(wanted: NewSubstitution, standing: readonly Standing[]): FieldFault | undefined {
  const { away, substitute } = wanted;
  const meanwhile = standing.filter((other) => overlap(other, wanted));
  const said = ({ from, until }: Days) => ({ zh: `（${from} 至 ${until}）`, en: ` (${from} to ${until})` });
  const second = meanwhile.find((other) => other.awayId === away.userId);
  if (second) {
    const when = said(second);
    return {
      pointer: '/from',
      detail: {
        zh: `这段时间已经有人代${away.name.zh}办理${when.zh}，一人不能同时有两位替岗人`,
        en: `Somebody stands in for ${away.name.en} already in that time${when.en}; there may be one at a time`,
      },
    };
  }
  const gone = meanwhile.find((other) => other.awayId === substitute?.userId);
  if (gone && substitute) {
    const when = said(gone);
    return {
      pointer: '/substitute',
      detail: {
        zh: `${substitute.name.zh}这段时间也不在${when.zh}，替岗不能再转`,
        en: `${substitute.name.en} is away in that time too${when.en}; a substitute has no substitute`,
      },
    };
  }
  const busy = meanwhile.find((other) => other.substituteId === away.userId);
  if (busy) {
    const when = said(busy);
    return {
      pointer: '/from',
      detail: {
        zh: `${away.name.zh}这段时间正代别人办理${when.zh}，替岗不能再转，请先结束那一项`,
        en: `${away.name.en} stands in for somebody in that time${when.en}; a substitute has no substitute, end that first`,
      },
    };
  }
  return undefined;
}

/** No role but those of the departments is stood in for. */
export const NOT_STOOD_IN_FOR: Refusal = {
  refused: 'invalid',
  problem: 'not-stood-in-for',
  title: { zh: '这个岗位没有替岗', en: 'Nobody stands in for this role' },
  detail: {
    zh: '只有审批人员和首席代表可以指定替岗人（字段 for）。',
    en: 'Only reviewers and chief representatives have a substitute (field "for").',
  },
  errors: [
    {
      pointer: '/for',
      detail: { zh: '要是审批人员或首席代表', en: 'must be a reviewer or a chief representative' },
    },
  ],
};

/** Only the administrator names a substitute for somebody else, or ends what others have agreed. */
export const NOT_YOUR_SUBSTITUTION: Refusal = {
  refused: 'forbidden',
  problem: 'not-your-substitution',
  title: { zh: '不是您的替岗', en: 'Not your substitution' },
  detail: {
    zh: '只能为自己指定或结束替岗；替别人办的，请找系统管理员。',
    en: 'You name and end substitutes for yourself only; for somebody else, ask the administrator.',
  },
};

export const UNKNOWN_SUBSTITUTION: Refusal = {
  refused: 'not_found',
  problem: 'unknown-substitution',
  title: { zh: '没有这项替岗', en: 'No such substitution' },
  detail: { zh: '没有这项替岗。', en: 'There is no such substitution.' },
};

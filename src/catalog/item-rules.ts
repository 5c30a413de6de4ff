import type { Text } from '../platform/refusal.ts';
import type { Item, Limit } from './item.ts';
import { sayLimit } from './wording.ts';

/** A breach of a rule inside one item: the field as the file names it, and what would be right. */
export interface ItemFault {
  readonly field: string;
  readonly detail: Text;
}

/**
 * The rules that the fields of one item keep among themselves.
 * @param isKnown whether a department or item of this code exists
 */
export function itemFaults(item: Item, isKnown: (code: string) => boolean): ItemFault[] {
  return [
    ...referenceFaults(item, isKnown),
    ...limitFaults(item),
    ...procedureFaults(item),
    ...materialFaults(item),
    ...channelFaults(item),
    ...feeFaults(item),
  ];
}

function referenceFaults(item: Item, isKnown: (code: string) => boolean): ItemFault[] {
  const references = [
    { field: 'department', code: item.department },
    ...item.procedure.map((step, index) => ({
      field: `procedure[${index}].department`,
      code: step.department,
    })),
    ...item.coDepartments.map((code, index) => ({ field: `co_departments[${index}]`, code })),
    ...item.materials.flatMap((material, index) =>
      material.source === 'applicant'
        ? []
        : [{ field: `materials[${index}].source`, code: material.source.slice('issued_by:'.length) }],
    ),
  ];
  const faults: ItemFault[] = references
    .filter(({ code }) => !isKnown(code))
    .map(({ field, code }) => ({
      field,
      detail: { zh: `目录里没有 ${code}`, en: `there is no ${code} in the catalogue` },
    }));
  const letters = item.department.slice(-2);
  if (!item.code.startsWith(`${letters}-`)) {
    faults.push({
      field: 'code',
      detail: {
        zh: `${item.department} 的事项代码要以 ${letters}- 开头`,
        en: `the code of an item of ${item.department} begins with ${letters}-`,
      },
    });
  }
  return faults;
}

/** Sevenths of a calendar day: five working days are taken as seven calendar days. */
function length(limit: Limit): number {
  return limit.value * (limit.unit === 'working_day' ? 7 : 5);
}

function limitFaults(item: Item): ItemFault[] {
  const faults: ItemFault[] = [];
  for (const [field, limit] of [
    ['statutory_limit', item.statutoryLimit],
    ['promised_limit', item.promisedLimit],
  ] as const) {
    if ((limit.unit === 'on_the_spot') !== (limit.value === 0)) {
      faults.push({
        field: `${field}.value`,
        detail: {
          zh: '当场办结（on_the_spot）填0，其他单位至少填1',
          en: 'is 0 for on_the_spot and at least 1 for the other units',
        },
      });
    }
  }
  if (length(item.promisedLimit) > length(item.statutoryLimit)) {
    const promised = sayLimit(item.promisedLimit);
    const statutory = sayLimit(item.statutoryLimit);
    faults.push({
      field: 'promised_limit',
      detail: {
        zh: `承诺时限${promised.zh}，比法定时限${statutory.zh}还长；承诺不能长于法定`,
        en: `the promised limit (${promised.en}) is longer than the statutory one (${statutory.en})`,
      },
    });
  }
  return faults;
}

function procedureFaults(item: Item): ItemFault[] {
  const faults: ItemFault[] = [];
  const accepting = item.procedure.filter((step) => step.step === 'acceptance').length;
  if (accepting !== 1 || item.procedure[0]?.step !== 'acceptance') {
    faults.push({
      field: 'procedure',
      detail: {
        zh: '第一步要是受理（acceptance），而且只有一次',
        en: 'the first step must be acceptance, and it occurs once',
      },
    });
  }
  item.coDepartments.forEach((code, index) => {
    const detail =
      code === item.department
        ? { zh: '责任部门不是自己的并联部门', en: 'the responsible department is no co-department of itself' }
        : item.procedure.some((step) => step.department === code)
          ? undefined
          : { zh: `流程里没有 ${code} 的步骤`, en: `the procedure has no step of ${code}` };
    if (detail) faults.push({ field: `co_departments[${index}]`, detail });
  });
  return [...faults, ...stepLimitFaults(item)];
}

/** Steps of co-departments go on at the same time, so they are not added; the others make up the promise. */
function stepLimitFaults(item: Item): ItemFault[] {
  const { promisedLimit } = item;
  const inCalendarDays = promisedLimit.unit === 'calendar_day';
  const promised = inCalendarDays ? Math.floor((promisedLimit.value * 5) / 7) : promisedLimit.value;
  const running = item.procedure
    .map((step, index) => ({ ...step, index }))
    .filter((step) => step.clock === 'runs');
  const inTurn = running.filter((step) => !item.coDepartments.includes(step.department));
  const sum = inTurn.reduce((days, step) => days + step.limitWorkingDays, 0);
  const faults: ItemFault[] = [];
  if (inCalendarDays ? sum > promised : sum !== promised) {
    faults.push({
      field: 'procedure',
      detail: {
        zh: `计时的各步（不含并联部门）加起来是${sum}个工作日，要${inCalendarDays ? '不超过' : '正好等于'}承诺时限的${promised}个`,
        en: `the running steps, without co-departments, add up to ${sum} working days; the promised limit ${inCalendarDays ? 'allows' : 'is'} ${promised}`,
      },
    });
  }
  for (const step of running) {
    if (item.coDepartments.includes(step.department) && step.limitWorkingDays > promised) {
      faults.push({
        field: `procedure[${step.index}].limit_working_days`,
        detail: {
          zh: `并联部门的一步是${step.limitWorkingDays}个工作日，不能超过承诺时限的${promised}个`,
          en: `a co-department's step takes ${step.limitWorkingDays} working days; the promised limit is ${promised}`,
        },
      });
    }
  }
  return faults;
}

function materialFaults(item: Item): ItemFault[] {
  const faults: ItemFault[] = [];
  // Whoever only asks a question goes home with an answer and needs to bring nothing.
  const isEnquiry = item.kind === 'public_service' && item.result.kind === 'none';
  if (item.materials.length < (isEnquiry ? 0 : 2)) {
    faults.push({
      field: 'materials',
      detail: {
        zh: '至少要两份材料；只有不发证件的咨询服务可以没有',
        en: 'needs at least two entries; only an enquiry service that issues nothing may have fewer',
      },
    });
  }
  const names = item.materials.map((material) => material.name.zh);
  item.materials.forEach((material, index) => {
    if (names.indexOf(material.name.zh) !== index) {
      faults.push({
        field: `materials[${index}].name_zh`,
        detail: { zh: `“${material.name.zh}”已经列过`, en: `"${material.name.zh}" is listed already` },
      });
    }
    const onPaper = material.form === 'original' || material.form === 'original_and_copy';
    if (item.visitsMax === 0 && material.required && onPaper) {
      faults.push({
        field: `materials[${index}].form`,
        detail: {
          zh: '不用到现场的事项不能要求纸质原件；改成 electronic 或 copy，或者把 visits_max 改成1',
          en: 'an item without a visit cannot require a paper original; use electronic or copy, or set visits_max to 1',
        },
      });
    }
  });
  return faults;
}

function channelFaults(item: Item): ItemFault[] {
  if (item.visitsMax > 0 || item.channels.some((channel) => channel !== 'window')) return [];
  return [
    {
      field: 'channels',
      detail: {
        zh: '不用到现场的事项，除了窗口还要有别的办理方式',
        en: 'an item without a visit needs another channel than the window',
      },
    },
  ];
}

function feeFaults(item: Item): ItemFault[] {
  const names = item.fees.map((fee) => fee.name);
  return item.fees.flatMap((fee, index) =>
    names.indexOf(fee.name) === index
      ? []
      : [
          {
            field: `fees[${index}].name_zh`,
            detail: { zh: `收费项目“${fee.name}”已经列过`, en: `the fee "${fee.name}" is listed already` },
          },
        ],
  );
}

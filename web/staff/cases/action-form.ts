import type { Action } from '../../../src/cases/action-table.ts';
import type { CaseView } from '../../../src/cases/case-schema.ts';

/** Actions with a form of a few fields; a correction has a form of its own. */
export type FormAction = Exclude<Action, 'correct'>;

export type FieldName =
  | 'reason'
  | 'redirectTo'
  | 'ground'
  | 'legalBasis'
  | 'expectedWorkingDays'
  | 'stopId'
  | 'workingDays'
  | 'step'
  | 'opinion'
  | 'outcome'
  | 'reasons'
  | 'remedies'
  | 'by'
  | 'name'
  | 'idNumber'
  | 'trackingNumber'
  | 'materials'
  | 'note';

interface FieldForm {
  readonly name: FieldName;
  /** `choice`: one of a few; `pick`: one of what the case has open; `papers`: the papers that came in. */
  readonly kind: 'line' | 'text' | 'days' | 'choice' | 'pick' | 'papers';
  readonly required: boolean;
}

/** What was filled in, as text; papers as the indexes of those that came in, separated by commas. */
export type Values = Readonly<Partial<Record<FieldName, string>>>;

const NOTE: FieldForm = { name: 'note', kind: 'line', required: false };
const REASON: FieldForm = { name: 'reason', kind: 'text', required: true };

/** The fields that an action asks for, which may depend on what was chosen so far. */
export function fieldsOf(
  action: FormAction,
  values: Values,
  view: Pick<CaseView, 'clock'>,
  steps: number,
): readonly FieldForm[] {
  switch (action) {
    case 'supplement':
      return [{ name: 'materials', kind: 'papers', required: true }, NOTE];
    case 'not-accept':
      return [REASON, { name: 'redirectTo', kind: 'line', required: false }];
    case 'stop':
      return [
        { name: 'ground', kind: 'choice', required: true },
        { name: 'legalBasis', kind: 'line', required: true },
        { name: 'expectedWorkingDays', kind: 'days', required: true },
        NOTE,
      ];
    case 'resume':
      return openStops(view).length > 1 ? [{ name: 'stopId', kind: 'pick', required: true }, NOTE] : [NOTE];
    case 'extend':
      return [{ name: 'workingDays', kind: 'days', required: true }, REASON];
    case 'complete-step':
      return [
        ...(steps > 1 ? [{ name: 'step', kind: 'pick', required: true } as const] : []),
        { name: 'opinion', kind: 'text', required: false },
      ];
    case 'decide':
      return [
        { name: 'outcome', kind: 'choice', required: true },
        ...(values.outcome === 'refused'
          ? ([
              { name: 'reasons', kind: 'text', required: true },
              { name: 'remedies', kind: 'text', required: false },
            ] as const)
          : []),
        NOTE,
      ];
    case 'collect':
      return [
        { name: 'by', kind: 'choice', required: true },
        ...(values.by === 'agent'
          ? ([
              { name: 'name', kind: 'line', required: true },
              { name: 'idNumber', kind: 'line', required: true },
            ] as const)
          : []),
        ...(values.by === 'post'
          ? ([{ name: 'trackingNumber', kind: 'line', required: true }] as const)
          : []),
      ];
    case 'withdraw':
    case 'fast-track':
      return [REASON];
    case 'accept':
    case 'issue':
      return [NOTE];
  }
}

/** Stops that have not been ended. */
export function openStops(view: Pick<CaseView, 'clock'>): CaseView['clock']['stops'] {
  return view.clock.stops.filter((stop) => stop.to === null);
}

type FormFault = 'required' | 'wholeNumber' | 'noneMarked';

/** What is still wrong with what was filled in, by field. */
export function faultsOfForm(
  fields: readonly FieldForm[],
  values: Values,
): ReadonlyMap<FieldName, FormFault> {
  const faults = new Map<FieldName, FormFault>();
  for (const { name, kind, required } of fields) {
    const value = values[name]?.trim() ?? '';
    if (value === '') {
      if (required) faults.set(name, kind === 'papers' ? 'noneMarked' : 'required');
    } else if (kind === 'days' && !/^[1-9]\d{0,2}$/.test(value)) faults.set(name, 'wholeNumber');
  }
  return faults;
}

/**
 * The body of the action's request: fields that are not asked for, or stayed empty, are not in it.
 * @param step the step that is completed, with its department
 */
export function bodyOfForm(
  fields: readonly FieldForm[],
  values: Values,
  step?: { readonly step: string; readonly department: string },
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { name, kind } of fields) {
    const value = values[name]?.trim() ?? '';
    if (value === '' || name === 'step') continue;
    if (kind === 'days') body[name] = Number(value);
    else if (kind === 'papers')
      body[name] = value.split(',').map((index) => ({ index: Number(index), status: 'provided' }));
    else body[name] = value;
  }
  return step ? { ...body, step: step.step, department: step.department } : body;
}

const BY_WEIGHT: readonly Action[] = [
  'complete-step',
  'decide',
  'resume',
  'issue',
  'collect',
  'supplement',
  'accept',
  'stop',
  'extend',
  'fast-track',
  'not-accept',
  'correct',
  'withdraw',
];

type Person = { readonly acts: readonly string[]; readonly department: { readonly code: string } | null };

/**
 * What a person may do to a case now, the main thing first: what the state allows, as far as the role and the
 * department go. The server has the last word.
 */
export function actionsFor(view: Pick<CaseView, 'allowedActions' | 'steps'>, me: Person): Action[] {
  const isMine = (department: string) => me.department === null || me.department.code === department;
  return BY_WEIGHT.filter((action) => {
    if (!view.allowedActions.includes(action) || !me.acts.includes(`case:${action}`)) return false;
    if (action === 'complete-step') return completableSteps(view, me).length > 0;
    if (action === 'decide') {
      const decision = view.steps.find((step) => step.step === 'decision');
      return !decision || isMine(decision.department);
    }
    return true;
  });
}

/** Open steps that a person's department holds and that are completed one by one. */
export function completableSteps(
  view: Pick<CaseView, 'steps'>,
  me: Pick<Person, 'department'>,
): CaseView['steps'] {
  return view.steps.filter(
    (step) =>
      step.state === 'open' &&
      step.step !== 'decision' &&
      step.step !== 'issuance' &&
      (me.department === null || me.department.code === step.department),
  );
}

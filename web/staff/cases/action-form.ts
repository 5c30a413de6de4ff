import type { Action } from '../../../src/cases/action-table.ts';
import type { CaseView } from '../../../src/cases/case-schema.ts';

/** Actions with a form of a few fields; a correction and a look into the archive have forms of their own. */
export type FormAction = Exclude<Action, 'correct' | 'stand-in'>;

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
  | 'missing'
  | 'remark'
  | 'department'
  | 'how'
  | 'code'
  | 'approval'
  | 'authority'
  | 'note';

interface FieldForm {
  readonly name: FieldName;
  /** `choice`: one of a few; `pick`: one of what the case has open; `papers`: those that came in; `unfit`: those that lack. */
  readonly kind: 'line' | 'text' | 'days' | 'choice' | 'pick' | 'papers' | 'unfit';
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
  view: FormView,
  steps: number,
): readonly FieldForm[] {
  switch (action) {
    case 'check-papers':
      return [
        ...(openChecks(view).length > 1
          ? [{ name: 'department', kind: 'pick', required: true } as const]
          : []),
        { name: 'missing', kind: 'unfit', required: false },
        { name: 'remark', kind: 'text', required: false },
      ];
    case 'confirm':
      return [
        { name: 'how', kind: 'choice', required: true },
        ...(values.how === 'code' ? [{ name: 'code', kind: 'line', required: true } as const] : []),
      ];
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
      return [
        { name: 'workingDays', kind: 'days', required: true },
        REASON,
        ...(isJoint(view) ? [{ name: 'approval', kind: 'line', required: false } as const] : []),
      ];
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
              { name: 'reasons', kind: 'text', required: view.proposal?.outcome !== 'refused' },
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
              { name: 'authority', kind: 'line', required: false },
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
    case 'request-supplement':
    case 'ask-confirmation':
      return [NOTE];
  }
}

/** What of a case its forms depend on. */
type FormView = Pick<CaseView, 'clock' | 'steps' | 'checks' | 'proposal' | 'agent'>;

/** What a form suggests before anybody has filled anything in. */
export function suggestedValues(action: FormAction, view: FormView, me: Pick<Person, 'department'>): Values {
  if (action === 'stop') {
    // A special procedure of the item says itself on which ground and how long.
    const special = view.steps.find((step) => step.state === 'open' && step.stopGround !== null);
    if (!special) return {};
    return { ground: special.stopGround ?? '', expectedWorkingDays: String(special.limitWorkingDays) };
  }
  if (action === 'decide' && view.proposal) return { outcome: view.proposal.outcome };
  if (action === 'collect' && view.agent?.authority?.mayCollect) return { name: view.agent.name };
  const own = me.department?.code;
  if (action === 'check-papers' && openChecks(view).some(({ department }) => department === own)) {
    return { department: own ?? '' };
  }
  return {};
}

/** Departments that still have to look through the papers. */
export function openChecks(view: Pick<CaseView, 'checks'>): CaseView['checks'] {
  return view.checks.filter(({ state }) => state === 'open');
}

/** Several departments work on it at once (并联审批). */
function isJoint({ steps }: Pick<CaseView, 'steps'>): boolean {
  const working = steps.filter(({ step }) => step !== 'acceptance' && step !== 'issuance');
  return new Set(working.map(({ department }) => department)).size > 1;
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
    if (kind === 'unfit') body[name] = value.split(',').filter(Boolean).map(Number);
    if (kind === 'unfit' || value === '' || name === 'step' || name === 'how') continue;
    if (kind === 'days') body[name] = Number(value);
    else if (kind === 'papers')
      body[name] = value.split(',').map((index) => ({ index: Number(index), status: 'provided' }));
    else body[name] = value;
  }
  return step ? { ...body, step: step.step, department: step.department } : body;
}

const BY_WEIGHT: readonly Action[] = [
  'check-papers',
  'request-supplement',
  'complete-step',
  'confirm',
  'decide',
  'resume',
  'issue',
  'collect',
  'supplement',
  'stand-in',
  'accept',
  'ask-confirmation',
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
export function actionsFor(
  view: Pick<CaseView, 'allowedActions' | 'steps' | 'checks'>,
  me: Person,
): Action[] {
  const isMine = (department: string) => me.department === null || me.department.code === department;
  return BY_WEIGHT.filter((action) => {
    if (!view.allowedActions.includes(action) || !me.acts.includes(`case:${action}`)) return false;
    if (action === 'complete-step') return completableSteps(view, me).length > 0;
    if (action === 'check-papers') return openChecks(view).some(({ department }) => isMine(department));
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

/** A sentence in both languages of the hall. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh-CN' | 'en';

/** The sentence in the language asked for. */
export function say(text: Text, language: Language): string {
  return language === 'en' ? text.en : text.zh;
}

/** One bad field: a JSON pointer to it, and what would be right. */
export interface FieldFault {
  readonly pointer: string;
  readonly detail: Text;
}

/**
 * Why a refusal was made; the door translates it into an HTTP status.
 * `conflict` means somebody else was faster, `not_allowed_now` that the present state forbids it.
 */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'gone'
  | 'not_allowed_now'
  | 'conflict'
  | 'too_large'
  | 'too_many';

/** A named reason why a command was not carried out. Rules return it, nothing was changed. */
export interface Refusal {
  readonly refused: RefusalKind;
  /** Stable name, the last part of the problem's `type`: `/problems/<problem>`. */
  readonly problem: string;
  readonly title: Text;
  readonly detail: Text;
  readonly errors?: readonly FieldFault[];
  /** Further members of the problem document, such as the actions that are allowed. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Tells a refusal from what a rule returns when it agrees. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && 'problem' in value;
}

/** A command whose fields are wrong: one entry for each, each naming what would be right. */
export function invalidFields(errors: readonly FieldFault[]): Refusal {
  return {
    refused: 'invalid',
    problem: 'invalid-input',
    title: { zh: '填写有误', en: 'Invalid input' },
    detail: {
      zh: errors.map((error) => error.detail.zh).join('；'),
      en: errors.map((error) => error.detail.en).join('; '),
    },
    errors,
  };
}

/** Carries a refusal out of an action to the door. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.detail.en);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** The value, or a thrown `Refused` when the rule said no. */
export function agreed<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Refused(outcome);
  return outcome;
}

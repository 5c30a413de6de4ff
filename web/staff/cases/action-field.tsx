import type { CaseDetail, StepView } from '../../../src/cases/case-schema.ts';
import { useMe } from '../identity/session.ts';
import { dayOfMoment, sayShortDay } from '../platform/days.ts';
import { Field, TextField } from '../platform/field.tsx';
import { useLanguage, useWords } from '../platform/language.ts';
import { type FieldName, type fieldsOf, openChecks, openStops } from './action-form.ts';
import { actionTexts } from './action-texts.ts';
import { caseTexts } from './texts.ts';

interface ActionFieldProps {
  readonly name: FieldName;
  readonly kind: ReturnType<typeof fieldsOf>[number]['kind'];
  readonly view: CaseDetail;
  readonly steps: readonly StepView[];
  readonly value: string;
  readonly fault: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

/** One field of an action's form. */
export function ActionField(props: ActionFieldProps) {
  const { name, kind, value, fault, disabled, onChange } = props;
  const words = useWords(actionTexts);
  const label = words.fields[name];
  switch (kind) {
    case 'line':
      return (
        <TextField
          label={label}
          value={value}
          onChange={onChange}
          fault={fault}
          input={{ maxLength: 200, disabled }}
        />
      );
    case 'days':
      return (
        <TextField
          label={label}
          value={value}
          onChange={onChange}
          fault={fault}
          input={{ inputMode: 'numeric', maxLength: 3, disabled, className: 'control short' }}
        />
      );
    case 'text':
      return (
        <Field label={label} fault={fault}>
          {(control) => (
            <textarea
              className="control"
              maxLength={2000}
              disabled={disabled}
              value={value}
              onChange={(event) => onChange(event.target.value)}
              {...control}
            />
          )}
        </Field>
      );
    case 'papers':
    case 'unfit':
      return <PapersField {...props} />;
    default:
      return <ChoiceField {...props} />;
  }
}

/** One of a few, as radio buttons below each other, or as a list when there are many. */
function ChoiceField(props: ActionFieldProps) {
  const { name, value, fault, disabled, onChange } = props;
  const words = useWords(actionTexts);
  const options = useOptions(props);
  const isLong = options.length > 4;
  const label = words.fields[name];
  if (isLong) {
    return (
      <Field label={label} fault={fault}>
        {(control) => (
          <select
            className="control"
            disabled={disabled}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            {...control}
          >
            <option value="" />
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )}
      </Field>
    );
  }
  return (
    <fieldset className={fault ? 'formfield faulty' : 'formfield'} disabled={disabled}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="radio">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
      <Fault text={fault} />
    </fieldset>
  );
}

/** What can be chosen: fixed words, or what this very case has open. */
function useOptions({
  name,
  kind,
  view,
  steps,
}: ActionFieldProps): readonly { value: string; label: string }[] {
  const words = useWords(actionTexts);
  const language = useLanguage();
  const me = useMe();
  if (kind === 'choice') {
    const texts: Readonly<Record<string, string>> = words.options[name as keyof typeof words.options];
    return Object.entries(texts).map(([value, label]) => ({ value, label }));
  }
  if (name === 'step') {
    return steps.map((step) => ({
      value: String(step.index),
      label: `${step.departmentName} ${step.stepName}`,
    }));
  }
  if (name === 'department') {
    const isMine = (code: string) => me.department === null || me.department.code === code;
    const mine = openChecks(view).filter(({ department }) => isMine(department));
    return mine.map(({ department, departmentName }) => ({
      value: department,
      label: departmentName,
    }));
  }
  const grounds: Readonly<Record<string, string>> = words.options.ground;
  return openStops(view).map((stop) => ({
    value: stop.id,
    label: words.openSince(
      grounds[stop.ground] ?? stop.ground,
      sayShortDay(dayOfMoment(stop.from), language),
    ),
  }));
}

/** The papers that are not there yet, of which those that came in are ticked; or all, of which those that lack are. */
function PapersField({ name, kind, view, value, fault, disabled, onChange }: ActionFieldProps) {
  const words = useWords(actionTexts);
  const { material: states } = useWords(caseTexts);
  const came = new Set(value.split(',').filter(Boolean));
  const owed = view.materials.filter(
    ({ status, required }) => (kind === 'unfit' && required) || status !== 'provided',
  );
  const turn = (index: string, isThere: boolean) => {
    const next = new Set(came);
    if (isThere) next.add(index);
    else next.delete(index);
    onChange([...next].join(','));
  };
  return (
    <fieldset className={fault ? 'formfield faulty' : 'formfield'} disabled={disabled}>
      <legend>{words.fields[name]}</legend>
      {owed.map((material) => (
        <label key={material.index} className="radio">
          <input
            type="checkbox"
            checked={came.has(String(material.index))}
            onChange={(event) => turn(String(material.index), event.target.checked)}
          />
          <span>{material.name}</span>
          <span className="dim">
            {material.status === 'missing' && !material.required ? states.optional : states[material.status]}
          </span>
        </label>
      ))}
      <Fault text={fault} />
    </fieldset>
  );
}

function Fault({ text }: { readonly text: string | undefined }) {
  return (
    <p className="fault" role="alert" hidden={!text}>
      {text}
    </p>
  );
}

import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';
import { useWords } from './language.ts';
import { shellTexts } from './texts.ts';

interface FrameProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What would be right; shown with a mark and a word, because red belongs to overdue cases alone. */
  readonly fault?: string;
  /** Said when the value has passed its check. */
  readonly praise?: string;
}

interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

/** A label, a control, and below it what is wrong with it, or why it is good. */
export function Field({
  label,
  hint,
  fault,
  praise,
  children,
}: FrameProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const words = useWords(shellTexts);
  const hasNote = Boolean(fault ?? praise ?? hint);
  return (
    <div className={fault ? 'formfield faulty' : 'formfield'}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': hasNote ? `${id}-note` : undefined,
        'aria-invalid': fault ? true : undefined,
      })}
      <p id={`${id}-note`} className={fault ? 'fault' : praise ? 'praise' : 'hint'} aria-live="polite">
        {fault ? (
          <>
            <b>{words.fieldFault}</b>
            {fault}
          </>
        ) : (
          (praise ?? hint)
        )}
      </p>
    </div>
  );
}

interface TextFieldProps extends FrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly input?: InputHTMLAttributes<HTMLInputElement>;
}

/** A field for one line of text. */
export function TextField({ value, onChange, inputRef, input, ...frame }: TextFieldProps) {
  return (
    <Field {...frame}>
      {(control) => (
        <input
          className="control"
          autoComplete="off"
          spellCheck={false}
          {...input}
          {...control}
          ref={inputRef}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

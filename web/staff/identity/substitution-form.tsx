import { type FormEvent, useRef, useState } from 'react';
import type { SubstitutionList, SubstitutionView } from '../../../src/identity/substitution-schema.ts';
import { sayShortDay } from '../platform/days.ts';
import { Field, TextField } from '../platform/field.tsx';
import { useLanguage, useWords } from '../platform/language.ts';
import { ProblemNote } from '../platform/notes.tsx';
import { faultAt, Refused } from '../platform/problem.ts';
import { substitutionTexts } from './substitution-texts.ts';
import { useCommand } from './use-command.ts';

interface SubstitutionFormProps {
  readonly person: string | undefined;
  readonly candidates: SubstitutionList['candidates'];
  readonly today: string;
  /** Says in a sentence what was agreed. */
  readonly onNamed: (sentence: string) => void;
}

/** Who, from when to when, and why. With one candidate there is nothing to choose. */
export function SubstitutionForm({ person, candidates, today, onNamed }: SubstitutionFormProps) {
  const words = useWords(substitutionTexts);
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const only = candidates.length === 1 ? (candidates[0]?.username ?? '') : '';
  const [values, setValues] = useState({ substitute: only, from: today, until: '', note: '' });
  const [tried, setTried] = useState(false);
  const command = useCommand<SubstitutionView>((made) => {
    setTried(false);
    setValues({ substitute: only, from: today, until: '', note: '' });
    onNamed(words.named(made.substitute.name, sayShortDay(made.until, language)));
  });
  const refused = command.error instanceof Refused ? command.error.problem.errors : undefined;
  const faultOf = (name: 'substitute' | 'from' | 'until') => {
    if (tried && values[name] === '') return name === 'substitute' ? words.whoMissing : words.dayMissing;
    return faultAt(refused, `/${name}`);
  };
  const set = (name: keyof typeof values) => (value: string) => {
    setValues({ ...values, [name]: value });
    if (command.isError) command.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (command.isPending) return;
    const { note, ...rest } = values;
    if (Object.values(rest).includes('')) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const body = { ...rest, ...(person && { for: person }), ...(note.trim() && { note: note.trim() }) };
    command.mutate({ method: 'POST', path: '/api/substitutions', body });
  };
  const hasOwnPlace = ['/substitute', '/from', '/until'].some((pointer) => faultAt(refused, pointer));
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Field label={words.who} fault={faultOf('substitute')}>
        {(control) => (
          <select
            className="control"
            {...control}
            value={values.substitute}
            onChange={(event) => set('substitute')(event.target.value)}
          >
            <option value="">{words.choose}</option>
            {candidates.map(({ username, name, roleName }) => (
              <option key={username} value={username}>
                {words.person(name, roleName)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="two">
        <TextField
          label={words.from}
          value={values.from}
          fault={faultOf('from')}
          input={{ type: 'date', min: today }}
          onChange={set('from')}
        />
        <TextField
          label={words.until}
          hint={words.untilHint}
          value={values.until}
          fault={faultOf('until')}
          input={{ type: 'date', min: values.from }}
          onChange={set('until')}
        />
      </div>
      <TextField
        label={words.note}
        hint={words.noteHint}
        value={values.note}
        input={{ maxLength: 200 }}
        onChange={set('note')}
      />
      {command.error && !hasOwnPlace && <ProblemNote error={command.error} />}
      <p>
        <button type="submit" className="btn primary" disabled={command.isPending}>
          {command.isPending ? words.naming : words.name}
        </button>
      </p>
    </form>
  );
}

import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SignedInView } from '../../../src/identity/staff-schema.ts';
import { TextField } from '../platform/field.tsx';
import { useWords } from '../platform/language.ts';
import { ProblemNote } from '../platform/notes.tsx';
import { useSession } from './session.ts';
import { identityTexts } from './texts.ts';

interface SignInFormProps {
  readonly username?: string;
  readonly onSignedIn: (staff: SignedInView) => void;
}

/** Username and password, on the page of its own and above a page whose session has ended. */
export function SignInForm({ username: known = '', onSignedIn }: SignInFormProps) {
  const words = useWords(identityTexts);
  const { signIn } = useSession();
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const [visible, setVisible] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const usernameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  // After a dialog has opened, which puts the focus on its first field.
  useEffect(() => {
    (known ? passwordField : usernameField).current?.focus();
  }, [known]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setError(undefined);
    if (!username.trim()) return usernameField.current?.focus();
    if (!password) return passwordField.current?.focus();
    setBusy(true);
    try {
      onSignedIn(await signIn({ username: username.trim(), password }));
    } catch (failure) {
      setError(failure);
      setPassword('');
      passwordField.current?.focus();
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="signin-form" onSubmit={submit} noValidate>
      <TextField
        label={words.username}
        value={username}
        onChange={setUsername}
        fault={tried && !username.trim() ? words.usernameMissing : undefined}
        inputRef={usernameField}
        input={{ autoComplete: 'username', autoCapitalize: 'none' }}
      />
      <TextField
        label={words.password}
        value={password}
        onChange={setPassword}
        fault={tried && !password && !error && !busy ? words.passwordMissing : undefined}
        inputRef={passwordField}
        input={{
          type: visible ? 'text' : 'password',
          autoComplete: 'current-password',
        }}
      />
      <label className="check">
        <input type="checkbox" checked={visible} onChange={(event) => setVisible(event.target.checked)} />
        {words.showPassword}
      </label>
      {error !== undefined && <ProblemNote error={error} />}
      <button type="submit" className="btn primary tall wide" disabled={busy}>
        {busy ? words.signingIn : words.signIn}
      </button>
    </form>
  );
}

import { useState } from 'react';
import type { StaffView } from '../../../src/identity/staff-schema.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { faultAt, Refused } from '../platform/problem.ts';
import { adminTexts } from './admin-texts.ts';
import { CommandDialog } from './command-dialog.tsx';
import { newPassword, PasswordField } from './password-field.tsx';
import { PersonFields } from './person-fields.tsx';
import { PostFields, type PostValues, postOf } from './post-fields.tsx';
import { useCommand } from './use-command.ts';

interface StaffDialogProps {
  readonly account: StaffView;
  readonly onClose: () => void;
  /** Says in a sentence what was done; with the account after it, where that has changed. */
  readonly onDone: (sentence: string, after?: StaffView) => void;
}

const pathOf = (account: StaffView, part: string) =>
  `/api/staff/${encodeURIComponent(account.username)}/${part}`;

/** The name of an account in the language of the screens. */
export function useNameOf(): (account: Pick<StaffView, 'name'>) => string {
  const language = useLanguage();
  return ({ name }) => (language === 'en' ? name.en : name.zh);
}

/** Another role, department or window. */
export function PostDialog({ account, onClose, onDone }: StaffDialogProps) {
  const words = useWords(adminTexts);
  const name = useNameOf()(account);
  const [values, setValues] = useState<PostValues>({
    role: account.role,
    department: account.department?.code ?? '',
    windows: account.windows.join(' '),
  });
  const command = useCommand<StaffView>((after) => onDone(words.saved(name), after));
  const faults = faultsOf(command.error);
  return (
    <CommandDialog
      title={words.postTitle(name)}
      explain={words.postExplain}
      does={words.save}
      command={command}
      onClose={onClose}
      onSubmit={() => command.mutate({ method: 'PUT', path: pathOf(account, 'post'), body: postOf(values) })}
    >
      <PostFields
        values={values}
        faultOf={(field) => faultUnder(faults, `/${field}`)}
        onChange={(change) => {
          setValues({ ...values, ...change });
          command.reset();
        }}
      />
    </CommandDialog>
  );
}

/** A new password, shown once. */
export function PasswordDialog({ account, onClose, onDone }: StaffDialogProps) {
  const words = useWords(adminTexts);
  const name = useNameOf()(account);
  const [password, setPassword] = useState(newPassword);
  const command = useCommand<undefined>(() => onDone(words.passwordDone(name)));
  return (
    <CommandDialog
      title={words.passwordTitle(name)}
      explain={words.passwordExplain}
      does={words.reset}
      command={command}
      onClose={onClose}
      onSubmit={() =>
        command.mutate({ method: 'PUT', path: pathOf(account, 'password'), body: { password } })
      }
    >
      <PasswordField
        value={password}
        fault={faultUnder(faultsOf(command.error), '/password')}
        onChange={(value) => {
          setPassword(value);
          command.reset();
        }}
      />
    </CommandDialog>
  );
}

/** Whether somebody may sign in. */
export function ActiveDialog({ account, onClose, onDone }: StaffDialogProps) {
  const words = useWords(adminTexts);
  const name = useNameOf()(account);
  const active = !account.active;
  const command = useCommand<StaffView>((after) =>
    onDone(active ? words.activated(name) : words.deactivated(name), after),
  );
  return (
    <CommandDialog
      title={active ? words.activateTitle(name) : words.deactivateTitle(name)}
      explain={active ? words.activateExplain : words.deactivateExplain}
      does={active ? words.activate : words.deactivate}
      command={command}
      onClose={onClose}
      onSubmit={() => command.mutate({ method: 'PUT', path: pathOf(account, 'active'), body: { active } })}
    />
  );
}

interface NewAccountDialogProps {
  readonly onClose: () => void;
  readonly onDone: (sentence: string, account: StaffView) => void;
}

/** An account for somebody new. */
export function NewAccountDialog({ onClose, onDone }: NewAccountDialogProps) {
  const words = useWords(adminTexts);
  const nameOf = useNameOf();
  const [person, setPerson] = useState({ username: '', zh: '', en: '' });
  const [password, setPassword] = useState(newPassword);
  const [post, setPost] = useState<PostValues>({ role: 'clerk', department: '', windows: '' });
  const command = useCommand<StaffView>((account) => onDone(words.added(nameOf(account)), account));
  const faults = faultsOf(command.error);
  const change = (next: () => void) => {
    next();
    command.reset();
  };
  const { username, zh, en } = person;
  const body = { username: username.trim(), name: { zh: zh.trim(), en: en.trim() || zh.trim() }, password };
  return (
    <CommandDialog
      title={words.addTitle}
      explain={words.addExplain}
      does={words.add}
      command={command}
      onClose={onClose}
      onSubmit={() =>
        command.mutate({ method: 'POST', path: '/api/staff', body: { ...body, ...postOf(post) } })
      }
    >
      <PersonFields
        values={person}
        faultOf={(pointer) => faultUnder(faults, pointer)}
        onChange={(next) => change(() => setPerson({ ...person, ...next }))}
      />
      <PostFields
        values={post}
        faultOf={(field) => faultUnder(faults, `/${field}`)}
        onChange={(next) => change(() => setPost({ ...post, ...next }))}
      />
      <PasswordField
        value={password}
        fault={faultUnder(faults, '/password')}
        onChange={(next) => change(() => setPassword(next))}
      />
    </CommandDialog>
  );
}

type Faults = Refused['problem']['errors'];

function faultsOf(error: unknown): Faults {
  return error instanceof Refused ? error.problem.errors : undefined;
}

/** A fault of the field, or of a part of it: `/windows/1`. */
function faultUnder(faults: Faults, pointer: string): string | undefined {
  return faultAt(faults, pointer) ?? faults?.find((fault) => fault.pointer.startsWith(`${pointer}/`))?.detail;
}

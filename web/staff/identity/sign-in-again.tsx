import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Dialog } from '../platform/dialog.tsx';
import { useWords } from '../platform/language.ts';
import { sessionBegan, useSessionEnded } from '../platform/session-end.ts';
import { shellTexts } from '../platform/texts.ts';
import { useMe } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';
import { identityTexts } from './texts.ts';

/** Above the page of somebody whose session ended: what was typed stays where it is. */
export function SignInAgain() {
  const ended = useSessionEnded();
  const shell = useWords(shellTexts);
  const words = useWords(identityTexts);
  const client = useQueryClient();
  const navigate = useNavigate();
  const me = useMe();
  if (!ended) return null;

  const leave = () => {
    sessionBegan();
    client.clear();
    void navigate({ to: '/sign-in', search: {} });
  };
  return (
    <Dialog title={shell.signInAgainTitle} onClose={() => {}}>
      <p className="dim">{shell.signInAgainDetail}</p>
      <SignInForm
        username={me.username}
        onSignedIn={(staff) => {
          if (staff.username === me.username) void client.invalidateQueries();
          else {
            client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
            void navigate({ to: '/' });
          }
        }}
      />
      <button type="button" className="lk" onClick={leave}>
        {words.anotherPerson}
      </button>
    </Dialog>
  );
}

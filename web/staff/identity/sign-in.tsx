import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { setLanguage, useLanguage, useWords } from '../platform/language.ts';
import { Mark } from '../platform/mark.tsx';
import { shellTexts } from '../platform/texts.ts';
import { useTitle } from '../platform/use-title.ts';
import { homeOf } from './places.ts';
import './sign-in.css';
import { SignInForm } from './sign-in-form.tsx';
import { identityTexts } from './texts.ts';

/** The page that asks who one is; afterwards one is where one wanted to go. */
export function SignIn() {
  const words = useWords(identityTexts);
  const shell = useWords(shellTexts);
  const language = useLanguage();
  const router = useRouter();
  const client = useQueryClient();
  const { back } = useSearch({ from: '/sign-in' });
  useTitle(words.signIn);
  return (
    <main className="signin">
      <header>
        <p className="mark">
          <Mark size={28} />
          {shell.name}
        </p>
        <button
          type="button"
          className="btn"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {shell.otherLanguage}
        </button>
      </header>
      <section>
        <h1>{words.signInTitle}</h1>
        <p className="dim">{words.welcome}</p>
        <SignInForm
          onSignedIn={(staff) => {
            client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
            if (back) router.history.replace(back);
            else void router.navigate({ to: homeOf(staff.role), replace: true });
          }}
        />
        <p className="hint">{words.forgotten}</p>
      </section>
      <svg className="door" viewBox="0 0 20 18" aria-hidden="true">
        <path d="M1 18V1h18v17M6 18V7h8v11" />
      </svg>
    </main>
  );
}

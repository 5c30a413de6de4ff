import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { helpTexts } from '../help/texts.ts';
import { MeMenu } from '../identity/me-menu.tsx';
import { homeOf, placesFor } from '../identity/places.ts';
import { useMe } from '../identity/session.ts';
import { SignInAgain } from '../identity/sign-in-again.tsx';
import { identityTexts } from '../identity/texts.ts';
import { useWalk } from '../identity/walk.ts';
import { WalkNote } from '../identity/walk-note.tsx';
import { WALKS } from '../identity/walk-steps.ts';
import { walkTexts } from '../identity/walk-texts.ts';
import { useLine } from './connection.ts';
import { GoTo } from './go-to.tsx';
import { KeyHelp } from './key-help.tsx';
import { useWords } from './language.ts';
import { Mark } from './mark.tsx';
import { shellTexts } from './texts.ts';
import { useKeys } from './use-keys.ts';

/** Read by few and seldom: it is fetched when it is first opened. */
const HelpPanel = lazy(() =>
  import('../help/help-panel.tsx').then((module) => ({ default: module.HelpPanel })),
);

/** The bar that every page inside the house has, and what may open above any of them. */
export function Shell() {
  const words = useWords(shellTexts);
  const { places } = useWords(identityTexts);
  const me = useMe();
  const navigate = useNavigate();
  const [above, setAbove] = useState<'keys' | 'go-to' | 'help'>();
  const { key: walkKey } = useWords(walkTexts);
  const help = useWords(helpTexts);
  const steps = WALKS[me.role];
  const walk = useWalk(me.username, steps.length);
  const beginWalk = () => {
    setAbove(undefined);
    walk.begin();
    void navigate({ to: homeOf(me.role) });
  };
  useKeys(words.keysEverywhere, [
    { keys: ['g', 'Ctrl+k'], says: words.goTo, run: () => setAbove('go-to') },
    { keys: ['?'], says: words.keysHelp, run: () => setAbove('keys') },
    { keys: ['h'], says: help.helpKey, run: () => setAbove(above === 'help' ? undefined : 'help') },
    {
      keys: ['F1'],
      says: walkKey,
      run: walk.at === undefined ? beginWalk : walk.goOn,
      whileTyping: true,
    },
  ]);
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="top">
        <Link className="mark" to="/">
          <Mark />
          {words.name}
        </Link>
        <nav aria-label={words.mainNavigation}>
          {placesFor(me.acts).map((place) => (
            <Link key={place.name} to={place.path} activeProps={{ 'aria-current': 'page' }}>
              {places[place.name]}
            </Link>
          ))}
        </nav>
        <div className="me">
          <LineMark />
          <button type="button" className="field top-find" onClick={() => setAbove('go-to')}>
            <kbd>G</kbd>
            {words.goTo}
          </button>
          <button
            type="button"
            className="field top-help"
            aria-expanded={above === 'help'}
            onClick={() => setAbove(above === 'help' ? undefined : 'help')}
          >
            <kbd>H</kbd>
            {help.help}
          </button>
          <MeMenu onKeys={() => setAbove('keys')} />
        </div>
      </header>
      <Outlet />
      {above === 'help' && (
        <Suspense>
          <HelpPanel onClose={() => setAbove(undefined)} onKeys={() => setAbove('keys')} onWalk={beginWalk} />
        </Suspense>
      )}
      {above === 'keys' && <KeyHelp onClose={() => setAbove(undefined)} onWalk={beginWalk} />}
      {above === 'go-to' && (
        <GoTo
          onClose={() => setAbove(undefined)}
          onGo={(target) => {
            setAbove(undefined);
            void navigate(target);
          }}
        />
      )}
      {walk.at !== undefined && (
        <WalkNote steps={steps} at={walk.at} onNext={walk.goOn} onLeave={walk.leave} />
      )}
      <SignInAgain />
    </>
  );
}

function LineMark() {
  const line = useLine();
  const words = useWords(shellTexts);
  return (
    <span className="linemark" role="status" data-line={line}>
      {line === 'lost' && words.lineLost}
      {line === 'slow' && words.lineSlow}
    </span>
  );
}

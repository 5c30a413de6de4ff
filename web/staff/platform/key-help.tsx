import { Dialog } from './dialog.tsx';
import { type KeyBinding, keyCap } from './keys.ts';
import { useWords } from './language.ts';
import { shellTexts } from './texts.ts';
import { useKeyScopes } from './use-keys.ts';

/** All keys that work on the page where it is opened, and the way back to the first walk. */
export function KeyHelp({ onClose, onWalk }: { readonly onClose: () => void; readonly onWalk: () => void }) {
  const words = useWords(shellTexts);
  const scopes = useKeyScopes().filter((scope) => !scope.modal && scope.bindings.length > 0);
  return (
    <Dialog title={words.keys} onClose={onClose} wide>
      <div className="keyhelp">
        {[...scopes].reverse().map((scope) => (
          <section key={scope.title}>
            <h3>{scope.title}</h3>
            <dl>
              {scope.bindings.map((binding) => (
                <Line key={binding.keys.join(' ')} binding={binding} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <footer>
        <button type="button" className="btn" onClick={onWalk}>
          {words.walkAgain} <kbd>F1</kbd>
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {words.close} <kbd>Esc</kbd>
        </button>
      </footer>
    </Dialog>
  );
}

function Line({ binding }: { readonly binding: KeyBinding }) {
  return (
    <div>
      <dt>
        {binding.keys.map((key) => (
          <kbd key={key}>{keyCap(key)}</kbd>
        ))}
      </dt>
      <dd>{binding.says}</dd>
    </div>
  );
}

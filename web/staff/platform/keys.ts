/** What a page does at a key. */
export interface KeyBinding {
  /** As `keyName` gives them; the first is the one that is shown. */
  readonly keys: readonly string[];
  /** Said in the list of keys. */
  readonly says: string;
  readonly run: (key: string) => void;
  /** Also while a field is typed into; for keys that type nothing. */
  readonly whileTyping?: boolean;
}

/** A page or a dialog with its keys. The one opened last is asked first; a dialog hides what lies under it. */
export interface KeyScope {
  readonly title: string;
  readonly bindings: readonly KeyBinding[];
  readonly modal: boolean;
}

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** `j`, `?`, `F9`, `Ctrl+k`, `Shift+x`: letters in small, so that Caps Lock changes nothing. */
export function keyName(press: KeyPress): string {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const shift = press.shiftKey && /^[a-z]$/.test(key) ? 'Shift+' : '';
  return `${press.ctrlKey || press.metaKey ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}${shift}${key}`;
}

/** The binding that answers a key, or nothing. A letter with Shift is the letter where Shift means nothing else. */
export function bindingFor(
  scopes: readonly KeyScope[],
  name: string,
  typing: boolean,
): KeyBinding | undefined {
  for (const scope of [...scopes].reverse()) {
    const bindings = scope.bindings.filter((binding) => !typing || binding.whileTyping);
    const answers = (key: string) => bindings.find(({ keys }) => keys.includes(key));
    const found = answers(name) ?? answers(name.replace('Shift+', ''));
    if (found) return found;
    if (scope.modal) return undefined;
  }
  return undefined;
}

/** How a key is written on a key cap. */
export function keyCap(name: string): string {
  const known: Readonly<Record<string, string>> = {
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Escape: 'Esc',
    ' ': 'Space',
  };
  const [, held = '', key = name] = /^((?:Ctrl\+|Alt\+|Shift\+)+)(.+)$/.exec(name) ?? [];
  return held + (known[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

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
}

/** `j`, `?`, `F9`, `Ctrl+k`: letters in small, so that Caps Lock changes nothing. */
export function keyName(press: KeyPress): string {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return `${press.ctrlKey || press.metaKey ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}${key}`;
}

/** The binding that answers a key, or nothing. */
export function bindingFor(
  scopes: readonly KeyScope[],
  name: string,
  typing: boolean,
): KeyBinding | undefined {
  for (const scope of [...scopes].reverse()) {
    const found = scope.bindings.find(
      (binding) => binding.keys.includes(name) && (!typing || binding.whileTyping),
    );
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
  const [, held = '', key = name] = /^((?:Ctrl\+|Alt\+)+)(.+)$/.exec(name) ?? [];
  return held + (known[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

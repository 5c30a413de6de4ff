type Kind = 'code' | 'comment' | 'string' | 'template' | 'pattern';

export interface Stretch {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** Of a template's part: where the whole template's opening quote stands. */
  readonly template?: number;
}

const STRING = /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"/y;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const PATTERN = /\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const TEMPLATE_PART = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/y;
/** After these a slash begins a pattern; after a name, a number or a closing bracket it divides. */
const BEFORE_PATTERN =
  /(?:^|[([{,;:=!&|?+\-*%<>~^}\n]|\b(?:return|typeof|case|in|of|await|yield|void|delete))[ \t]*$/;

/**
 * Cuts TypeScript into code, comments, strings, the fixed parts of templates, and patterns. Quotes and slashes
 * that mark them belong to them, so that what remains as code has no text of any language in it.
 */
export function scan(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  /** Open templates, and how many braces are open in the value that stands in each. */
  const templates: { start: number; braces: number }[] = [];
  let codeFrom = 0;
  let at = 0;

  const push = (kind: Kind, end: number, template?: number) => {
    if (codeFrom < at) stretches.push({ kind: 'code', start: codeFrom, end: at });
    stretches.push(template === undefined ? { kind, start: at, end } : { kind, start: at, end, template });
    at = end;
    codeFrom = end;
  };
  const match = (pattern: RegExp, from = at) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.[0];
  };
  /** Takes a template's part up to the next value or its end. */
  const takeTemplate = (start: number, from: number) => {
    const end = from + (match(TEMPLATE_PART, from)?.length ?? 0);
    if (text.startsWith('${', end)) {
      push('template', end + 2, start);
      templates.push({ start, braces: 0 });
    } else push('template', Math.min(end + 1, text.length), start);
  };

  while (at < text.length) {
    const character = text[at];
    const open = templates.at(-1);
    const comment = character === '/' ? match(COMMENT) : undefined;
    const string = character === "'" || character === '"' ? match(STRING) : undefined;
    const pattern =
      character === '/' && !comment && BEFORE_PATTERN.test(text.slice(Math.max(0, at - 40), at))
        ? match(PATTERN)
        : undefined;
    if (comment) push('comment', at + comment.length);
    else if (string) push('string', at + string.length);
    else if (pattern) push('pattern', at + pattern.length);
    else if (character === '`') takeTemplate(at, at + 1);
    else if (character === '}' && open?.braces === 0) {
      templates.pop();
      takeTemplate(open.start, at + 1);
    } else {
      if (open && character === '{') open.braces++;
      if (open && character === '}') open.braces--;
      at++;
    }
  }
  if (codeFrom < at) stretches.push({ kind: 'code', start: codeFrom, end: at });
  return stretches;
}

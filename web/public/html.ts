/** Markup that is safe to send: every value in it was escaped when it was put in. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template; nothing is shown for null, undefined and false. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

const SPECIAL = /[&<>"']|[^\P{Cc}\t\n\r]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that means itself, inside an element as well as inside a quoted attribute. */
export function escapeHtml(text: string): string {
  // Control characters have no meaning in a document and are not allowed in one.
  return text.toWellFormed().replace(SPECIAL, (character) => ENTITIES[character] ?? '\ufffd');
}

/**
 * A template whose values are escaped. Values stand between elements or inside quoted attributes,
 * never in a tag's name, an unquoted attribute, a script or a style.
 */
export function html(parts: TemplateStringsArray, ...values: Content[]): Html {
  let markup = parts[0] as string;
  for (let index = 0; index < values.length; index += 1) {
    markup += render(values[index]) + (parts[index + 1] as string);
  }
  return new Html(markup);
}

function render(value: Content): string {
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (value === null || value === undefined || value === false) return '';
  let markup = '';
  for (const part of value) markup += render(part);
  return markup;
}

/** An address on this site whose values are encoded, so that none can leave its place. */
export function address(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return parts.reduce(
    (built, part, index) => built + encodeURIComponent(String(values[index - 1]).toWellFormed()) + part,
  );
}

/** Things said one after the other: `A、B`, `A, B`. */
export function joined(things: readonly Content[], separator: Content): Content[] {
  return things.flatMap((thing, index) => (index === 0 ? [thing] : [separator, thing]));
}

/** A piece of a line: plain words, a key or name as it is typed, or words that weigh more. */
export interface Piece {
  readonly kind: 'text' | 'code' | 'strong';
  readonly text: string;
}

export type Line = readonly Piece[];

export type Block =
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] };

/** A heading of a guide with what stands below it, up to the next. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * Reads a guide of `docs/guide/`. Of Markdown it knows what stands there: headings, paragraphs, lists, tables, `code`,
 * **strong**; links keep their words only, pictures and the line with links at the top are left out.
 */
export function readGuide(markdown: string): Section[] {
  const sections: { title: string; blocks: Block[] }[] = [];
  for (const chunk of chunksOf(markdown)) {
    const heading = /^#{1,3} (.+)$/.exec(chunk[0] ?? '');
    if (heading) sections.push({ title: plain(heading[1] ?? ''), blocks: [] });
    const body = heading ? chunk.slice(1) : chunk;
    if (body.length > 0 && !isLeftOut(body)) sections.at(-1)?.blocks.push(blockOf(body));
  }
  return sections;
}

/** Lines that belong together: up to an empty line, to a heading, or to the other kind of block. */
function chunksOf(markdown: string): string[][] {
  const chunks: string[][] = [];
  let kind = '';
  for (const line of markdown.split('\n')) {
    const next = kindOf(line, kind);
    if (next !== '' && next === kind && next !== 'heading') chunks.at(-1)?.push(line);
    else if (next !== '') chunks.push([line]);
    kind = next;
  }
  return chunks;
}

function kindOf(line: string, before: string): string {
  if (line.trim() === '') return '';
  if (line.startsWith('#')) return 'heading';
  if (/^\d+\. /.test(line)) return 'ordered';
  if (line.startsWith('- ')) return 'bullets';
  if (line.startsWith('|')) return 'table';
  if (/^(!\[|<img)/.test(line)) return 'picture';
  // An indented line goes on with the item above it.
  return line.startsWith(' ') && before !== '' ? before : 'paragraph';
}

const ONLY_LINKS = /^(\[[^\]]*\]\([^)]*\)[ ·]*)+$/;

function isLeftOut([first = '']: readonly string[]): boolean {
  return /^(!\[|<img)/.test(first) || ONLY_LINKS.test(first);
}

function blockOf(lines: readonly string[]): Block {
  const first = lines[0] ?? '';
  if (first.startsWith('|')) {
    const [head = [], , ...rows] = lines.map(cellsOf);
    return { kind: 'table', head, rows };
  }
  const marker = /^(- |\d+\. )/;
  if (!marker.test(first)) return { kind: 'paragraph', line: piecesOf(joined(lines)) };
  const items: string[][] = [];
  for (const line of lines) {
    if (marker.test(line)) items.push([line.replace(marker, '')]);
    else items.at(-1)?.push(line);
  }
  return { kind: 'list', ordered: /^\d/.test(first), items: items.map((item) => piecesOf(joined(item))) };
}

/** Lines of one paragraph; between Chinese characters a line break is no space. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .reduce((text, line) => {
      const isChinese = /[⺀-￯]$/.test(text) || /^[⺀-￯]/.test(line);
      return text + (isChinese ? '' : ' ') + line;
    });
}

function cellsOf(row: string): Line[] {
  const cells = row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  return cells.map((cell) => piecesOf(cell.trim()));
}

function piecesOf(text: string): Piece[] {
  return withoutLinks(text)
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part): Piece => {
      if (part.startsWith('`')) return { kind: 'code', text: part.slice(1, -1) };
      if (part.startsWith('**')) return { kind: 'strong', text: part.slice(2, -2) };
      return { kind: 'text', text: part };
    });
}

function withoutLinks(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

function plain(text: string): string {
  return wordsOf(piecesOf(text));
}

/** A line without its marks. */
export function wordsOf(line: Line): string {
  return line.map((piece) => piece.text).join('');
}

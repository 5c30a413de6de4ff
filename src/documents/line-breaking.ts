/** The width of a character in ems. */
export type Advance = (character: string, bold: boolean) => number;

/** May not begin a line (避头). */
const NOT_FIRST = /^[，。、；：？！）》〉」』】〕”’％…—·.,;:?!)\]}%℃]/u;
/** May not end a line (避尾). */
const NOT_LAST = /[（《〈「『【〔“‘([{]$/u;
/** What is not broken inside: words, numbers, codes of letters and digits. */
const PIECES = /[A-Za-z0-9@_+\-./:#&=?%]+|\s+|./gsu;
const LONGEST_PIECE = 40;

export function widthOf(text: string, bold: boolean, advance: Advance): number {
  let width = 0;
  for (const character of text) width += advance(character, bold);
  return width;
}

/**
 * Breaks a paragraph into lines by the rules of Chinese setting: no closing mark at the beginning of a line, no opening
 * one at its end, nothing broken inside numbers and Latin words.
 * @param width in ems
 * @param indent of the first line, in ems
 */
export function breakLines(
  text: string,
  width: number,
  indent: number,
  advance: Advance,
  bold = false,
): string[] {
  const pieces = piecesOf(text);
  const lines: string[] = [];
  let line: string[] = [];
  let used = indent;
  for (const piece of pieces) {
    const wide = widthOf(piece, bold, advance);
    if (used + wide > width && line.length > 0) {
      const carried = carriedOver(line, piece);
      lines.push(line.join('').trimEnd());
      line = carried;
      used = widthOf(line.join(''), bold, advance);
      if (line.length === 0 && /^\s+$/.test(piece)) continue;
    }
    line.push(piece);
    used += wide;
  }
  if (line.length > 0) lines.push(line.join('').trimEnd());
  return lines.length > 0 ? lines : [''];
}

function piecesOf(text: string): string[] {
  return (text.match(PIECES) ?? []).flatMap((piece) =>
    piece.length <= LONGEST_PIECE ? [piece] : (piece.match(new RegExp(`.{1,${LONGEST_PIECE}}`, 'gs')) ?? []),
  );
}

/** What has to go to the next line with the piece that begins it; taken off the end of the line. */
function carriedOver(line: string[], next: string): string[] {
  const carried: string[] = [];
  const mustMove = () => {
    const first = carried[0] ?? next;
    return NOT_FIRST.test(first) || NOT_LAST.test(line.at(-1) ?? '');
  };
  while (line.length > 1 && mustMove()) carried.unshift(line.pop() as string);
  return carried;
}

import { type Advance, breakLines, widthOf } from './line-breaking.ts';
import type { Block } from './notice.ts';
import { FRAME, type Sheet } from './sheet.ts';

/** In what size, how close and where the body is set. */
export interface Setting {
  readonly sheet: Sheet;
  readonly size: number;
  readonly leading: number;
  readonly advance: Advance;
}

const INDENT = 2;
const LABEL = 1.6;
/** A line is spread to the margin when it is fuller than this; in ems that are left. */
const MOST_SPREAD = 3;
/** What is too little for a line of its own, in ems. */
const ORPHAN = 2;
const CELL_PADDING = 5;

/** Puts the body on the sheet, each block below the one before. */
export function layOutBlocks(setting: Setting, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.block === 'paragraph') paragraph(setting, block.text, FRAME.left, INDENT, '');
    else if (block.block === 'list') list(setting, block.entries);
    else table(setting, block);
  }
}

function list(setting: Setting, entries: readonly string[]): void {
  const { size } = setting;
  for (const [index, entry] of entries.entries()) {
    const label = entries.length === 1 ? '' : `${index + 1}．`;
    paragraph(setting, entry, FRAME.left + INDENT * size, label === '' ? 0 : LABEL, label);
  }
}

/** Lines in both directions flush, the last one as it falls. @param label stands where the first line is indented */
function paragraph(
  { sheet, size, leading, advance }: Setting,
  text: string,
  x: number,
  indent: number,
  label: string,
): void {
  const width = (FRAME.left + FRAME.width - x) / size;
  const lines = withoutOrphan(text, width, indent, advance);
  for (const [index, line] of lines.entries()) {
    const first = index === 0;
    sheet.advance(leading);
    if (first && label) sheet.put({ mark: 'text', text: label, x, y: sheet.y, size, bold: false });
    const left = width - (first ? indent : 0) - widthOf(line, false, advance);
    const spread = index < lines.length - 1 && left < MOST_SPREAD && left > -0.5;
    const gaps = Math.max([...line].length - 1, 1);
    sheet.put({
      mark: 'text',
      text: line,
      x: x + (first ? indent * size : 0),
      y: sheet.y,
      size,
      bold: false,
      ...(spread && { spacing: (left * size) / gaps }),
    });
  }
}

/** Lines of which the last one holds more than two characters, if that costs no further line (避免孤字成行). */
function withoutOrphan(text: string, width: number, indent: number, advance: Advance): string[] {
  const lines = breakLines(text, width, indent, advance);
  const isOrphan = (last: string | undefined) =>
    last !== undefined && widthOf(last, false, advance) <= ORPHAN;
  if (lines.length < 2 || !isOrphan(lines.at(-1))) return lines;
  const others = breakLines(text, width - 1, indent, advance);
  return others.length === lines.length && !isOrphan(others.at(-1)) ? others : lines;
}

function table({ sheet, size: bodySize, advance }: Setting, block: Extract<Block, { block: 'table' }>): void {
  const size = Math.min(bodySize - 1.5, 12);
  const leading = size * 1.45;
  const widths = block.widths.map((share) => share * FRAME.width);
  const edges = [FRAME.left];
  for (const width of widths) edges.push((edges.at(-1) as number) + width);
  const right = FRAME.left + FRAME.width;
  sheet.advance(leading * 0.6);
  const rows = [
    ...(block.head ? [{ cells: block.head, bold: true }] : []),
    ...block.rows.map((cells) => ({ cells, bold: false })),
  ];
  for (const [index, { cells, bold }] of rows.entries()) {
    const broken = cells.map((cell, column) =>
      breakLines(cell, ((widths[column] as number) - 2 * CELL_PADDING) / size, 0, advance, bold),
    );
    const lines = Math.max(...broken.map((each) => each.length));
    const height = lines * leading + size * 0.55;
    sheet.keepTogether(height);
    const top = sheet.y;
    if (index === 0) sheet.put({ mark: 'line', x1: FRAME.left, x2: right, y: top, thick: 0.6 });
    for (const [column, texts] of broken.entries()) {
      const offset = (lines - texts.length) * leading * 0.5;
      for (const [line, text] of texts.entries()) {
        const y = top + offset + (line + 1) * leading - size * 0.1;
        const x = (edges[column] as number) + CELL_PADDING;
        sheet.put({ mark: 'text', text, x, y, size, bold });
      }
    }
    for (const x of edges) sheet.put({ mark: 'line', x1: x, x2: x, y: top, y2: top + height, thick: 0.4 });
    sheet.advance(height);
    sheet.put({
      mark: 'line',
      x1: FRAME.left,
      x2: right,
      y: sheet.y,
      thick: index === rows.length - 1 ? 0.6 : 0.4,
    });
  }
  sheet.advance(leading * 0.35);
}

import { layOutBlocks } from './layout-blocks.ts';
import { type Advance, breakLines, widthOf } from './line-breaking.ts';
import { type Notice, sayWholeDay } from './notice.ts';
import { FRAME, type Mark, type Page, Sheet } from './sheet.ts';

/** Sizes of the body's letters, from 三号 down: the largest with which all stands on one page is taken. */
const BODY_SIZES = [16, 15, 14, 13, 12, 11, 10.5, 10, 9];
/** What is too long for one page even so is set in 五号 and goes on overleaf. */
const LONG_SIZE = 10.5;
const TITLE_SIZE = 22;
const SEAL_RADIUS = 59.5;
const QR_SIZE = 68;
const FOOT_SIZE = 8.5;
const FOOT_LEADING = 13;

/** Where everything of a notice stands, in points from the upper left corner. */
export function layOutNotice(notice: Notice, advance: Advance): Page[] {
  for (const size of BODY_SIZES) {
    const pages = setIn(size, notice, advance);
    if (pages.length === 1) return pages;
  }
  return numbered(setIn(LONG_SIZE, notice, advance), notice, advance);
}

/** Says on each page of several which it is, and of which paper. */
function numbered(pages: readonly Page[], { number }: Notice, advance: Advance): Page[] {
  return pages.map(({ marks }, index) => {
    const text = `${number}　第${index + 1}页，共${pages.length}页`;
    const x = FRAME.left + (FRAME.width - widthOf(text, false, advance) * FOOT_SIZE) / 2;
    return {
      marks: [...marks, { mark: 'text', text, x, y: FRAME.bottom + 24, size: FOOT_SIZE, bold: false }],
    };
  });
}

function setIn(size: number, notice: Notice, advance: Advance): Page[] {
  const sheet = new Sheet();
  head(sheet, notice, advance);
  const setting = { sheet, size, leading: size * (1.3 + size * 0.026), advance };
  if (notice.addressee !== null) {
    for (const line of breakLines(notice.addressee, FRAME.width / size, 0, advance)) {
      sheet.advance(setting.leading);
      sheet.put({ mark: 'text', text: line, x: FRAME.left, y: sheet.y, size, bold: false });
    }
  }
  layOutBlocks(setting, notice.body);
  // A short notice does not hang at the top of an empty page.
  sheet.advance(Math.min(size * 1.6, 24));
  ending(sheet, size, notice, advance);
  foot(sheet, notice, advance);
  return sheet.pages();
}

function head(sheet: Sheet, { title, titleEn, number }: Notice, advance: Advance): void {
  const centred = (text: string, size: number, bold: boolean, y: number): Mark => {
    const x = FRAME.left + (FRAME.width - widthOf(text, bold, advance) * size) / 2;
    return { mark: 'text', text, x, y, size, bold };
  };
  sheet.advance(28);
  sheet.put(centred(title, TITLE_SIZE, true, sheet.y));
  sheet.advance(17);
  sheet.put(centred(titleEn, 10, false, sheet.y));
  sheet.advance(26);
  sheet.put(centred(number, 12, false, sheet.y));
  sheet.advance(10);
  sheet.put({ mark: 'line', x1: FRAME.left, x2: FRAME.left + FRAME.width, y: sheet.y, thick: 0.8 });
  sheet.advance(8);
}

/** Who signs and when, under the seal; on the left, or below, whoever acknowledges or confirms it by hand. */
function ending(sheet: Sheet, size: number, notice: Notice, advance: Advance): void {
  const { signer, day, seal, signature, acknowledgement } = notice;
  const date = sayWholeDay(day);
  const signed = Math.min(size, 14);
  const lines = breakLines(signer, (FRAME.width * 0.55) / signed, 0, advance);
  const wide = Math.max(...[...lines, date].map((line) => widthOf(line, false, advance) * signed));
  const leading = signed * 1.7;
  const height = seal ? SEAL_RADIUS * 2 : leading * (lines.length + 1) + 10;
  sheet.keepTogether(height + (acknowledgement === null ? 0 : 40) + footHeight(notice));
  const top = sheet.y;
  const centre = FRAME.left + FRAME.width - Math.max(wide / 2 + signed * 1.5, SEAL_RADIUS);
  const middle = top + height / 2;
  if (seal) sheet.put({ mark: 'seal', x: centre, y: middle, radius: SEAL_RADIUS, ...seal });
  const first = middle - (leading * lines.length) / 2 + signed * 0.35;
  for (const [index, text] of [...lines, date].entries()) {
    const x = centre - (widthOf(text, false, advance) * signed) / 2;
    sheet.put({ mark: 'text', text, x, y: first + index * leading, size: signed, bold: false });
  }
  if (signature) drawnSignature(sheet, signature, top, signed, advance);
  sheet.advance(height);
  if (acknowledgement === null) return;
  const y = FRAME.bottom - footHeight(notice) - 14;
  const small = 11;
  const parts: [string, number][] = [
    [acknowledgement, 130],
    ['签收日期', 96],
  ];
  let x = FRAME.left;
  for (const [label, blank] of parts) {
    sheet.put({ mark: 'text', text: `${label}：`, x, y, size: small, bold: false });
    x += (widthOf(label, false, advance) + 1) * small;
    sheet.put({ mark: 'line', x1: x, x2: x + blank, y: y + 2, thick: 0.6 });
    x += blank + 18;
  }
}

function drawnSignature(
  sheet: Sheet,
  { label, isDrawn }: NonNullable<Notice['signature']>,
  top: number,
  size: number,
  advance: Advance,
): void {
  const y = top + 46;
  const x = FRAME.left + widthOf(label, false, advance) * size + 4;
  sheet.put({ mark: 'text', text: label, x: FRAME.left, y, size, bold: false });
  sheet.put({ mark: 'line', x1: x, x2: x + 150, y: y + 3, thick: 0.6 });
  if (isDrawn) sheet.put({ mark: 'signature', x, y: y - 44, width: 150, height: 46 });
}

function footHeight({ verification, foot }: Notice): number {
  return (verification ? Math.max(QR_SIZE, foot.length * FOOT_LEADING) : foot.length * FOOT_LEADING) + 22;
}

/** At the foot of the last page: the QR code with what it is for, and on the right whom to ask. */
function foot(sheet: Sheet, notice: Notice, advance: Advance): void {
  const { verification, foot: lines } = notice;
  const top = FRAME.bottom - footHeight(notice) + 14;
  sheet.put({ mark: 'line', x1: FRAME.left, x2: FRAME.left + FRAME.width, y: top - 8, thick: 0.4 });
  const line = (text: string, x: number, index: number) =>
    sheet.put({
      mark: 'text',
      text,
      x,
      y: top + 8 + index * FOOT_LEADING,
      size: FOOT_SIZE,
      bold: false,
    });
  if (verification) {
    sheet.put({ mark: 'qr', x: FRAME.left, y: top, size: QR_SIZE, content: verification.address });
    const explained = [
      '扫码核验本文书的真伪',
      `或打开 ${verification.page}`,
      `文书编号：${verification.id}`,
      `核验码：${verification.code}`,
    ];
    for (const [index, text] of explained.entries()) line(text, FRAME.left + QR_SIZE + 10, index);
  }
  for (const [index, text] of lines.entries()) {
    line(text, FRAME.left + FRAME.width - widthOf(text, false, advance) * FOOT_SIZE, index);
  }
}

import PDFDocument from 'pdfkit';
import { create as createQr } from 'qrcode';
import { layOutNotice } from '../../layout.ts';
import type { Advance } from '../../line-breaking.ts';
import type { Notice } from '../../notice.ts';
import { A4, type Mark } from '../../sheet.ts';
import { loadFonts } from './fonts.ts';
import { drawSeal } from './seal.ts';

const INK = '#000000';
const MEASURED_AT = 1000;

/** Widths of characters, which are the same in every paper; a few thousand at most. */
const widths = new Map<string, number>();

/** Draws a notice, wherever its layout puts it. */
export async function drawPdf(
  notice: Notice,
  madeAt: Temporal.Instant,
  signature?: Uint8Array,
): Promise<Buffer> {
  const { regular, bold } = await loadFonts();
  const date = new Date(madeAt.epochMilliseconds);
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: `${notice.title} ${notice.number}`,
      Author: notice.signer,
      Creator: 'Yiting',
      CreationDate: date,
      ModDate: date,
    },
  });
  const bytes = collect(doc);
  doc.registerFont('regular', regular);
  doc.registerFont('bold', bold);
  for (const { marks } of layOutNotice(notice, advanceIn(doc))) {
    doc.addPage({ size: [A4.width, A4.height], margin: 0 });
    // The seal first: what is printed over it stays readable in black and white.
    for (const mark of [...marks].sort((one, other) => rank(one) - rank(other))) draw(doc, mark, signature);
  }
  doc.end();
  return bytes;
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

function advanceIn(doc: PDFKit.PDFDocument): Advance {
  return (character, bold) => {
    const key = bold ? `b${character}` : character;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width =
      doc
        .font(bold ? 'bold' : 'regular')
        .fontSize(MEASURED_AT)
        .widthOfString(character) / MEASURED_AT;
    widths.set(key, width);
    return width;
  };
}

function rank({ mark }: Mark): number {
  return mark === 'seal' ? 0 : 1;
}

function draw(doc: PDFKit.PDFDocument, mark: Mark, signature: Uint8Array | undefined): void {
  switch (mark.mark) {
    case 'text': {
      const { text, x, y, size, bold, spacing = 0 } = mark;
      doc
        .font(bold ? 'bold' : 'regular')
        .fontSize(size)
        .fillColor(INK);
      doc.text(text, x, y, { baseline: 'alphabetic', lineBreak: false, characterSpacing: spacing });
      return;
    }
    case 'line':
      doc
        .lineWidth(mark.thick)
        .moveTo(mark.x1, mark.y)
        .lineTo(mark.x2, mark.y2 ?? mark.y)
        .stroke(INK);
      return;
    case 'seal':
      drawSeal(doc, mark);
      return;
    case 'qr':
      drawQr(doc, mark);
      return;
    case 'signature':
      if (signature) {
        const { x, y, width, height } = mark;
        doc.image(Buffer.from(signature), x, y, { fit: [width, height], align: 'center', valign: 'bottom' });
      }
  }
}

function drawQr(doc: PDFKit.PDFDocument, { x, y, size, content }: Extract<Mark, { mark: 'qr' }>): void {
  const { modules } = createQr(content, { errorCorrectionLevel: 'M' });
  const module = size / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) doc.rect(x + column * module, y + row * module, module, module);
    }
  }
  doc.fill(INK);
}

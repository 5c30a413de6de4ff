import type { Mark } from '../../sheet.ts';

/** The red of seals; the one red that does not mean overdue. */
const SEAL_RED = '#c8281e';
/** Leaves what is printed over it readable in black and white. */
const INK_STRENGTH = 0.8;
const STAR_POINTS = 5;
/** How far the name reaches around the circle, in degrees: the lower part stays open. */
const WIDEST_ARC = 216;

type SealMark = Extract<Mark, { mark: 'seal' }>;

/** A round seal: ring, star, the name around it, what it is for below it. */
export function drawSeal(doc: PDFKit.PDFDocument, seal: SealMark): void {
  const { x, y, radius } = seal;
  doc.save();
  doc.opacity(INK_STRENGTH);
  doc
    .circle(x, y, radius - 1.6)
    .lineWidth(3.2)
    .stroke(SEAL_RED);
  doc.fillColor(SEAL_RED);
  drawStar(doc, x, y - radius * 0.06, radius * 0.29);
  drawAround(doc, seal);
  drawCentred(
    doc,
    seal.below,
    x,
    y + radius * 0.56,
    Math.min(radius * 0.2, (radius * 1.25) / seal.below.length),
  );
  if (seal.sample) drawCentred(doc, '样例', x, y + radius * 0.8, radius * 0.17);
  doc.restore();
}

function drawStar(doc: PDFKit.PDFDocument, x: number, y: number, radius: number): void {
  const inner = radius * 0.382;
  for (let corner = 0; corner < STAR_POINTS * 2; corner += 1) {
    const angle = (corner * Math.PI) / STAR_POINTS - Math.PI / 2;
    const distance = corner % 2 === 0 ? radius : inner;
    const [px, py] = [x + distance * Math.cos(angle), y + distance * Math.sin(angle)];
    if (corner === 0) doc.moveTo(px, py);
    else doc.lineTo(px, py);
  }
  doc.closePath().fill();
}

/** The characters of the name stand upright on the circle, evenly from left to right. */
function drawAround(doc: PDFKit.PDFDocument, { around, x, y, radius }: SealMark): void {
  const characters = [...around];
  const arc = Math.min(WIDEST_ARC, 26 * characters.length);
  const step = arc / Math.max(characters.length - 1, 1);
  const size = Math.min(radius * 0.26, (radius * 0.72 * step * Math.PI) / 180);
  const distance = radius - 6.5 - size * 0.86;
  doc.font('bold').fontSize(size);
  for (const [index, character] of characters.entries()) {
    const angle = characters.length === 1 ? 0 : -arc / 2 + index * step;
    doc.save();
    doc.rotate(angle, { origin: [x, y] });
    const width = doc.widthOfString(character);
    doc.text(character, x - width / 2, y - distance, { baseline: 'alphabetic', lineBreak: false });
    doc.restore();
  }
}

function drawCentred(doc: PDFKit.PDFDocument, text: string, x: number, y: number, size: number): void {
  doc.font('bold').fontSize(size);
  doc.text(text, x - doc.widthOfString(text) / 2, y, { baseline: 'alphabetic', lineBreak: false });
}

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

type FontSource = PDFKit.Mixins.PDFFontSource;

/** The letters of all papers, read and ready to be drawn with. */
interface Fonts {
  readonly regular: FontSource;
  readonly bold: FontSource;
}

/** What pdfkit remembers of the font that it draws with; it takes such a font again in place of a file. */
interface Drawing {
  readonly _font: { readonly font: FontSource };
}

let fonts: Promise<Fonts> | undefined;

/**
 * The fonts, read when a paper is made for the first time: 17 MB, of which a paper holds only what it shows. They are
 * kept opened, because opening them takes three times as long as drawing a paper.
 */
export function loadFonts(): Promise<Fonts> {
  fonts ??= openFonts().catch((error: unknown) => {
    fonts = undefined;
    throw error;
  });
  return fonts;
}

async function openFonts(): Promise<Fonts> {
  const [regular, bold] = await Promise.all([openFont('Regular'), openFont('Bold')]);
  return { regular, bold };
}

async function openFont(weight: 'Regular' | 'Bold'): Promise<FontSource> {
  const entry = import.meta.resolve('@embedpdf/fonts-sc');
  const file = await readFile(fileURLToPath(new URL(`../fonts/NotoSansHans-${weight}.otf`, entry)));
  const doc = new PDFDocument().font(file);
  return (doc as unknown as Drawing)._font.font;
}

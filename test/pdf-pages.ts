import { PDFiumLibrary } from '@hyzyla/pdfium';

let library: Promise<PDFiumLibrary> | undefined;

/** What stands on each page of a PDF, as a reader would copy it; white space is left out, because lines are broken anywhere. */
export async function wordsOfPages(pdf: Uint8Array): Promise<string[]> {
  return withPages(pdf, (pages) => Promise.all(pages.map((page) => page.getText().replace(/\s/g, ''))));
}

/** A page as a picture. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel: red, green, blue, opacity. */
  readonly pixels: Uint8Array;
}

/** Every page of a PDF as it is printed. @param scale pixels for a point, of which an inch has 72 */
export async function drawPages(pdf: Uint8Array, scale: number): Promise<PagePicture[]> {
  return withPages(pdf, async (pages) => {
    const drawn: PagePicture[] = [];
    for (const page of pages) {
      const { width, height, data } = await page.render({ scale, render: 'bitmap' });
      drawn.push({ width, height, pixels: new Uint8Array(data) });
    }
    return drawn;
  });
}

type Document = Awaited<ReturnType<PDFiumLibrary['loadDocument']>>;
type Page = ReturnType<Document['getPage']>;

async function withPages<T>(pdf: Uint8Array, read: (pages: Page[]) => Promise<T>): Promise<T> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  try {
    return await read([...document.pages()]);
  } finally {
    document.destroy();
  }
}

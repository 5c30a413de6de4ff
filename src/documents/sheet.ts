import type { Seal } from './notice.ts';

/** Something that is drawn at a place; text stands on its base line. All in points. */
export type Mark =
  | {
      readonly mark: 'text';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly bold: boolean;
      /** Between characters, so that a full line ends at the margin. */
      readonly spacing?: number;
    }
  | {
      readonly mark: 'line';
      readonly x1: number;
      readonly x2: number;
      readonly y: number;
      readonly y2?: number;
      readonly thick: number;
    }
  | ({ readonly mark: 'seal'; readonly x: number; readonly y: number; readonly radius: number } & Seal)
  | {
      readonly mark: 'qr';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly content: string;
    }
  | {
      readonly mark: 'signature';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };

/** One side of A4 paper. */
export interface Page {
  readonly marks: readonly Mark[];
}

export const A4 = { width: 595.28, height: 841.89 };
/** What is printed on: margins as of official papers (GB/T 9704), a little less below for the foot. */
export const FRAME = { left: 79.4, top: 74, width: 442, bottom: 790 };

/** Collects marks from top to bottom, page by page. */
export class Sheet {
  readonly #pages: Mark[][] = [[]];
  y: number = FRAME.top;

  put(mark: Mark): void {
    (this.#pages.at(-1) as Mark[]).push(mark);
  }

  /** Goes down; what would stand below the frame begins the next page. */
  advance(height: number): void {
    if (this.y + height > FRAME.bottom) this.#turn();
    this.y += height;
  }

  /** Begins the next page unless so much room is left. */
  keepTogether(height: number): void {
    if (this.y + height > FRAME.bottom) this.#turn();
  }

  pages(): Page[] {
    return this.#pages.map((marks) => ({ marks }));
  }

  #turn(): void {
    this.#pages.push([]);
    this.y = FRAME.top;
  }
}

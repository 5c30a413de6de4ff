/** A part of a notice's body, from top to bottom. */
export type Block =
  | { readonly block: 'paragraph'; readonly text: string }
  /** Numbered by whoever draws it. */
  | { readonly block: 'list'; readonly entries: readonly string[] }
  | {
      readonly block: 'table';
      /** None: the first cell of each row says what the row is. */
      readonly head: readonly string[] | null;
      readonly rows: readonly (readonly string[])[];
      /** Shares of the width, which add up to 1. */
      readonly widths: readonly number[];
    };

/** A round seal (圆章): a star, a name around it, a line below it. */
export interface Seal {
  readonly around: string;
  readonly below: string;
  /** True: says 样例, because the center is made up. */
  readonly sample: boolean;
}

/** How anybody may find out whether a paper is genuine. */
export interface Verification {
  /** What the QR code holds. */
  readonly address: string;
  /** The page on which number and code are typed. */
  readonly page: string;
  readonly id: string;
  readonly code: string;
}

/** Everything that stands on one paper, before it is known where. */
export interface Notice {
  readonly title: string;
  readonly titleEn: string;
  readonly number: string;
  /** Null: it speaks to nobody in particular. */
  readonly addressee: string | null;
  readonly body: readonly Block[];
  readonly signer: string;
  /** `YYYY-MM-DD`, of the event. */
  readonly day: string;
  readonly seal: Seal | null;
  /** A line on which somebody signs for it by hand. */
  readonly acknowledgement: string | null;
  /** The applicant's own signature, drawn in; null: there is no place for one. */
  readonly signature: { readonly label: string; readonly isDrawn: boolean } | null;
  readonly verification: Verification | null;
  /** Small lines at the foot. */
  readonly foot: readonly string[];
}

/** `2026年11月23日`. @param day `YYYY-MM-DD` */
export function sayWholeDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

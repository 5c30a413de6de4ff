/** Working days for limits of 《行政许可法》 (art. 82); other acts may count every date. */
export type LimitUnit = 'workday' | 'calendar_day';

/** A time that is not counted (《行政许可法》 art. 45): a hearing, a test, an expert review … */
export interface Stop {
  readonly from: Temporal.Instant;
  /** The moment of resumption; null while the clock still stands. */
  readonly to: Temporal.Instant | null;
}

/** A longer limit, approved by the head of the agency (art. 42), in the unit of the limit. */
export interface Extension {
  readonly n: number;
  readonly approvedAt: Temporal.Instant;
}

/** Everything a clock depends on besides the calendar, as known at `asOf`. */
export interface TimeLimitFacts {
  readonly acceptedAt: Temporal.Instant;
  /** `n` 0 means on the spot (即办件). */
  readonly limit: { readonly n: number; readonly unit: LimitUnit };
  /** In any order; they may overlap. */
  readonly stops: readonly Stop[];
  readonly extensions: readonly Extension[];
  readonly finishedAt: Temporal.Instant | null;
  readonly asOf: Temporal.Instant;
  /** How many working days before the due date the window is prompted. */
  readonly warnDays: number;
  /** The longest extension that may be approved, in the unit of the limit. */
  readonly extensionCap: number;
  /** Whether a calendar-day limit that ends on a day off goes on to the next working day. */
  readonly roll: boolean;
}

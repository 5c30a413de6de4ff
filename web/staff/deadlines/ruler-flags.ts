/** A post on the ruler and the flag with its name. */
export interface Flag {
  readonly kind: 'now' | 'promise' | 'law';
  /** The post stands at the end of this column. */
  readonly at: number;
  /** How many columns wide its text is. */
  readonly width: number;
}

/** Where a flag hangs: left or right of its post, and how many lines below the first. */
export interface HungFlag extends Flag {
  readonly side: 'before' | 'after';
  readonly level: number;
}

const LEVELS = 3;
const SIDES = ['before', 'after'] as const;

/**
 * Hangs flags so that none lies over another, on another's post, or off the ruler. Those named first choose first: left
 * of their post on the first line if they can. Where three posts stand too close for that, the last one hangs lowest.
 * @param columns how many there are
 */
export function hangFlags(flags: readonly Flag[], columns: number): HungFlag[] {
  const hung: HungFlag[] = [];
  for (const flag of flags) {
    const others = flags.filter((other) => other !== flag);
    const choices = Array.from({ length: LEVELS }, (_, level) =>
      SIDES.map((side): HungFlag => ({ ...flag, side, level })),
    ).flat();
    const isFree = (choice: HungFlag) =>
      isOnRuler(choice, columns) &&
      !hung.some((other) => other.level === choice.level && overlap(other, choice));
    const best = choices.find(
      (choice) => isFree(choice) && !others.some((other) => isCrossed(choice, other)),
    );
    hung.push(best ?? choices.filter(isFree).at(-1) ?? { ...flag, side: 'before', level: LEVELS - 1 });
  }
  return hung;
}

function spanOf({ at, side, width }: HungFlag): readonly [from: number, to: number] {
  return side === 'before' ? [at + 1 - width, at + 1] : [at + 1, at + 1 + width];
}

function isOnRuler(flag: HungFlag, columns: number): boolean {
  const [from, to] = spanOf(flag);
  return from >= 0 && to <= columns;
}

function overlap(one: HungFlag, other: HungFlag): boolean {
  const [from, to] = spanOf(one);
  const [otherFrom, otherTo] = spanOf(other);
  return from < otherTo && otherFrom < to;
}

/** Whether another's post would run through the flag. */
function isCrossed(flag: HungFlag, { at }: Flag): boolean {
  const [from, to] = spanOf(flag);
  return from < at + 1 && at + 1 < to;
}

/** A row of numbers that looks thrown by dice and is the same for the same seed, on every machine. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from 0 to less than `below`. */
  whole(below: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** @param seed whatever tells this row from others: a number, a day, a position */
export function randomOf(...seed: readonly (string | number)[]): Random {
  const next = smallFastCounter(spread(seed.join('\n')));
  const whole = (below: number) => Math.floor(next() * below);
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]) => list[whole(list.length)] as T,
  };
}

/** The generator sfc32 by Chris Doty-Humphrey; it passes PractRand and needs only additions, shifts and xor. */
function smallFastCounter([first, second, third, counter]: readonly [number, number, number, number]) {
  let [a, b, c, d] = [first, second, third, counter];
  const step = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round += 1) step();
  return step;
}

/** Four different 32-bit values from a text (FNV-1a with four beginnings). */
function spread(text: string): [number, number, number, number] {
  const hash = (begin: number) => {
    let value = begin;
    for (let index = 0; index < text.length; index += 1) {
      value = Math.imul(value ^ text.charCodeAt(index), 16_777_619);
      value ^= value >>> 13;
    }
    return value;
  };
  return [hash(0x811c9dc5), hash(0x9e3779b9), hash(0x85ebca6b), hash(0xc2b2ae35)];
}

/** A place in a text, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR =
  /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** Where a text stops being JSON, which the engine's own message often does not say; undefined if it is JSON. */
export function findJsonFault(text: string): Place | undefined {
  const at = new Reader(text).read();
  if (at === undefined) return undefined;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, character: (before.at(-1)?.length ?? 0) + 1 };
}

/** Thrown with the position of the first character that cannot stand there. */
class Stop {
  readonly at: number;
  constructor(at: number) {
    this.at = at;
  }
}

/** No catalogue is nested so deep; whoever writes more wants to exhaust the stack. */
const DEEPEST = 100;

class Reader {
  private at = 0;
  private depth = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  read(): number | undefined {
    try {
      this.value();
      this.space();
      return this.at < this.text.length ? this.at : undefined;
    } catch (stop) {
      if (stop instanceof Stop) return stop.at;
      throw stop;
    }
  }

  private value(): void {
    this.space();
    if (this.text[this.at] === '{') this.members('{', '}', () => this.member());
    else if (this.text[this.at] === '[') this.members('[', ']', () => this.value());
    else this.scalar();
  }

  private member(): void {
    this.space();
    if (this.text[this.at] !== '"') throw new Stop(this.at);
    this.scalar();
    this.expect(':');
    this.value();
  }

  private members(open: string, close: string, one: () => void): void {
    if (++this.depth > DEEPEST) throw new Stop(this.at);
    this.expect(open);
    this.space();
    if (this.text[this.at] !== close) {
      one();
      for (this.space(); this.text[this.at] === ','; this.space()) {
        this.at++;
        one();
      }
    }
    this.expect(close);
    this.depth--;
  }

  private scalar(): void {
    SCALAR.lastIndex = this.at;
    const found = SCALAR.exec(this.text);
    if (!found) throw new Stop(this.at);
    this.at += found[0].length;
  }

  private expect(character: string): void {
    this.space();
    if (this.text[this.at] !== character) throw new Stop(this.at);
    this.at++;
  }

  private space(): void {
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.text)?.[0].length ?? 0;
  }
}

import { EncodedBody } from './encoded-body.ts';

/** Compresses well within a millisecond per page, and the result is kept. */
const QUALITY = 5;

/** Pages that were made already, by everything they depend on. The longest unused goes when there are too many. */
export class PageMemory {
  readonly #most: number;
  readonly #pages = new Map<string, EncodedBody>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The page of a key, made now if it is not there. */
  recall(key: string, make: () => string): EncodedBody {
    const known = this.#pages.get(key);
    const page = known ?? new EncodedBody(make(), QUALITY);
    if (known) this.#pages.delete(key);
    this.#pages.set(key, page);
    if (this.#pages.size > this.#most) {
      for (const oldest of this.#pages.keys()) {
        this.#pages.delete(oldest);
        break;
      }
    }
    return page;
  }
}

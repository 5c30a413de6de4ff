interface Entry<T> {
  readonly value: T;
  readonly owner: string | undefined;
  readonly until: number;
}

/**
 * What a process remembers of sessions for a few seconds, by credential, so that a busy screen does not ask
 * the database for each of its requests. Bounded; the oldest go first.
 */
export class SessionMemory<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** @param now milliseconds of real time */
  find(credential: string, now: number): T | undefined {
    const entry = this.#entries.get(credential);
    if (!entry) return undefined;
    if (now < entry.until) return entry.value;
    this.#entries.delete(credential);
    return undefined;
  }

  /**
   * @param owner whose session it is; undefined while that is being found out
   * @param until milliseconds of real time
   */
  remember(credential: string, value: T, owner: string | undefined, until: number): void {
    this.#entries.delete(credential);
    this.#entries.set(credential, { value, owner, until });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#capacity && oldest !== undefined) this.#entries.delete(oldest);
  }

  /** Whether this very value is still remembered, that is, nobody has made us forget it meanwhile. */
  holds(credential: string, value: T): boolean {
    return this.#entries.get(credential)?.value === value;
  }

  forget(credential: string): void {
    this.#entries.delete(credential);
  }

  /** Forgets all there is, where one change may concern several people. */
  forgetEverybody(): void {
    this.#entries.clear();
  }

  /** Forgets everything of a person, and whatever may still turn out to be that person's. */
  forgetOwner(owner: string): void {
    for (const [credential, entry] of this.#entries) {
      if (entry.owner === undefined || entry.owner === owner) this.#entries.delete(credential);
    }
  }
}

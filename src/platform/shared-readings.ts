/**
 * Lets those who ask for the same at once share a reading: when a case changes, every screen of the hall reads the
 * board again in the same moment. Whoever asks while a reading is under way shares the next one, so that nobody is
 * given what was read before he asked.
 */
export class SharedReadings<T> {
  readonly #underWay = new Map<string, Promise<T>>();
  readonly #next = new Map<string, Promise<T>>();

  /** @param name the same for the same question and for nothing else; `read` must be the same with it */
  read(name: string, read: () => Promise<T>): Promise<T> {
    const next = this.#next.get(name);
    if (next) return next;
    const underWay = this.#underWay.get(name);
    if (!underWay) return this.#begin(name, read);
    const begin = () => {
      this.#next.delete(name);
      return this.#begin(name, read);
    };
    const reading = underWay.then(begin, begin);
    this.#next.set(name, reading);
    return reading;
  }

  #begin(name: string, read: () => Promise<T>): Promise<T> {
    const reading = read().finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, reading);
    return reading;
  }
}

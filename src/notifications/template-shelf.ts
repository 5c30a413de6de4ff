import type { Template } from './template.ts';
import type { TemplateCode } from './template-kinds.ts';

/** The newest templates at hand, so that a message is made without asking the database. */
export class TemplateShelf {
  readonly #newest = new Map<TemplateCode, Template>();
  #askedAt: Temporal.Instant | undefined;

  /**
   * Puts in what is newer than what is there; an answer that comes late does no harm.
   * @param askedAt when the database was asked for all templates, if it was
   */
  put(templates: readonly Template[], askedAt?: Temporal.Instant): void {
    for (const template of templates) {
      const known = this.#newest.get(template.code);
      if (!known || known.version < template.version) this.#newest.set(template.code, template);
    }
    this.#askedAt = askedAt ?? this.#askedAt;
  }

  /** @throws when the templates were not loaded at the start */
  get(code: TemplateCode): Template {
    const template = this.#newest.get(code);
    if (!template) throw new Error(`there is no template ${code}`);
    return template;
  }

  /** True once for each time that the database has to be asked, which whoever gets it does. */
  mustAskAgain(now: Temporal.Instant, afterSeconds: number): boolean {
    if (this.#askedAt && Math.abs(now.since(this.#askedAt).total('seconds')) < afterSeconds) return false;
    this.#askedAt = now;
    return true;
  }
}

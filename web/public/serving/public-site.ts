import type { FastifyRequest } from 'fastify';
import { currentCatalog } from '../../../src/catalog/index.ts';
import type { Hall } from '../../../src/platform/hall.ts';
import type { Language } from '../../../src/platform/refusal.ts';
import type { Frame } from '../frame/frame.ts';
import { type SiteFacts, siteFacts } from '../views.ts';
import { type Assets, loadAssets } from './assets.ts';

/** What a page is made from: its frame, and what is true of the whole catalogue. */
export interface OpenSite {
  readonly frame: Frame;
  readonly facts: SiteFacts;
}

/** The public pages of one hall, with what all of them share. */
export class PublicSite {
  readonly assets: Assets = loadAssets();
  readonly #hall: Hall;
  #facts: SiteFacts | undefined;

  constructor(hall: Hall) {
    this.#hall = hall;
  }

  /**
   * @param here path and meaningful query of the page, without the language
   * @throws when there is no catalogue
   */
  async open(request: Pick<FastifyRequest, 'language'>, here: string): Promise<OpenSite> {
    const catalog = await currentCatalog(this.#hall);
    if (this.#facts?.catalog !== catalog) this.#facts = siteFacts(catalog);
    return { facts: this.#facts, frame: this.#frame(this.#facts, request.language, here) };
  }

  /** The frame by what was known last; undefined if the catalogue could never be read. */
  lastFrame(language: Language, here: string): Frame | undefined {
    return this.#facts && this.#frame(this.#facts, language, here);
  }

  #frame({ catalog, size, sample }: SiteFacts, language: Language, here: string): Frame {
    const { stylesheet, suggestions, signing } = this.assets;
    return {
      language,
      center: catalog.center,
      size,
      sample,
      assets: { stylesheet: stylesheet.path, suggestions: suggestions.path, signing: signing.path },
      here,
    };
  }
}

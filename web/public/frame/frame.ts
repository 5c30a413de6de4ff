import type { Center } from '../../../src/catalog/department.ts';
import type { Language } from '../../../src/platform/refusal.ts';

/** What every page of one request shares. */
export interface Frame {
  readonly language: Language;
  readonly center: Center;
  /** How large the published catalogue is. */
  readonly size: { readonly items: number; readonly departments: number; readonly windows: number };
  /** True when the catalogue is the made-up sample city, which every page then says. */
  readonly sample: boolean;
  /** Addresses of the one stylesheet and of the scripts, of which no page has more than one. */
  readonly assets: { readonly stylesheet: string; readonly suggestions: string; readonly signing: string };
  /** Where the reader is: path and query without the language, such as `/items?q=护照`. */
  readonly here: string;
}

/** Parts of the site that the bar leads to. */
export type Section = 'items' | 'departments' | 'progress' | 'now';

/** The address of the same page in a language. */
export function inLanguage(here: string, language: Language): string {
  return `${here}${here.includes('?') ? '&' : '?'}lang=${language}`;
}

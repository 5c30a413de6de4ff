import type { Refusal } from '../platform/refusal.ts';

/** What a browser says of where a request comes from. */
export interface RequestSource {
  readonly method: string;
  /** The address that was asked, with its port if it names one. */
  readonly host: string;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`; sent over HTTPS and to this machine only. */
  readonly fetchSite: string | string[] | undefined;
}

const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a page of somebody else's makes the browser write here with the cookie of whoever is signed in.
 * The cookie is SameSite=Lax besides; this also covers neighbours under the same domain and old browsers.
 * A request with neither header does not come from a page (command line, another system) and passes.
 */
export function isCrossSite(source: RequestSource): boolean {
  if (READING.includes(source.method)) return false;
  if (source.fetchSite !== undefined)
    return source.fetchSite !== 'same-origin' && source.fetchSite !== 'none';
  if (source.origin === undefined) return false;
  return hostOf(source.origin) !== source.host.toLowerCase();
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

export const CROSS_SITE: Refusal = {
  refused: 'forbidden',
  problem: 'cross-site-request',
  title: { zh: '请求来自别的网站', en: 'Request from another site' },
  detail: {
    zh: '这个请求是从别的网站发出的，没有执行。请在本系统的页面上操作。',
    en: 'This request came from another site and was not carried out. Use the pages of this system.',
  },
};

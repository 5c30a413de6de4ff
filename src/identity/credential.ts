/** A session's token and its signature, the same in cookie and `Authorization` header. */
export interface Credential {
  readonly text: string;
  /** Sent along by the browser by itself, so that another site's page could make it do so. */
  readonly fromCookie: boolean;
}

const SIGNED_TOKEN = /^[A-Za-z0-9]{32}\.[A-Za-z0-9+/]{43}=$/;
const BEARER = /^bearer +(\S+)$/i;

/** `__Host-` makes browsers keep the cookie to HTTPS and to this very host. */
export function cookieName(secure: boolean): string {
  return secure ? '__Host-yiting-session' : 'yiting-session';
}

/**
 * The credential of a request, or undefined when it has none or something that was never issued here, which
 * is then not even looked up. A header that is there counts alone: it was put there on purpose.
 * @param cookie the decoded value of the session cookie
 */
export function findCredential(
  authorization: string | undefined,
  cookie: string | undefined,
): Credential | undefined {
  const text = authorization === undefined ? cookie : BEARER.exec(authorization)?.[1];
  if (text === undefined || !SIGNED_TOKEN.test(text)) return undefined;
  return { text, fromCookie: authorization === undefined };
}

/** The session's token without its signature, as the table of sessions keeps it. */
export function tokenOf(credential: Credential): string {
  return credential.text.slice(0, 32);
}

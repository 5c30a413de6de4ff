const FORM = /^[a-z][a-z0-9]*([._-][a-z0-9]+)*$/i;

/** Letters and digits in parts joined by `.`, `_` or `-`, such as `clerk.GA`; 3 to 40 characters. */
export function isUsername(text: string): boolean {
  return text.length >= 3 && text.length <= 40 && FORM.test(text);
}

/** Usernames are the same whatever their case: `Clerk.ga` signs in as `clerk.GA`. */
export function usernameKey(username: string): string {
  return username.toLowerCase();
}

/** The name under which the account is known to better-auth: unique among all centers of one database. */
export function accountName(centerId: number, username: string): string {
  return `${centerId}/${usernameKey(username)}`;
}

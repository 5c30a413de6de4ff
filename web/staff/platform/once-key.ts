/** A key that no other request has; made by hand because `crypto.randomUUID` is missing where pages come over plain HTTP. */
export function newOnceKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

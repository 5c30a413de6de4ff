/** Where a page of a list ends, as an opaque text for the next call. */
export function writeCursor(parts: readonly string[]): string {
  return Buffer.from(parts.join('|')).toString('base64url');
}

/**
 * The parts of a cursor; undefined for one that this list has not given out, which then begins at the beginning.
 * @param forms what each part has to look like
 */
export function readCursor(cursor: string | undefined, forms: readonly RegExp[]): string[] | undefined {
  if (!cursor) return undefined;
  const parts = Buffer.from(cursor, 'base64url').toString().split('|');
  const fits =
    parts.length === forms.length && forms.every((form, index) => form.test(parts[index] as string));
  return fits ? parts : undefined;
}

/** What a test needs, told by the end of its file's name: nothing, PostgreSQL, or a browser or the whole product. */
export type TestKind = 'unit' | 'db' | 'e2e';

/** @returns undefined for a file that is no test */
export function testKind(path: string): TestKind | undefined {
  if (!path.endsWith('.test.ts')) return undefined;
  if (path.endsWith('.db.test.ts')) return 'db';
  return path.endsWith('.e2e.test.ts') ? 'e2e' : 'unit';
}

/** What somebody typed, to stand within a sentence of ours: without a full stop of its own. */
export function clause(typed: string): string {
  return typed.trim().replace(/[。．.；;]+$/, '');
}

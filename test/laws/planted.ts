import type { ProjectFile } from './source.ts';

/** What a law must catch, and what it must let pass. */
export interface Planted {
  /** Files, or a few together, that break the law once each. */
  readonly bad: readonly (ProjectFile | ProjectFile[])[];
  /** Files that come close and are right. */
  readonly good: readonly ProjectFile[];
}

/** A made-up file. `@{` stands for the sign that begins a value in a template, so that it is none here. */
export function file(path: string, ...lines: readonly string[]): ProjectFile {
  return { path, text: `${lines.join('\n')}\n`.replaceAll('@{', '$'.concat('{')) };
}

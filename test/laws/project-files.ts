import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ProjectFile } from './source.ts';

const NOT_OURS = ['node_modules', '.git', 'build', 'data', 'coverage', '.cache'];
const TEXT =
  /\.(?:ts|tsx|js|mjs|cjs|json|css|html|sql|md|txt|yml|yaml|svg|csv)$|(?:^|\/)(?:\.npmrc|\.gitignore|run|LICENSE)$/;

/** The project's own text files, hidden folders among them. */
export function readProject(root: string): ProjectFile[] {
  return globSync(['**/*', '.*', '.*/**/*'], { cwd: root, exclude: (path) => NOT_OURS.includes(path) })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => TEXT.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

import { importsOf } from './imports.ts';
import { isTest, isTypeScript, type Law } from './source.ts';

/** No file needs itself, by way of others, before it can be loaded. */
export const noCycles: Law = (files) => {
  const graph = new Map(
    files
      .filter(({ path }) => isTypeScript(path) && !isTest(path))
      .map((file) => [
        file.path,
        importsOf(file)
          .filter(({ typeOnly, dynamic, target }) => !typeOnly && !dynamic && target)
          .map(({ target = '', line }) => ({ target, line })),
      ]),
  );
  const done = new Set<string>();
  const cycles: { path: string; line: number; message: string }[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (done.has(path)) return;
    for (const { target, line } of graph.get(path) ?? []) {
      const from = [...trail, path];
      const at = from.indexOf(target);
      if (at >= 0)
        cycles.push({ path, line, message: `a circle: ${[...from.slice(at), target].join(' → ')}` });
      else visit(target, from);
    }
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
};

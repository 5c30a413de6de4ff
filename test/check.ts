import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { findViolations } from './laws/all-laws.ts';
import { readProject } from './laws/project-files.ts';

interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: number;
}

/**
 * Everything that can be said about the code without running it: form, types, laws of the house, what is unused.
 * @param fix lets the formatter write what it would change
 * @returns whether all is well; what is not has been printed
 */
export async function check({ root, fix }: { root: string; fix: boolean }): Promise<boolean> {
  const staff = existsSync(join(root, 'web/staff/tsconfig.json'));
  const outcomes = await Promise.all([
    tool(root, 'format and lint', [
      'biome',
      'check',
      '--colors=off',
      '--error-on-warnings',
      '--max-diagnostics=200',
      ...(fix ? ['--write'] : []),
      '.',
    ]),
    tool(root, 'types', ['tsc', '--noEmit', '-p', '.']),
    ...(staff ? [tool(root, 'types of the staff screens', ['tsc', '--noEmit', '-p', 'web/staff'])] : []),
    tool(root, 'nothing unused', ['knip', '--no-progress', '--treat-config-hints-as-errors']),
    laws(root),
  ]);
  for (const { name, passed, output, seconds } of outcomes) {
    console.log(`${passed ? '✔' : '✖'} ${name} (${seconds.toFixed(1)} s)`);
    if (!passed) console.log(output.trim().replace(/^(?=.)/gm, '    '));
  }
  return outcomes.every(({ passed }) => passed);
}

async function tool(
  root: string,
  name: string,
  [program = '', ...args]: readonly string[],
): Promise<Outcome> {
  const begun = performance.now();
  const child = spawn(join(root, 'node_modules/.bin', program), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = new Promise<number | null>((resolve, reject) =>
    child.once('exit', resolve).once('error', reject),
  );
  const [said, faults, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return {
    name,
    passed: code === 0,
    output: `${said}\n${faults}`,
    seconds: (performance.now() - begun) / 1000,
  };
}

async function laws(root: string): Promise<Outcome> {
  const begun = performance.now();
  const violations = findViolations(readProject(root));
  const output = violations.map(({ path, line, message }) => `${path}:${line} ${message}`).join('\n');
  const seconds = (performance.now() - begun) / 1000;
  return { name: 'laws of the house', passed: violations.length === 0, output, seconds };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { fix: { type: 'boolean', default: false } } });
  const passed = await check({ root: join(import.meta.dirname, '..'), fix: values.fix });
  console.log(
    passed ? '\nAll checks passed.' : '\nSome checks failed. `npm run check -- --fix` repairs the format.',
  );
  process.exitCode = passed ? 0 : 1;
}

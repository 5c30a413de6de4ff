import { relative } from 'node:path';
import { type EventData, run } from 'node:test';
import { inspect } from 'node:util';

/** How many tests ended how, named as node's test runner names them. */
export interface Counts {
  readonly tests: number;
  readonly suites: number;
  readonly passed: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly skipped: number;
  readonly todo: number;
}

export const NO_COUNTS: Counts = {
  tests: 0,
  suites: 0,
  passed: 0,
  failed: 0,
  cancelled: 0,
  skipped: 0,
  todo: 0,
};

export function addCounts(one: Counts, other: Counts): Counts {
  const names = Object.keys(NO_COUNTS) as (keyof Counts)[];
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as unknown as Counts;
}

export interface FilesOptions {
  readonly root: string;
  /** How many files at a time, each in a process of its own. */
  readonly concurrency: number;
  /** A file that takes longer is ended and counts as cancelled. */
  readonly minutesPerFile: number;
  /** Ends everything. */
  readonly signal: AbortSignal;
}

/** Runs test files with node's own runner; prints a line for each file, and every failure in full. */
export async function runFiles(files: readonly string[], options: FilesOptions): Promise<Counts> {
  const waiting = [...files];
  let counts = NO_COUNTS;
  const work = async () => {
    for (let file = waiting.shift(); file && !options.signal.aborted; file = waiting.shift()) {
      const found = await runFile(file, options);
      counts = addCounts(counts, found);
    }
  };
  await Promise.all(Array.from({ length: options.concurrency }, work));
  return counts;
}

/** A run for each file, so that one which hangs can be ended without the others. */
async function runFile(file: string, { root, minutesPerFile, signal }: FilesOptions): Promise<Counts> {
  const lines: string[] = [];
  const output: string[] = [];
  let counts = NO_COUNTS;
  const limit = AbortSignal.timeout(minutesPerFile * 60_000);
  for await (const event of run({ files: [file], signal: AbortSignal.any([limit, signal]) })) {
    if (event.type === 'test:stdout' || event.type === 'test:stderr') output.push(event.data.message);
    else if (event.type === 'test:diagnostic' && event.data.file) lines.push(`  ℹ ${event.data.message}`);
    else if (event.type === 'test:fail') lines.push(...sayFailure(event.data, output, relative(root, file)));
    else if (event.type === 'test:summary' && !event.data.file) {
      counts = countsOf(event.data);
      lines.unshift(sayFile(event.data, counts, relative(root, file)));
    }
  }
  console.log(lines.join('\n'));
  return counts;
}

function countsOf({ counts: { topLevel, ...counts } }: EventData.TestSummary): Counts {
  const { tests, passed, cancelled, skipped, todo } = counts;
  return { ...counts, failed: tests - passed - cancelled - skipped - todo };
}

function sayFile({ duration_ms }: EventData.TestSummary, counts: Counts, path: string): string {
  const mark = counts.failed + counts.cancelled === 0 ? '✔' : '✖';
  const tests = `${counts.tests} ${counts.tests === 1 ? 'test' : 'tests'}`;
  return `${mark} ${path} (${tests}, ${(duration_ms / 1000).toFixed(1)} s)`;
}

/** A suite or file that failed only because of a test in it has nothing of its own to tell. */
function sayFailure({ name, line, details }: EventData.TestFail, output: string[], path: string): string[] {
  const { failureType, cause } = details.error as Error & { failureType?: string };
  if (failureType === 'subtestsFailed') return [];
  const reason =
    failureType === 'testAborted'
      ? 'was still running when its time was over'
      : cause instanceof Error
        ? inspect(cause)
        : String(cause ?? details.error.message);
  // Tests that share a file share its output; it is shown with the first failure.
  const said = output.splice(0).join('').trimEnd();
  return ['', `  ✖ ${name}`, `    ${path}${line ? `:${line}` : ''}`, indent(reason), indent(said), ''];
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '      ');
}

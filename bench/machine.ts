import { execFile } from 'node:child_process';
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { promisify } from 'node:util';
import { pgBin } from '../src/platform/embedded-postgres.ts';

/** What figures were measured on; they cannot be compared without it. */
export interface Machine {
  /** When the run began, in UTC. */
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  /** Processes that wanted a core in the minute before: far above the cores, figures are worth little. */
  readonly loadBefore: number;
}

/** This machine, now. */
export async function describeMachine(): Promise<Machine> {
  const { stdout } = await promisify(execFile)(pgBin('postgres'), ['--version']);
  return {
    date: Temporal.Now.instant().toString({ smallestUnit: 'second' }),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    system: `${platform()} ${release()}`,
    node: process.version,
    postgres: stdout.trim().replace(/^.*\s/, ''),
    loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** The machine in one line. */
export function sayMachine(machine: Machine): string {
  const { cores, processor, memoryGiB, system, node, postgres, loadBefore, date } = machine;
  return `${cores} × ${processor}, ${memoryGiB} GiB, ${system}, Node ${node}, PostgreSQL ${postgres}, load ${loadBefore}, ${date}`;
}

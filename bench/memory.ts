import { readdirSync, readFileSync } from 'node:fs';

const KILOBYTE = 1024;
const MEGABYTE = 1024 ** 2;

/** Megabytes of memory that a process holds, those of its children not counted. */
export function residentMegabytes(pid: number): number {
  return kilobytes(`/proc/${pid}/status`, 'VmRSS') * (KILOBYTE / MEGABYTE);
}

/** Megabytes of a process and its children, with what they share counted once. */
export function sharedMegabytes(pid: number): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isChild(name, pid));
  return [String(pid), ...children]
    .map((process) => kilobytes(`/proc/${process}/smaps_rollup`, 'Pss') * (KILOBYTE / MEGABYTE))
    .reduce((one, other) => one + other);
}

function isChild(process: string, parent: number): boolean {
  try {
    return kilobytes(`/proc/${process}/status`, 'PPid') === parent;
  } catch {
    // It has ended meanwhile.
    return false;
  }
}

function kilobytes(file: string, name: string): number {
  const found = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(file, 'utf8'))?.[1];
  if (found === undefined) throw new Error(`${file} does not say ${name}`);
  return Number(found);
}

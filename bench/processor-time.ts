import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in /proc; 100 on every Linux that Node runs on. */
const TICKS = 100;

interface ProcessTimes {
  readonly parent: number;
  /** Seconds of the process itself. */
  readonly own: number;
  /** Seconds of its children that have ended and were waited for. */
  readonly ended: number;
}

/**
 * Processor seconds that a process and everything below it have used so far, those that have ended included.
 * Steadier than rates on a busy machine.
 */
export function processorSeconds(pid: number): number {
  const all = new Map<number, ProcessTimes>();
  for (const name of readdirSync('/proc')) {
    const times = /^\d+$/.test(name) ? readTimes(Number(name)) : undefined;
    if (times) all.set(Number(name), times);
  }
  const sum = (id: number): number => {
    const times = all.get(id);
    if (!times) return 0;
    const below = [...all].filter(([, other]) => other.parent === id).map(([child]) => sum(child));
    return below.reduce((one, other) => one + other, times.own + times.ended);
  };
  return sum(pid);
}

function readTimes(pid: number): ProcessTimes | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; the numbers follow it.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return { parent: fields[1] ?? 0, own: (user + system) / TICKS, ended: (endedUser + endedSystem) / TICKS };
  } catch {
    return undefined;
  }
}

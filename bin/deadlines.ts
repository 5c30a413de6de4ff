import { streamDeadlines } from '../src/calendar/index.ts';

export async function run(): Promise<number> {
  await streamDeadlines(process.stdin, process.stdout);
  return 0;
}

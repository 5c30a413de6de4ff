import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { answerDeadlineLine } from '../../deadlines-command.ts';
import { publishedCalendar } from '../../published-calendar.ts';

/**
 * `yiting deadlines`: answers each line of the input on a line of the output, in the same order, by the calendar
 * that ships with the product. Needs no database. A reader that has had enough (`head`) ends it quietly.
 */
export async function streamDeadlines(input: Readable, output: Writable): Promise<void> {
  const calendar = publishedCalendar();
  input.setEncoding('utf8');
  async function* answers(chunks: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const lines of wholeLines(chunks)) {
      yield lines.map((line) => `${answerDeadlineLine(line, calendar)}\n`).join('');
    }
  }
  try {
    await pipeline(input, answers, output, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

/** Lines end with a line feed only; node's own reader would also cut at U+2028, which JSON allows in a text. */
async function* wholeLines(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of chunks) {
    rest += chunk;
    if (!chunk.includes('\n')) continue;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest !== '') yield [rest];
}

import assert from 'node:assert/strict';
import { PassThrough, Readable, Writable } from 'node:stream';
import { test } from 'node:test';
import vectors from '../../published/time-limit.vectors.json' with { type: 'json' };
import { streamDeadlines } from './deadlines.ts';

async function answersTo(
  chunks: Iterable<string | Uint8Array>,
): Promise<{ id: unknown; output?: unknown; error?: unknown }[]> {
  const output = new PassThrough();
  const text = output.setEncoding('utf8').toArray();
  await streamDeadlines(Readable.from(chunks, { objectMode: false }), output);
  output.end();
  const lines = (await text).join('').split('\n');
  assert.equal(lines.pop(), '');
  return lines.map((line) => JSON.parse(line));
}

const text = vectors.map(({ id, input }) => `${JSON.stringify({ id, input })}\n`).join('');

test('each line is answered on its own line in the same order, however the input is cut', async () => {
  const expected = vectors.map(({ id, expect }) => ({ id, output: expect }));
  assert.deepEqual(await answersTo([text]), expected);
  const bytes = Buffer.from(text);
  const cut = Array.from({ length: Math.ceil(bytes.length / 777) }, (_, at) =>
    bytes.subarray(at * 777, at * 777 + 777),
  );
  assert.deepEqual(await answersTo(cut), expected);
});

test('a faulty line is answered with an error and the others go on; the last may lack its line feed', async () => {
  const [first, second] = text.split('\n');
  const answers = await answersTo([`${first}\r\nno JSON\n\n${second}`]);
  assert.deepEqual(
    answers.map(({ id, output, error }) => [id, output !== undefined, error !== undefined]),
    [
      ['P0001', true, false],
      [null, false, true],
      [null, false, true],
      ['P0002', true, false],
    ],
  );
  assert.deepEqual(await answersTo([]), []);
});

test('a text with a line separator stays one line, and characters cut in two come together', async () => {
  const id = '编号\u2028甲';
  const bytes = Buffer.from(`${JSON.stringify({ id, input: vectors[0]?.input })}\n`);
  const [answer, ...others] = await answersTo([...bytes].map((byte) => Uint8Array.of(byte)));
  assert.deepEqual([answer, others], [{ id, output: vectors[0]?.expect }, []]);
});

test('a reader that has gone away ends it quietly, another fault of the output does not', async () => {
  const failing = (code: string) =>
    new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
  await streamDeadlines(Readable.from([text], { objectMode: false }), failing('EPIPE'));
  await assert.rejects(
    streamDeadlines(Readable.from([text], { objectMode: false }), failing('ENOSPC')),
    /ENOSPC/,
  );
});

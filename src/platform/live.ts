import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Hall } from './hall.ts';
import { insertForm, type RowWrite, rowWrite } from './row-forms.ts';
import { toRfc3339 } from './time.ts';

/** Something that open screens may want to know. Topics nest by colon: `cases:GA` is heard under `cases` too. */
export interface LiveEvent {
  readonly topic: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const POLL_MS = 250;
const HEARTBEAT_MS = 15_000;
const BATCH = 500;

interface Row {
  cursor: string;
  topic: string;
  data: unknown;
}

interface Listener {
  readonly topics: readonly string[];
  readonly send: (rows: readonly Row[]) => void;
}

const LIVE_EVENT = insertForm('platform.live_event', { topic: 'text', data: 'jsonb', at: 'timestamptz' });

/** Tells open screens; to be written with what it speaks of. */
export function announce({ clock }: Pick<Hall, 'clock'>, { topic, data }: LiveEvent): RowWrite {
  return rowWrite(LIVE_EVENT, { topic, data, at: toRfc3339(clock.now()) });
}

/**
 * One per process: follows the table of live events while somebody listens and hands them on.
 * Polling is chosen over `notify`, which takes a lock on commit that would queue all writers behind each other.
 */
export class LiveStream {
  readonly #hall: Hall;
  readonly #listeners = new Set<Listener>();
  readonly #open = new Set<FastifyReply>();
  #cursor = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(hall: Hall) {
    this.#hall = hall;
  }

  /** Answers with an event stream of the topics; goes on after `Last-Event-ID` without a gap. */
  async serve(request: FastifyRequest, reply: FastifyReply, topics: readonly string[]): Promise<void> {
    const lastId = request.headers['last-event-id'];
    const newest = await this.#newestCursor();
    const from = typeof lastId === 'string' && /^\d+-\d+$/.test(lastId) ? lastId : newest;
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    let position = from;
    const write = (rows: readonly Row[]) => {
      for (const row of rows) {
        if (!isAfter(row.cursor, position)) continue;
        position = row.cursor;
        if (isHeard(row.topic, topics)) {
          reply.raw.write(`id: ${row.cursor}\nevent: ${row.topic}\ndata: ${JSON.stringify(row.data)}\n\n`);
        }
      }
    };
    reply.raw.write(`retry: 2000\nid: ${from}\nevent: ready\ndata: {}\n\n`);
    const listener = { topics, send: write };
    this.#listeners.add(listener);
    this.#open.add(reply);
    this.#start(newest);
    for (let rows = await this.#after(position); ; rows = await this.#after(position)) {
      write(rows);
      if (rows.length < BATCH) break;
      position = rows.at(-1)?.cursor ?? position;
    }
    const heartbeat = setInterval(() => reply.raw.write(': still here\n\n'), HEARTBEAT_MS);
    reply.raw.on('close', () => {
      clearInterval(heartbeat);
      this.#listeners.delete(listener);
      this.#open.delete(reply);
      if (this.#listeners.size === 0) this.#stop();
    });
  }

  /** Ends all streams; the screens reconnect to whoever answers next. */
  close(): void {
    this.#stop();
    for (const reply of this.#open) reply.raw.end();
  }

  #start(cursor: string): void {
    if (this.#timer) return;
    this.#cursor = cursor;
    const poll = async () => {
      const rows = await this.#after(this.#cursor).catch((error) => {
        this.#hall.log.warn({ err: error }, 'live events could not be read');
        return [];
      });
      this.#cursor = rows.at(-1)?.cursor ?? this.#cursor;
      for (const listener of this.#listeners) listener.send(rows);
      if (this.#timer) this.#timer = setTimeout(poll, rows.length === BATCH ? 0 : POLL_MS);
    };
    this.#timer = setTimeout(poll, POLL_MS);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #after(cursor: string): Promise<Row[]> {
    const [transaction, id] = cursor.split('-');
    const { db, centerId } = this.#hall;
    const rows = await db<Row[]>`
      select transaction_id::text || '-' || id as cursor, topic, data from platform.live_event
      where center_id = ${centerId}
        and (transaction_id, id) > (${transaction ?? '0'}::text::xid8, ${id ?? '0'}::text::bigint)
        and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      order by transaction_id, id limit ${BATCH}`;
    return [...rows];
  }

  async #newestCursor(): Promise<string> {
    const { db } = this.#hall;
    const [row] =
      await db`select (pg_snapshot_xmin(pg_current_snapshot())::text::numeric - 1)::text as newest`;
    return `${row?.newest}-9223372036854775807`;
  }
}

function isHeard(topic: string, topics: readonly string[]): boolean {
  return topics.some((wanted) => topic === wanted || topic.startsWith(`${wanted}:`));
}

function isAfter(cursor: string, position: string): boolean {
  const [transaction = '0', id = '0'] = cursor.split('-');
  const [positionTransaction = '0', positionId = '0'] = position.split('-');
  const byTransaction = BigInt(transaction) - BigInt(positionTransaction);
  return byTransaction > 0n || (byTransaction === 0n && BigInt(id) > BigInt(positionId));
}

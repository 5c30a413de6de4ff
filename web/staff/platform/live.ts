import { useEffect, useEffectEvent } from 'react';
import { readMessages, type StreamMessage } from './event-stream.ts';

/** A line that stays dropped, or a session that has ended, is asked for less and less often. */
const RETRY_MS = { first: 2_000, most: 30_000 };
/** Out of view for longer than this, what is shown is read anew: that is less than to hear all that happened. */
const REPLAYED_MS = 10 * 60_000;

/**
 * Follows the live topic while the page is in view and calls back for every event with its data. A dropped line is
 * taken up again after the last event that was seen. The stream is read by hand and not by EventSource, because
 * an event carries its exact topic (`cases:FC-GA`) as its name, and EventSource hears no names but known ones.
 * @param onReturn called when events may have been missed, as after the page was out of view for long
 */
export function useLive(
  topic: string,
  onEvent: (data: Readonly<Record<string, unknown>>) => void,
  onReturn: () => void,
): void {
  const hear = useEffectEvent(onEvent);
  const comeBack = useEffectEvent(onReturn);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let lastId: string | undefined;
    let leftAt = 0;
    const begin = () => {
      stop = follow(topic, lastId, (message) => {
        lastId = message.id ?? lastId;
        if (message.event !== 'ready') hear(JSON.parse(message.data));
      });
    };
    // A browser keeps six connections to a server: pages out of view must not hold one each.
    const onVisibility = () => {
      if (document.hidden) {
        stop?.();
        stop = undefined;
        leftAt = Date.now();
      } else if (!stop) {
        const isShort = lastId !== undefined && Date.now() - leftAt < REPLAYED_MS;
        if (!isShort) lastId = undefined;
        begin();
        // After a short absence the stream itself tells what happened meanwhile.
        if (!isShort) comeBack();
      }
    };
    if (!document.hidden) begin();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      stop?.();
    };
  }, [topic]);
}

function follow(
  topic: string,
  from: string | undefined,
  onMessage: (message: StreamMessage) => void,
): () => void {
  const abort = new AbortController();
  const run = async () => {
    let lastId = from;
    let wait = RETRY_MS.first;
    while (!abort.signal.aborted) {
      try {
        for await (const message of listen(topic, lastId, abort.signal)) {
          lastId = message.id ?? lastId;
          wait = RETRY_MS.first;
          onMessage(message);
        }
      } catch {
        // A line that drops is taken up again below; the mark in the bar comes from the other requests.
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
      wait = Math.min(wait * 2, RETRY_MS.most);
    }
  };
  void run();
  return () => abort.abort();
}

async function* listen(
  topic: string,
  lastId: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<StreamMessage> {
  const response = await fetch(`/api/live?topics=${encodeURIComponent(topic)}`, {
    headers: { accept: 'text/event-stream', ...(lastId && { 'last-event-id': lastId }) },
    signal,
  });
  if (!response.ok || !response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const step = readMessages(rest + value);
    rest = step.rest;
    yield* step.messages;
  }
}

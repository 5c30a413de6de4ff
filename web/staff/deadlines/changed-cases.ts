import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLive } from '../platform/live.ts';

/** Many cases may change at once; what is shown is brought up to date for all of them together. */
const GATHER_MS = 600;
const MARKED_MS = 15_000;

/**
 * Hears which cases change, has what is shown brought up to date, and then names them for a quarter of a minute, so
 * that their rows can carry a quiet mark.
 * @param update given the cases that changed @param readAgain called when changes may have been missed
 */
export function useChangedCases(
  update: (changed: ReadonlySet<string>) => Promise<unknown>,
  readAgain: () => Promise<unknown>,
): ReadonlySet<string> {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  // What is shown may be another list by the time the changes are gathered.
  const latest = useRef(update);
  useLayoutEffect(() => {
    latest.current = update;
  });
  const heard = useRef(new Set<string>());
  const gathering = useRef<ReturnType<typeof setTimeout>>(undefined);
  const marking = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(gathering.current);
      clearTimeout(marking.current);
    },
    [],
  );
  const gather = async () => {
    const numbers = heard.current;
    heard.current = new Set();
    gathering.current = undefined;
    // Where nothing could be read the next change, or the next minute, brings it.
    await latest.current(numbers).catch(() => undefined);
    setChanged(numbers);
    clearTimeout(marking.current);
    marking.current = setTimeout(() => setChanged(new Set()), MARKED_MS);
  };
  useLive(
    'cases',
    ({ caseNumber }) => {
      if (typeof caseNumber !== 'string') return;
      heard.current.add(caseNumber);
      gathering.current ??= setTimeout(gather, GATHER_MS);
    },
    readAgain,
  );
  return changed;
}

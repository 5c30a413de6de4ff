import { useEffect, useRef, useState } from 'react';
import { call } from '../platform/api.ts';
import { newOnceKey } from '../platform/once-key.ts';
import { carryOutAll, type Outcome } from './batch-run.ts';
import { actionOf, type Line } from './task-pick.ts';

const ASK_AGAIN_MS = 4_000;

/** Carries out the batch; each case keeps its once-only key for as long as the dialog is open. */
export function useBatch() {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [isRunning, setRunning] = useState(false);
  const [isStopping, setStopping] = useState(false);
  const stopped = useRef(false);
  const onceKeys = useRef(new Map<string, string>());
  const wake = useRef<() => void>(undefined);
  const stop = () => {
    stopped.current = true;
    setStopping(true);
    wake.current?.();
  };
  useEffect(
    () => () => {
      stopped.current = true;
      wake.current?.();
    },
    [],
  );
  const run = async (lines: readonly Line[], action: string, text: string) => {
    stopped.current = false;
    setRunning(true);
    const byNumber = new Map(lines.map((line) => [line.row.caseNumber, line]));
    const keyOf = (number: string) => {
      const key = onceKeys.current.get(number) ?? newOnceKey();
      onceKeys.current.set(number, key);
      return key;
    };
    await carryOutAll({
      caseNumbers: [...byNumber.keys()],
      send: (number) =>
        call(`/api/cases/${number}/${action}`, {
          method: 'POST',
          body: bodyOf(byNumber.get(number) as Line, text),
          onceKey: keyOf(number),
        }),
      tell: (number, outcome) => setOutcomes((known) => new Map(known).set(number, outcome)),
      isStopped: () => stopped.current,
      pause: () =>
        new Promise((resolve) => {
          wake.current = resolve;
          setTimeout(resolve, ASK_AGAIN_MS);
        }),
    });
    setRunning(false);
    setStopping(false);
  };
  return { outcomes, isRunning, isStopping, run, stop };
}

/** What the ordinary action of one case is sent. */
function bodyOf({ task }: Line, text: string): Record<string, string> {
  switch (actionOf(task)) {
    case 'complete-step':
      return { step: task.step, department: task.department.code, ...(text && { opinion: text }) };
    case 'decide':
      return { outcome: 'granted', ...(text && { note: text }) };
    default:
      return text ? { note: text } : {};
  }
}

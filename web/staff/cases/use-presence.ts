import { useEffect, useEffectEvent, useState } from 'react';
import type { Static } from 'typebox';
import type { Presence } from '../../../src/cases/case-schema.ts';
import { call } from '../platform/api.ts';

const SAY_AGAIN_MS = 15_000;
type Others = Static<typeof Presence>['others'];
const NOBODY: Others = [];

/**
 * Lets colleagues know that the case is on this screen, for as long as the page is in view, and hears who else has
 * it. @returns the others, and a way to ask again at once
 */
export function usePresence(caseNumber: string): { others: Others; askAgain: () => void } {
  const [others, setOthers] = useState<Others>(NOBODY);
  const path = `/api/cases/${encodeURIComponent(caseNumber)}/presence`;
  // It is a courtesy: what fails is tried again at the next beat, and nobody is told.
  const ask = async () => {
    const answer = await call<Static<typeof Presence>>(path, { method: 'POST' }).catch(() => undefined);
    if (answer) setOthers(answer.others);
  };
  const say = useEffectEvent(() => void ask());
  useEffect(() => {
    let beat: ReturnType<typeof setInterval> | undefined;
    const begin = () => {
      say();
      beat = setInterval(() => say(), SAY_AGAIN_MS);
    };
    const end = () => {
      clearInterval(beat);
      beat = undefined;
      void fetch(path, { method: 'DELETE', keepalive: true }).catch(() => undefined);
    };
    const onVisibility = () => (document.hidden ? end() : begin());
    if (!document.hidden) begin();
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', end);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', end);
      end();
    };
  }, [path]);
  return { others, askAgain: () => void ask() };
}

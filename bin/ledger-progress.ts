import { countCases, type Passed } from '../src/cases/index.ts';
import type { OpenHall } from '../src/open-hall.ts';

const SAY_EVERY_MS = 2000;

/** Says now and then how far a pass over the ledger is and how fast it goes; nothing when it is short. */
export async function progressOfLedger({
  db,
  centerId,
}: OpenHall['hall']): Promise<(passed: Passed) => void> {
  const total = await countCases(db, centerId);
  const begun = performance.now();
  let said = begun;
  return ({ cases, events }) => {
    const now = performance.now();
    if (now - said < SAY_EVERY_MS) return;
    said = now;
    const share = total === 0 ? 100 : Math.min(100, Math.floor((100 * cases) / total));
    const rate = Math.round((1000 * events) / (now - begun));
    console.log(
      `${String(share).padStart(3)} %  ${inFull(cases)} 件 cases  ${inFull(events)} 条 events  ${inFull(rate)}/s`,
    );
  };
}

/** `12.3 s` since a moment of `performance.now()`. */
export function secondsFrom(begun: number): string {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`;
}

function inFull(count: number): string {
  return count.toLocaleString('en-US');
}

import { useEffect, useEffectEvent } from 'react';

/** What desk and second screen of one machine tell each other; a tablet hears of the case itself only. */
interface Said {
  readonly caseNumber: string;
  /** `wrong`: the applicant has found a mistake; `closed`: the clerk has left the case. */
  readonly says: 'wrong' | 'closed';
}

const NAME = 'yiting.second-screen';

/** Tells the other screen. */
export function tellOtherScreen(said: Said): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(said);
  channel.close();
}

/** Hears what the other screen says of a case. */
export function useOtherScreen(caseNumber: string, onSaid: (says: Said['says']) => void): void {
  const hear = useEffectEvent(onSaid);
  useEffect(() => {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.caseNumber === caseNumber) hear(data.says);
    };
    return () => channel.close();
  }, [caseNumber]);
}

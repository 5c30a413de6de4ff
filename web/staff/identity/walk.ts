import { useState } from 'react';

const remembered = (username: string) => `yiting.walk.${username}`;

/** How far somebody's first walk has come; whoever has seen it or sent it away is not shown it again. */
export function useWalk(username: string, steps: number) {
  const [at, setAt] = useState(() => (localStorage.getItem(remembered(username)) ? undefined : 0));
  const leave = () => {
    localStorage.setItem(remembered(username), 'seen');
    setAt(undefined);
  };
  return {
    at,
    leave,
    begin: () => setAt(0),
    goOn: () => {
      if (at !== undefined && at + 1 >= steps) leave();
      else setAt((at ?? -1) + 1);
    },
  };
}

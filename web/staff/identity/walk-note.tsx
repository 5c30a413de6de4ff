import { useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../platform/language.ts';
import './walk.css';
import { placeOf, type WalkStep } from './walk-steps.ts';
import { walkTexts } from './walk-texts.ts';

interface WalkNoteProps {
  readonly steps: readonly WalkStep[];
  readonly at: number;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}

/**
 * A small note beside a real control. It takes neither the focus nor any other key, so that one can do at once what it
 * says; on pages without the control it is not there.
 */
export function WalkNote({ steps, at, onNext, onLeave }: WalkNoteProps) {
  const words = useWords(walkTexts);
  const step = steps[at];
  const note = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<ReturnType<typeof placeOf>>();
  useLayoutEffect(() => {
    if (!step) return;
    const look = () => {
      const anchor = document.querySelector(step.anchor);
      const size = note.current?.getBoundingClientRect();
      const box = anchor?.getBoundingClientRect();
      if (!box || box.width === 0 || !size) return setPlace(undefined);
      const next = placeOf(box, size, { width: window.innerWidth, height: window.innerHeight });
      setPlace((before) =>
        before && before.left === next.left && before.top === next.top && before.side === next.side
          ? before
          : next,
      );
    };
    look();
    const watch = new MutationObserver(look);
    watch.observe(document.getElementById('content')?.parentElement ?? document.body, {
      childList: true,
      subtree: true,
    });
    window.addEventListener('resize', look);
    window.addEventListener('scroll', look, true);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', look);
      window.removeEventListener('scroll', look, true);
    };
  }, [step]);
  if (!step) return null;
  return (
    <section
      ref={note}
      className="walknote"
      aria-label={words.walk}
      data-side={place?.side}
      data-waits={place === undefined}
      style={place && { left: place.left, top: place.top }}
    >
      <p role="status">
        <b>{words.at(at + 1, steps.length)}</b> {words.says[step.says]}
      </p>
      <div className="acts">
        <button type="button" className="lk" onClick={onLeave}>
          {words.leave}
        </button>
        <button type="button" className="btn small" onClick={onNext}>
          {at + 1 === steps.length ? words.done : words.next} <kbd>F1</kbd>
        </button>
      </div>
    </section>
  );
}

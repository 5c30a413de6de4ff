import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface PopupProps {
  readonly button: ReactNode;
  readonly buttonClass: string;
  readonly label?: string;
  /** What opens below the button; is given the way to close it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel below itself. Escape, and going elsewhere, close it. */
export function Popup({ button, buttonClass, label, children }: PopupProps) {
  const [open, setOpen] = useState(false);
  const [align, setAlign] = useState<'left' | 'right'>('left');
  const frame = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useId();

  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      setOpen(false);
      opener.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div ref={frame} className="popup">
      <button
        ref={opener}
        type="button"
        className={buttonClass}
        aria-label={label}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => {
          // It opens towards the middle of the window, where there is room.
          const left = opener.current?.getBoundingClientRect().left ?? 0;
          setAlign(left > window.innerWidth / 2 ? 'right' : 'left');
          setOpen(!open);
        }}
      >
        {button}
      </button>
      <div id={panel} className={`panel ${align}`} hidden={!open}>
        {open && children(close)}
      </div>
    </div>
  );
}

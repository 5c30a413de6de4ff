import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type SignaturePad from 'signature_pad';
import { useWords } from '../platform/language.ts';
import { confirmTexts } from './confirm-texts.ts';

/** Ink and paper do not change by night: it is printed so. */
const PEN = { penColor: '#10202c', minWidth: 1.2, maxWidth: 3.4 };
/** A screen with more pixels than this shows no finer line. */
const MOST_RATIO = 3;
/** A PNG of 150 KB as data URL. */
const LONGEST = 200_000;
/** A tap is a dot, and no signature. */
const FEWEST_POINTS = 4;

export interface SignatureHandle {
  /** The signature as PNG; undefined while there is none. */
  picture(): string | undefined;
}

interface SignatureFieldProps {
  readonly ref: Ref<SignatureHandle>;
  /** Told when a stroke ends or all are wiped away. */
  readonly onChange: () => void;
}

/** A box to sign in with finger, pen or mouse. The program for it is fetched when the first box is shown. */
export function SignatureField({ ref, onChange }: SignatureFieldProps) {
  const { screen } = useWords(confirmTexts);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pad, setPad] = useState<SignaturePad>();
  const [hasFailed, setFailed] = useState(false);
  const [hasInk, setInk] = useState(false);

  useEffect(() => {
    const shown = canvas.current;
    if (!shown) return;
    let made: SignaturePad | undefined;
    let isGone = false;
    const fit = () => made && fitToScreen(shown, made);
    const observer = new ResizeObserver(fit);
    import('signature_pad').then(
      ({ default: Pad }) => {
        if (isGone) return;
        made = new Pad(shown, PEN);
        fit();
        observer.observe(shown);
        setPad(made);
      },
      () => setFailed(true),
    );
    return () => {
      isGone = true;
      observer.disconnect();
      made?.off();
    };
  }, []);
  useEffect(() => {
    const onStroke = () => {
      setInk(true);
      onChange();
    };
    pad?.addEventListener('endStroke', onStroke);
    return () => pad?.removeEventListener('endStroke', onStroke);
  }, [pad, onChange]);
  useImperativeHandle(ref, () => ({
    picture: () => (pad && canvas.current && isSigned(pad) ? pictureOf(canvas.current) : undefined),
  }));

  return (
    <div className="pad" data-ready={pad !== undefined}>
      <canvas ref={canvas} role="img" aria-label={screen.pad} />
      {hasInk && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            pad?.clear();
            setInk(false);
            onChange();
          }}
        >
          {screen.clear}
        </button>
      )}
      {hasFailed && <p role="alert">{screen.padFailed}</p>}
    </div>
  );
}

/** As many dots as the screen has; what was written stays when a tablet is turned. */
function fitToScreen(canvas: HTMLCanvasElement, pad: SignaturePad): void {
  const ratio = Math.min(Math.max(devicePixelRatio, 1), MOST_RATIO);
  const strokes = pad.toData();
  canvas.width = canvas.clientWidth * ratio;
  canvas.height = canvas.clientHeight * ratio;
  canvas.getContext('2d')?.scale(ratio, ratio);
  pad.fromData(strokes);
}

function isSigned(pad: SignaturePad): boolean {
  return pad.toData().some(({ points }) => points.length >= FEWEST_POINTS);
}

/** Coarser where it would be too large. */
function pictureOf(canvas: HTMLCanvasElement): string | undefined {
  const copy = document.createElement('canvas');
  for (const scale of [1, 0.5, 0.25]) {
    copy.width = canvas.width * scale;
    copy.height = canvas.height * scale;
    copy.getContext('2d')?.drawImage(canvas, 0, 0, copy.width, copy.height);
    const url = copy.toDataURL('image/png');
    if (url.length <= LONGEST) return url;
  }
  return undefined;
}

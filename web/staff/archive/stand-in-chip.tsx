import { sayFullDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import './archive.css';
import type { Offer } from './archive-queries.ts';
import { archiveTexts } from './archive-texts.ts';

interface StandInChipProps {
  readonly materialName: string;
  readonly offer: Offer | undefined;
  /** Of the paper that stands in already: when it was filed. */
  readonly stoodIn: { readonly filedOn: string } | undefined;
  /** The paper itself is there, so that nothing need stand in. */
  readonly isThere: boolean;
  /** The key that does the same, where it would be this one's turn. */
  readonly keyCap?: string;
  readonly disabled: boolean;
  readonly onOpen: () => void;
  readonly onUndo: () => void;
}

/** Beside a material: that the archive holds one, that it stands in, or that it has run out. */
export function StandInChip(props: StandInChipProps) {
  const { materialName, offer, stoodIn, isThere, disabled } = props;
  const words = useWords(archiveTexts);
  const language = useLanguage();
  if (stoodIn) {
    const day = sayFullDay(stoodIn.filedOn, language);
    return (
      <button
        type="button"
        className="onfile on"
        aria-label={words.undoFor(materialName, day)}
        disabled={disabled}
        onClick={props.onUndo}
      >
        {words.stoodIn(day)} <u>{words.undo}</u>
      </button>
    );
  }
  const [best] = offer?.candidates ?? [];
  if (!best || isThere) return null;
  if (best.expired) {
    return (
      <span className="onfile out">
        {words.expired(sayFullDay(best.validUntil ?? best.filedOn, language))}
      </span>
    );
  }
  const day = sayFullDay(best.filedOn, language);
  return (
    <>
      <button
        type="button"
        className="onfile"
        aria-label={words.offerFor(materialName, day)}
        disabled={disabled}
        onClick={props.onOpen}
      >
        {words.onFile(day)}
      </button>
      {props.keyCap && <kbd>{props.keyCap}</kbd>}
    </>
  );
}

import { useWords } from '../platform/language.ts';
import { Segments } from '../platform/segments.tsx';
import { PAPER_SIZES, type PaperSize, setPaperSize, usePaperSize } from './paper-size.ts';
import { paperTexts } from './paper-texts.ts';

/** Which paper lies in this workstation's printer; it is remembered here and not with the person. */
export function PaperChoice() {
  const words = useWords(paperTexts);
  return (
    <Segments<PaperSize>
      label={words.paperLabel}
      value={usePaperSize()}
      onChange={setPaperSize}
      options={PAPER_SIZES.map((value) => ({ value, label: words.papers[value] }))}
    />
  );
}

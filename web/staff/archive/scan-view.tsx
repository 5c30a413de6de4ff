import type { PaperView } from '../../../src/archive/archive-schema.ts';
import { useWords } from '../platform/language.ts';
import { archiveTexts } from './archive-texts.ts';

/** The browser's own reader of PDFs without its bars, the page as wide as the frame. */
const PLAIN = 'toolbar=0&navpanes=0&view=FitH';

interface ScanViewProps {
  readonly paper: Pick<PaperView, 'name' | 'scan'>;
  /** Where the scan lies. */
  readonly src: string;
}

/** A paper's scan, or that there is none. Nothing in it runs: the server sends it with a policy that forbids it. */
export function ScanView({ paper, src }: ScanViewProps) {
  const words = useWords(archiveTexts);
  if (paper.scan === null) return <p className="noscan dim">{words.noScan}</p>;
  const title = words.scanOf(paper.name);
  return (
    <div className="scan">
      {paper.scan === 'application/pdf' ? (
        <iframe src={`${src}#${PLAIN}`} title={title} />
      ) : (
        <figure>
          <img src={src} alt={title} />
        </figure>
      )}
      <a className="lk" href={src} target="_blank" rel="noreferrer">
        {words.openScan}
      </a>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { DocumentList } from '../../../src/documents/document-schema.ts';
import { documentTexts } from '../documents/texts.ts';
import { call } from '../platform/api.ts';
import { sayMoment } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { ProblemNote } from '../platform/notes.tsx';
import './case-documents.css';

interface CaseDocumentsProps {
  readonly caseNumber: string;
  /** Of the last event that the page knows; another one may bring another notice. */
  readonly sequence: number;
}

/** The notices of a case, each opening as PDF in a window of its own. */
export function CaseDocuments({ caseNumber, sequence }: CaseDocumentsProps) {
  const words = useWords(documentTexts);
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['documents', caseNumber, sequence, language],
    queryFn: ({ signal }) => call<DocumentList>(`/api/cases/${caseNumber}/documents`, { signal }),
    placeholderData: (before) => before,
  });
  return (
    <section className="documents">
      <h2>{words.documents}</h2>
      {query.isError && <ProblemNote error={query.error} />}
      {query.data?.items.length === 0 && <p className="dim">{words.noDocuments}</p>}
      <ol>
        {query.data?.items.map(({ id, title, number, at, signedBy }) => (
          <li key={id}>
            <a
              className="lk"
              href={`/api/cases/${caseNumber}/documents/${id}.pdf`}
              target="_blank"
              rel="noopener"
            >
              {title}
              <span className="sr">{words.opensNew}</span>
            </a>
            <time className="dim" dateTime={at}>
              {sayMoment(at, language)}
            </time>
            <span className="dim" lang="zh-CN">
              {number}
            </span>
            <span className="dim">{signedBy}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

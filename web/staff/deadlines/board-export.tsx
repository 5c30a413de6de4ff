import { useMutation } from '@tanstack/react-query';
import { download, withQuery } from '../platform/api.ts';
import { useWords } from '../platform/language.ts';
import { ProblemNote } from '../platform/notes.tsx';
import type { BoardFilter } from './board-filter.ts';
import { deadlineTexts } from './texts.ts';

/** Takes the board, as it is narrowed, away as an Excel file. */
export function BoardExport({ filter, q }: { readonly filter: BoardFilter; readonly q: string }) {
  const words = useWords(deadlineTexts);
  const taking = useMutation({
    mutationFn: () => download(withQuery('/api/cases/export', { ...filter, q })),
  });
  return (
    <>
      {taking.isError && <ProblemNote error={taking.error} />}
      <button
        type="button"
        className="btn small takeaway"
        disabled={taking.isPending}
        onClick={() => taking.mutate()}
      >
        {taking.isPending ? words.takingAway : words.takeAway} <kbd>E</kbd>
      </button>
    </>
  );
}

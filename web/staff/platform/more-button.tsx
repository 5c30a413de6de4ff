import { useWords } from './language.ts';
import { shellTexts } from './texts.ts';

interface MoreButtonProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  readonly className?: string;
}

/** Reads on in a list; nothing when it is read to the end. */
export function MoreButton({ query, className = 'btn' }: MoreButtonProps) {
  const words = useWords(shellTexts);
  if (!query.hasNextPage) return null;
  return (
    <button
      type="button"
      className={className}
      disabled={query.isFetchingNextPage}
      onClick={() => query.fetchNextPage()}
    >
      {words.more}
    </button>
  );
}

import { useEffect } from 'react';
import { useWords } from './language.ts';
import { shellTexts } from './texts.ts';

/** Names the page in the browser's tab, and so also aloud. */
export function useTitle(page: string): void {
  const words = useWords(shellTexts);
  useEffect(() => {
    document.title = words.title(page);
  }, [words, page]);
}

/** Words that stand in every second English sentence. */
const FILLERS = new Set(
  'a an and at by for how i in is my of on or the to with get apply want need do'.split(' '),
);

/** English words for the same thing, and spellings of it. */
const SAME_IN_ENGLISH: Readonly<Record<string, string>> = {
  license: 'licence',
  driver: 'driving',
  id: 'identity',
  car: 'vehicle',
  firm: 'company',
  house: 'housing',
  home: 'housing',
  restaurant: 'catering',
  renew: 'renewal',
  replace: 'replacement',
  register: 'registration',
  marry: 'marriage',
};
const STEM = 7;

/** The telling words of an English text, each by its beginning, so that endings do not matter. */
export function splitEnglish(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]{2,}/g) ?? [])
    .map((word) => SAME_IN_ENGLISH[word] ?? SAME_IN_ENGLISH[word.replace(/s$/, '')] ?? word.replace(/s$/, ''))
    .filter((word) => !FILLERS.has(word))
    .map((word) => word.slice(0, STEM));
}

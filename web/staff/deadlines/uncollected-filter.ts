import { AGES, type Age } from '../../../src/deadlines/uncollected-age.ts';

/** What the list of uncollected certificates is narrowed to; it stands in the address. */
export interface UncollectedFilter {
  readonly age?: Age;
  readonly department?: string;
}

/** The filter of an address; what does not fit is left out. */
export function readUncollectedFilter(search: Readonly<Record<string, unknown>>): UncollectedFilter {
  const { age, department } = search;
  return {
    ...(AGES.some((each) => each === age) && { age: age as Age }),
    ...(typeof department === 'string' && /^[A-Z]{2}-[A-Z]{2}$/.test(department) && { department }),
  };
}

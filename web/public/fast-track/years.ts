/** How far back a reader may go. */
const YEARS_BACK = 10;

/** The year that an address names, or this year where it names none that can be shown. */
export function yearChosen(named: string | undefined, today: string): string {
  const year = Number(named);
  const thisYear = Number(today.slice(0, 4));
  return Number.isInteger(year) && year <= thisYear && year > thisYear - YEARS_BACK
    ? String(year)
    : String(thisYear);
}

/** This year and the one before; the chosen one with its neighbour where it lies further back. The latest first. */
export function yearsToChoose(chosen: string, today: string): string[] {
  const thisYear = Number(today.slice(0, 4));
  const years = [thisYear, thisYear - 1, Number(chosen), Number(chosen) - 1];
  return [...new Set(years)]
    .filter((year) => year > thisYear - YEARS_BACK)
    .sort((one, other) => other - one)
    .map(String);
}

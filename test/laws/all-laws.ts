import { noCycles } from './cycles.ts';
import { httpInRoutes } from './http-at-the-door.ts';
import { shortFiles, tellingNames } from './names-and-sizes.ts';
import { numbersOfLawAreRows } from './numbers-of-law.ts';
import { purity } from './purity.ts';
import { doorsOnlyReExport, pagesUseDoors, roomOrder } from './room-order.ts';
import { keysBeginWithCenter, ownSchemaOnly, sqlInStores, writersReturn } from './schemas.ts';
import type { Law, ProjectFile, Violation } from './source.ts';
import { testsNeedWhatTheySay, testsRunAndAssert } from './tests-as-named.ts';
import { databaseIsToldTime, oneSourceOfTime } from './time.ts';
import { getSucceeds, noPlaceNames, nothingPutOff } from './wording.ts';

/** The laws of the house, each with the sentence that a person remembers it by. */
export const LAWS: Readonly<Record<string, Law>> = {
  'rules only compute': purity,
  'rooms look up, and by the door': roomOrder,
  'pages come in by the door': pagesUseDoors,
  'a door only re-exports': doorsOnlyReExport,
  'no file needs itself': noCycles,
  'SQL stands in stores': sqlInStores,
  'a store names its own schema': ownSchemaOnly,
  'writers return': writersReturn,
  'every key begins with the center': keysBeginWithCenter,
  'numbers of law are rows': numbersOfLawAreRows,
  'HTTP stays in routes': httpInRoutes,
  'one source of time': oneSourceOfTime,
  'the database is told the time': databaseIsToldTime,
  'names tell': tellingNames,
  'files are short': shortFiles,
  'get succeeds': getSucceeds,
  'tests need what their name says': testsNeedWhatTheySay,
  'tests run and assert': testsRunAndAssert,
  'no names of machines and registries': noPlaceNames,
  'nothing is put off or silenced': nothingPutOff,
};

/** All that breaks a law, in the order of the laws. */
export function findViolations(files: readonly ProjectFile[]): (Violation & { law: string })[] {
  return Object.entries(LAWS).flatMap(([name, law]) =>
    law(files).map((violation) => ({ ...violation, law: name })),
  );
}

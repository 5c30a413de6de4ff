import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCatalog, importCatalogFiles } from './catalog/index.ts';
import { createSampleAccounts } from './identity/index.ts';
import type { Hall } from './platform/hall.ts';
import type { Text } from './platform/refusal.ts';

const FOLDER = join(import.meta.dirname, '../sample-city');
const FILES = ['center.json', 'departments.json', 'items.json'].map((name) => join(FOLDER, name));
const PASSWORD_LENGTH = 14;

/**
 * Fills an empty center with the sample city and its accounts; a center that has a catalogue is left alone. The
 * catalogue comes last and marks that all is there: a start that was interrupted is finished by the next one.
 * @param chosenPassword of all sample accounts; without it one is derived from the center's random master key, so
 * that the finishing start knows it too
 * @returns the derived password on the start that opens the city: it is kept nowhere in clear
 */
export async function openSampleCity(
  hall: Hall,
  chosenPassword: string | undefined,
  onProgress: (text: Text) => void,
): Promise<string | undefined> {
  if (await hasCatalog(hall)) return undefined;
  onProgress({ zh: '正在导入样例城市……', en: 'Importing the sample city …' });
  const derived = hall.keys.secretFor('sample accounts').slice(0, PASSWORD_LENGTH);
  await createSampleAccounts(hall, await readDepartments(), chosenPassword ?? derived);
  await importCatalogFiles(hall, FILES, { withdrawMissing: false });
  return chosenPassword === undefined ? derived : undefined;
}

async function readDepartments(): Promise<{ code: string; windows: string[] }[]> {
  const file = JSON.parse(await readFile(join(FOLDER, 'departments.json'), 'utf8'));
  return file.departments.map((department: { code: string; window_numbers: string[] }) => ({
    code: department.code,
    windows: department.window_numbers,
  }));
}

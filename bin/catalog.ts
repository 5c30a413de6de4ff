import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportCatalog, importCatalogFiles } from '../src/catalog/index.ts';
import { COMMANDS } from './commands.ts';
import { withHall } from './with-hall.ts';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'withdraw-missing': { type: 'boolean', default: false } },
  });
  const [verb, ...rest] = positionals;
  if (verb === 'import' && rest.length > 0) return importFiles(rest, values['withdraw-missing']);
  if (verb === 'export' && rest.length <= 1) return exportTo(rest[0] ?? '.');
  console.error(COMMANDS.catalog?.help);
  return 2;
}

function importFiles(files: string[], withdrawMissing: boolean): Promise<number> {
  return withHall(async ({ hall }) => {
    const imported = await importCatalogFiles(hall, files, { withdrawMissing });
    console.log(imported.isNew ? `catalogue revision ${imported.revision}` : 'nothing new in these files');
    return 0;
  });
}

function exportTo(folder: string): Promise<number> {
  return withHall(async ({ hall }) => {
    await mkdir(folder, { recursive: true });
    for (const file of await exportCatalog(hall)) {
      const path = join(folder, file.name);
      await writeFile(path, `${JSON.stringify(file.content, null, 1)}\n`);
      console.log(path);
    }
    return 0;
  });
}

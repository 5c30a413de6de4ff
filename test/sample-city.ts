import centerFile from '../sample-city/center.json' with { type: 'json' };
import departmentsFile from '../sample-city/departments.json' with { type: 'json' };
import itemsFile from '../sample-city/items.json' with { type: 'json' };
import { type Catalog, type CatalogFile, readCatalog } from '../src/catalog/catalog-file.ts';

/** The files of the sample city, fresh copies that a test may change. */
export function sampleFiles() {
  const center = structuredClone(centerFile);
  const departments = structuredClone(departmentsFile);
  const items = structuredClone(itemsFile);
  const files: CatalogFile[] = [
    { name: 'center.json', content: center },
    { name: 'departments.json', content: departments },
    { name: 'items.json', content: items },
  ];
  return { center, departments, items, files };
}

/** The catalogue of the sample city. */
export function sampleCatalog(): Catalog {
  const read = readCatalog(sampleFiles().files, { replace: true });
  if ('faults' in read) throw new Error(`the sample city has ${read.faults.length} faults`);
  return read.catalog;
}

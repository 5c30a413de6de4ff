export {
  type CatalogImport,
  currentCatalog,
  exportCatalog,
  getItemVersion,
  hasCatalog,
  type ImportedCatalog,
  importCatalog,
  importCatalogFiles,
} from './actions.ts';
export type { CatalogFile, CatalogNotes, Fault } from './catalog-file.ts';
export { type Center, type Department, type OpeningHours, type Window, windowsOf } from './department.ts';
export { type Guide, guideOf, type ItemVersion } from './guide.ts';
export {
  acceptingDepartment,
  type FeeLine,
  type Item,
  type Limit,
  type Material,
  type ProcedureStep,
} from './item.ts';
export { lineOfTruth, type Truths, truthsOf } from './line-of-truth.ts';
export type { PublishedCatalog } from './published-catalog.ts';
export { catalogRoutes } from './routes.ts';

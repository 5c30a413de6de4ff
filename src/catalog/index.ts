export {
  currentCatalog,
  exportCatalog,
  getItemVersion,
  hallHistory,
  hasCatalog,
  importCatalogFiles,
} from './actions.ts';
export type { Item } from './item.ts';
export type { PublishedCatalog } from './published-catalog.ts';
export { catalogRoutes } from './routes.ts';

import { requires, signedInSchema, staffOf } from '../identity/index.ts';
import type { Hall } from '../platform/hall.ts';
import type { App } from '../platform/http.ts';
import { answerOnce, onceKey } from '../platform/once.ts';
import { originOf } from '../platform/origin.ts';
import { agreed, say, type Text } from '../platform/refusal.ts';
import { asStatements } from '../platform/write-rows.ts';
import { currentCatalog, exportCatalog, type ImportedCatalog, importCatalog } from './actions.ts';
import {
  CenterView,
  DepartmentList,
  ExportAnswer,
  Guide,
  ImportAnswer,
  ImportBody,
  ItemList,
  ItemParams,
  ItemsQuery,
} from './catalog-schema.ts';
import { guideOf } from './guide.ts';
import { listDepartments, listItems } from './item-list.ts';

/** A whole catalogue is larger than what other calls send. */
const IMPORT_LIMIT = 8 * 1024 * 1024;

/** The public catalogue, and the administrator's import and export. */
export function catalogRoutes(app: App, hall: Hall): void {
  publicRoutes(app, hall);
  importRoutes(app, hall);
}

function publicRoutes(app: App, hall: Hall): void {
  const tags = ['catalog'];
  app.get(
    '/api/public/items',
    { schema: { tags, querystring: ItemsQuery, response: { 200: ItemList } } },
    async (request) => agreed(listItems(await currentCatalog(hall), request.query, request.language)),
  );
  app.get(
    '/api/public/items/:code',
    { schema: { tags, params: ItemParams, response: { 200: Guide } } },
    async (request) => {
      const catalog = await currentCatalog(hall);
      const found = agreed(catalog.getItem(request.params.code.toUpperCase()));
      return guideOf(found, (code) => catalog.getDepartment(code), request.language);
    },
  );
  app.get(
    '/api/public/center',
    { schema: { tags, summary: 'The center itself', response: { 200: CenterView } } },
    async (request) => {
      const { center } = await currentCatalog(hall);
      const { code, phone, openingHours } = center;
      const told = (text: Text) => say(text, request.language);
      const { name, address, hoursNote } = center;
      return {
        code,
        name: told(name),
        phone,
        address: told(address),
        openingHours: [...openingHours],
        hoursNote: told(hoursNote),
        publicUrl: originOf(hall, request),
      };
    },
  );
  app.get(
    '/api/public/departments',
    { schema: { tags, response: { 200: DepartmentList } } },
    async (request) => listDepartments(await currentCatalog(hall), request.language),
  );
}

function importRoutes(app: App, hall: Hall): void {
  const tags = ['catalog'];
  app.post(
    '/api/catalog/imports',
    {
      schema: {
        tags,
        ...signedInSchema,
        body: ImportBody,
        response: { 200: ImportAnswer, 201: ImportAnswer },
      },
      bodyLimit: IMPORT_LIMIT,
      onRequest: requires('catalog:import'),
    },
    async (request, reply) => {
      const { userId } = staffOf(request);
      const key = request.headers['idempotency-key'];
      const once = typeof key === 'string' ? onceKey(userId, key, request.url, request.body) : undefined;
      const answer = await answerOnce(hall, once, async (record) => {
        const view = (imported: ImportedCatalog) => ({
          status: imported.isNew ? 201 : 200,
          body: JSON.stringify(imported),
        });
        const order = { ...request.body, importedBy: userId };
        return view(
          await importCatalog(hall, order, (imported) => asStatements(hall, record(view(imported)))),
        );
      });
      return reply.code(answer.status as 200 | 201).send(JSON.parse(answer.body));
    },
  );
  app.get(
    '/api/catalog/export',
    {
      schema: { tags, ...signedInSchema, response: { 200: ExportAnswer } },
      onRequest: requires('catalog:export'),
    },
    async () => ({ files: await exportCatalog(hall) }),
  );
}

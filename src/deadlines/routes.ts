import { Type } from 'typebox';
import { Board, type CasesHall } from '../cases/index.ts';
import { requires, signedInSchema, staffOf } from '../identity/index.ts';
import type { App } from '../platform/http.ts';
import { keepBoardView, removeBoardView } from './actions.ts';
import {
  BoardFilters,
  BoardViewBody,
  BoardViewParams,
  BoardViews,
  CardList,
  SupervisionBoard,
  TaskList,
} from './deadlines-schema.ts';
import { writeWorkbook } from './gateways/excel/workbook.ts';
import {
  readBoard,
  readBoardSheet,
  readBoardViews,
  readCards,
  readSupervision,
  readTasks,
} from './queries.ts';
import { uncollectedRoutes } from './uncollected-routes.ts';

const Page = {
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
};
/** For a screen that knows which cases changed and wants those rows only. */
const Among = Type.Optional(
  Type.String({
    pattern: '^[0-9A-Z]{17}(,[0-9A-Z]{17}){0,49}$',
    description: 'Up to 50 case numbers with commas: of the board only these rows, if they are on it',
  }),
);
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The time-limit board, the departments' tasks, and what supervision sees. */
export function deadlinesRoutes(app: App, hall: CasesHall): void {
  app.get(
    '/api/cases',
    {
      onRequest: requires('board:read'),
      schema: {
        tags: ['cases'],
        ...signedInSchema,
        summary: 'The time-limit board: open cases, the most pressing first',
        querystring: Type.Object({
          ...Page,
          ...BoardFilters,
          among: Among,
        }),
        response: { 200: Board },
      },
    },
    async (request) => readBoard(hall, staffOf(request), request.query, request.language),
  );
  app.get(
    '/api/cases/export',
    {
      onRequest: requires('board:read'),
      schema: {
        tags: ['cases'],
        ...signedInSchema,
        summary: 'The board as an Excel file, 10,000 cases at most',
        querystring: Type.Object(BoardFilters),
      },
    },
    async (request, reply) => {
      const { today, sheet } = await readBoardSheet(hall, staffOf(request), request.query, request.language);
      return reply
        .type(EXCEL)
        .header('content-disposition', `attachment; filename="board-${today}.xlsx"`)
        .header('cache-control', 'no-store')
        .send(await writeWorkbook(sheet));
    },
  );
  boardViewRoutes(app, hall);
  uncollectedRoutes(app, hall);
  app.get(
    '/api/tasks',
    {
      onRequest: requires('case:complete-step'),
      schema: {
        tags: ['cases'],
        ...signedInSchema,
        summary: "What waits on the signed-in person's department",
        querystring: Type.Object({ limit: Type.Integer({ minimum: 1, maximum: 500, default: 200 }) }),
        response: { 200: TaskList },
      },
    },
    async (request) => readTasks(hall, staffOf(request), request.query.limit, request.language),
  );
  const supervision = { onRequest: requires('supervision:read') };
  app.get(
    '/api/supervision/board',
    {
      ...supervision,
      schema: {
        tags: ['supervision'],
        ...signedInSchema,
        summary: 'Every light in the hall',
        response: { 200: SupervisionBoard },
      },
    },
    async (request) => readSupervision(hall, request.language),
  );
  app.get(
    '/api/supervision/cards',
    {
      ...supervision,
      schema: {
        tags: ['supervision'],
        ...signedInSchema,
        summary: 'Yellow and red cards, the latest first',
        querystring: Type.Object(Page),
        response: { 200: CardList },
      },
    },
    async (request) => readCards(hall, request.query, request.language),
  );
}

function boardViewRoutes(app: App, hall: CasesHall): void {
  const onRequest = requires('board:read');
  const schema = { tags: ['cases'], ...signedInSchema, response: { 200: BoardViews } };
  app.get(
    '/api/board-views',
    { onRequest, schema: { ...schema, summary: 'The named views of the board of whoever is signed in' } },
    async (request) => ({ items: await readBoardViews(hall, staffOf(request)) }),
  );
  app.put(
    '/api/board-views/:name',
    {
      onRequest,
      schema: {
        ...schema,
        summary: 'Keeps a view under a name',
        params: BoardViewParams,
        body: BoardViewBody,
      },
    },
    async (request) => {
      const view = { name: request.params.name.trim(), query: request.body.query };
      return { items: await keepBoardView(hall, staffOf(request), view) };
    },
  );
  app.delete(
    '/api/board-views/:name',
    { onRequest, schema: { ...schema, summary: 'Forgets a view', params: BoardViewParams } },
    async (request) => ({ items: await removeBoardView(hall, staffOf(request), request.params.name) }),
  );
}

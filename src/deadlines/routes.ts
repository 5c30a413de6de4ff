import { Type } from 'typebox';
import { Board, CaseState, type CasesHall, Light } from '../cases/index.ts';
import { requires, signedInSchema, staffOf } from '../identity/index.ts';
import type { App } from '../platform/http.ts';
import { CardList, SupervisionBoard, TaskList } from './deadlines-schema.ts';
import { readBoard, readCards, readSupervision, readTasks } from './queries.ts';

const Page = {
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
};
const Short = Type.Optional(Type.String({ minLength: 1, maxLength: 60 }));

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
          light: Type.Optional(Light),
          state: Type.Optional(CaseState),
          department: Short,
          window: Short,
          item: Short,
          q: Short,
        }),
        response: { 200: Board },
      },
    },
    async (request) => readBoard(hall, staffOf(request), request.query, request.language),
  );
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

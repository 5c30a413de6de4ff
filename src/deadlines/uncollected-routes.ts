import { Type } from 'typebox';
import type { CasesHall } from '../cases/index.ts';
import { requires, signedInSchema, staffOf } from '../identity/index.ts';
import type { App } from '../platform/http.ts';
import { readUncollected } from './uncollected-queries.ts';
import { AgeChoice, UncollectedList } from './uncollected-schema.ts';

/** The list of certificates that nobody collects. */
export function uncollectedRoutes(app: App, hall: CasesHall): void {
  app.get(
    '/api/cases/uncollected',
    {
      onRequest: requires('board:read'),
      schema: {
        tags: ['cases'],
        ...signedInSchema,
        summary: 'Certificates that are ready and that nobody has collected, the oldest first',
        querystring: Type.Object({
          department: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
          age: Type.Optional(AgeChoice),
          limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          cursor: Type.Optional(Type.String({ maxLength: 200 })),
        }),
        response: { 200: UncollectedList },
      },
    },
    async (request) => readUncollected(hall, staffOf(request), request.query, request.language),
  );
}

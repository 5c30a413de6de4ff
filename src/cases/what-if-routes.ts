import { Type } from 'typebox';
import { requires, signedInSchema, staffOf } from '../identity/index.ts';
import type { App } from '../platform/http.ts';
import type { CasesHall } from './cases-hall.ts';
import { rightToAsk } from './what-if.ts';
import { readWhatIf } from './what-if-queries.ts';
import { WhatIfQuery, WhatIfView } from './what-if-schema.ts';

/** Another promise, tried on the cases of the last year. */
export function whatIfRoutes(app: App, hall: CasesHall): void {
  app.get(
    '/api/items/:code/what-if',
    {
      onRequest: requires((request) => rightToAsk(staffOf(request))),
      schema: {
        tags: ['statistics'],
        ...signedInSchema,
        summary: "An item's cases of the last 365 days under other promises",
        params: Type.Object({ code: Type.String({ maxLength: 20 }) }),
        querystring: WhatIfQuery,
        response: { 200: WhatIfView },
      },
    },
    async (request) => readWhatIf(hall, request.params.code, request.query.promised, request.language),
  );
}

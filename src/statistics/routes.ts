import type { CasesHall } from '../cases/index.ts';
import { requires, signedInSchema, staffOf } from '../identity/index.ts';
import type { App } from '../platform/http.ts';
import { onceKey } from '../platform/once.ts';
import { reportVisitors } from './actions.ts';
import { fastTrackRoutes } from './fast-track-routes.ts';
import { readFigures, readStatistics } from './queries.ts';
import {
  FiguresView,
  PeriodQuery,
  StatisticsQuery,
  StatisticsView,
  VisitorsAnswer,
  VisitorsBody,
} from './statistics-schema.ts';

/** The center's figures for everybody, the rows behind them for supervision and direction, and the door counters. */
export function statisticsRoutes(app: App, hall: CasesHall): void {
  app.get(
    '/api/public/statistics',
    {
      config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        tags: ['public'],
        summary: "The center's figures, counted from its ledger",
        querystring: PeriodQuery,
        response: { 200: FiguresView },
      },
    },
    async (request) => readFigures(hall, request.query),
  );
  app.get(
    '/api/statistics',
    {
      onRequest: requires('statistics:read'),
      schema: {
        tags: ['statistics'],
        ...signedInSchema,
        summary: 'The figures and the rows behind them',
        querystring: StatisticsQuery,
        response: { 200: StatisticsView },
      },
    },
    async (request) => readStatistics(hall, request.query, request.language),
  );
  fastTrackRoutes(app, hall);
  app.post(
    '/api/visitors',
    {
      onRequest: requires('visitors:count'),
      schema: {
        tags: ['statistics'],
        ...signedInSchema,
        summary:
          'How many people a door counter has seen during an hour; a later report replaces an earlier one',
        body: VisitorsBody,
        response: { 200: VisitorsAnswer },
      },
    },
    async (request) => {
      const key = request.headers['idempotency-key'];
      const { userId } = staffOf(request);
      const once = typeof key === 'string' ? onceKey(userId, key, request.url, request.body) : undefined;
      const answer = await reportVisitors(hall, request.body, once);
      return JSON.parse(answer.body);
    },
  );
}

import { Type } from 'typebox';
import type { CasesHall } from '../cases/index.ts';
import { requires, signedInSchema } from '../identity/index.ts';
import type { App } from '../platform/http.ts';
import { readFastTrack, readGrantsOf } from './fast-track-queries.ts';
import { FastTrackGrants, FastTrackView } from './fast-track-schema.ts';
import { PeriodQuery } from './statistics-schema.ts';

/** The fast track, open to everybody: how often, for whom, why and who waited longer; the single grants for supervision. */
export function fastTrackRoutes(app: App, hall: CasesHall): void {
  app.get(
    '/api/public/statistics/fast-track',
    {
      config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        tags: ['public'],
        summary: 'How often the fast track was granted, for whom, by whom, why, and who waited longer',
        querystring: PeriodQuery,
        response: { 200: FastTrackView },
      },
    },
    async (request) => readFastTrack(hall, request.query, request.language),
  );
  app.get(
    '/api/supervision/fast-track',
    {
      onRequest: requires('supervision:read'),
      schema: {
        tags: ['supervision'],
        ...signedInSchema,
        summary: 'Every grant of the fast track with the cases that were decided after it, the latest first',
        querystring: Type.Object({
          ...PeriodQuery.properties,
          limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          cursor: Type.Optional(Type.String({ maxLength: 200 })),
        }),
        response: { 200: FastTrackGrants },
      },
    },
    async (request) => readGrantsOf(hall, request.query, request.language),
  );
}

import { requires, signedInSchema, staffOf } from '../identity/index.ts';
import type { App } from '../platform/http.ts';
import { recomputeClocks } from './calendar-actions.ts';
import { readRecalculation } from './calendar-queries.ts';
import type { CasesHall } from './cases-hall.ts';
import { actorOf } from './happened.ts';
import { reportAsCsv } from './recalculation-report.ts';
import { RecalculationView } from './recalculation-schema.ts';

const ADDRESS = '/api/calendar/recompute';

/** The days of open cases after a calendar was published or corrected. */
export function calendarOfCasesRoutes(app: App, hall: CasesHall): void {
  const tags = ['calendar'];
  const onRequest = requires('calendar:import');
  app.get(
    ADDRESS,
    {
      onRequest,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'How many open cases stand under an older calendar, and what the newest has changed',
        response: { 200: RecalculationView },
      },
    },
    async (request) => readRecalculation(hall, request.language),
  );
  app.post(
    ADDRESS,
    {
      onRequest,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'Compute the days of all open cases anew under the newest calendar; may be repeated',
        response: { 200: RecalculationView },
      },
    },
    async (request) =>
      recomputeClocks(hall, {
        actor: actorOf(staffOf(request), 'calendar:import'),
        language: request.language,
      }),
  );
  app.get(
    `${ADDRESS}/moved.csv`,
    { onRequest, schema: { tags, ...signedInSchema, summary: 'The cases whose days have moved' } },
    async (request, reply) => {
      const report = await readRecalculation(hall, request.language);
      return reply
        .header('content-disposition', `attachment; filename="calendar-${report.calendarVersion}.csv"`)
        .type('text/csv; charset=utf-8')
        .send(reportAsCsv(report, request.language));
    },
  );
}

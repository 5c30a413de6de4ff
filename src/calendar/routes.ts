import { requires, signedInSchema, staffOf } from '../identity/index.ts';
import type { Hall } from '../platform/hall.ts';
import type { App } from '../platform/http.ts';
import { answerOnce, onceKey } from '../platform/once.ts';
import { agreed } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { asStatements } from '../platform/write-rows.ts';
import { currentCalendar, type ImportedCalendar, importCalendar } from './actions.ts';
import { readCalendarYears } from './calendar-file.ts';
import {
  CalendarImportAnswer,
  CalendarImportBody,
  CalendarQuery,
  CalendarYearView,
} from './calendar-schema.ts';
import { viewYear } from './calendar-view.ts';
import { yearOf } from './day.ts';

/** How the sentences about faults call what came in a request. */
const REQUEST_BODY = 'calendar.json';

/** The public calendar, and the administrator's import. */
export function calendarRoutes(app: App, hall: Hall): void {
  const tags = ['calendar'];

  app.get(
    '/api/calendar',
    { schema: { tags, querystring: CalendarQuery, response: { 200: CalendarYearView } } },
    async (request) => {
      const year = request.query.year ?? yearOf(dayOf(hall.clock.now()));
      return agreed(viewYear(await currentCalendar(hall), year, request.language));
    },
  );
  app.post(
    '/api/calendar/versions',
    {
      schema: {
        tags,
        ...signedInSchema,
        body: CalendarImportBody,
        response: { 200: CalendarImportAnswer, 201: CalendarImportAnswer },
      },
      onRequest: requires('calendar:import'),
    },
    async (request, reply) => {
      const { userId } = staffOf(request);
      const key = request.headers['idempotency-key'];
      const once = typeof key === 'string' ? onceKey(userId, key, request.url, request.body) : undefined;
      const answer = await answerOnce(hall, once, async (record) => {
        const years = agreed(readCalendarYears(REQUEST_BODY, request.body));
        const view = (imported: ImportedCalendar) => ({
          status: imported.years.length === 0 ? 200 : 201,
          body: JSON.stringify(imported),
        });
        const order = { years, source: REQUEST_BODY, importedBy: userId };
        return view(
          await importCalendar(hall, order, (imported) => asStatements(hall, record(view(imported)))),
        );
      });
      return reply.code(answer.status as 200 | 201).send(JSON.parse(answer.body));
    },
  );
}

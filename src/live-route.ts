import { Type } from 'typebox';
import { findStaff, requiresSignIn } from './identity/index.ts';
import type { App } from './platform/http.ts';
import type { LiveStream } from './platform/live.ts';

/** Topics that anybody may follow; the others tell of cases and need a session. */
const PUBLIC_TOPICS = ['queue', 'displays', 'hall'];

/** The one event stream of the hall: `GET /api/live?topics=queue,cases:GA`. */
export function liveRoute(app: App, live: LiveStream): void {
  app.get(
    '/api/live',
    {
      schema: {
        tags: ['live'],
        summary: 'What changes, as server-sent events; goes on after Last-Event-ID',
        querystring: Type.Object({ topics: Type.String({ minLength: 1, maxLength: 500 }) }),
      },
    },
    async (request, reply) => {
      const topics = request.query.topics.split(',').map((topic) => topic.trim());
      const isPublic = topics.every((topic) => PUBLIC_TOPICS.includes(topic.split(':')[0] ?? ''));
      if (!isPublic && !(await findStaff(request))) await requiresSignIn(request);
      await live.serve(request, reply, topics);
    },
  );
  app.addHook('preClose', async () => live.close());
}

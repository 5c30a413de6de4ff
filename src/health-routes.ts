import type { Hall } from './platform/hall.ts';
import type { App } from './platform/http.ts';
import { pendingMigrations } from './platform/migrate.ts';

/** `/healthz`: the process answers. `/readyz`: it can do its work, each part named. */
export function healthRoutes(app: App, hall: Hall, isWorking: () => boolean): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const missing = await pendingMigrations(hall.db).catch(() => undefined);
    const checks = {
      database: missing !== undefined,
      migrations: missing?.length === 0,
      jobs: isWorking(),
    };
    const ready = Object.values(checks).every(Boolean);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks });
  });
}

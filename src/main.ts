import { publicErrorPage, publicRoutes } from '../web/public/routes.ts';
import { staffRoutes } from '../web/staff/routes.ts';
import { healthRoutes } from './health-routes.ts';
import { liveRoute } from './live-route.ts';
import type { OpenHall } from './open-hall.ts';
import { type Config, ConfigurationError } from './platform/config.ts';
import { type App, createApp } from './platform/http.ts';
import { LiveStream } from './platform/live.ts';
import { registerRooms } from './rooms.ts';

/** The web server of an open hall, not yet listening: API, public pages, staff screens. */
export async function createWeb(open: OpenHall, config: Config, isWorking: () => boolean): Promise<App> {
  const { hall, identity } = open;
  const app = await createApp({
    log: hall.log,
    trustedProxies: config.trustedProxies,
    errorPage: publicErrorPage(hall),
  });
  healthRoutes(app, hall, isWorking);
  registerRooms(app, hall, identity);
  liveRoute(app, new LiveStream(hall));
  publicRoutes(app, hall);
  staffRoutes(app);
  return app;
}

/** Starts listening. @returns the address; with port 0 the system chose one @throws ConfigurationError if it is taken */
export async function listen(app: App, config: Config): Promise<string> {
  try {
    return await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') {
      throw new ConfigurationError(`port ${config.port} is in use; stop the other program or set PORT`);
    }
    if (code === 'EACCES')
      throw new ConfigurationError(`port ${config.port} may not be used; set PORT to one above 1023`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new ConfigurationError(`HOST ${config.host} is no address of this machine`);
    }
    throw error;
  }
}

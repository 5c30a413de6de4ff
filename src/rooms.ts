import { archiveRoutes } from './archive/index.ts';
import { calendarRoutes } from './calendar/index.ts';
import {
  type CasesHall,
  calendarOfCasesRoutes,
  casesRoutes,
  findCaseAtHand,
  ledgerJobs,
  ledgerRoutes,
  standInsRoutes,
  whatIfRoutes,
} from './cases/index.ts';
import { catalogRoutes } from './catalog/index.ts';
import { deadlinesJobs, deadlinesRoutes } from './deadlines/index.ts';
import { documentsRoutes } from './documents/index.ts';
import { type Identity, identityJobs, identityRoutes } from './identity/index.ts';
import { notificationsJobs, notificationsRoutes } from './notifications/index.ts';
import type { App } from './platform/http.ts';
import type { Jobs } from './platform/jobs.ts';
import { platformJobs } from './platform-jobs.ts';
import { statisticsJobs, statisticsRoutes } from './statistics/index.ts';

/** What each room answers over HTTP. Identity comes first: the others ask it who is there. */
export function registerRooms(app: App, hall: CasesHall, identity: Identity): void {
  identityRoutes(app, identity);
  calendarRoutes(app, hall);
  catalogRoutes(app, hall);
  archiveRoutes(app, { ...hall, findCaseAtHand: (caseNumber) => findCaseAtHand(hall, caseNumber) });
  casesRoutes(app, hall);
  ledgerRoutes(app, hall);
  standInsRoutes(app, hall);
  calendarOfCasesRoutes(app, hall);
  whatIfRoutes(app, hall);
  documentsRoutes(app, hall);
  deadlinesRoutes(app, hall);
  notificationsRoutes(app, hall);
  statisticsRoutes(app, hall);
}

/** What each room does by itself, on a timer or because a job was queued. */
export function jobsOfRooms(hall: CasesHall): Jobs {
  const rooms = [
    platformJobs(hall),
    identityJobs(hall),
    ledgerJobs(hall),
    deadlinesJobs(hall),
    notificationsJobs(hall),
    statisticsJobs(hall),
  ];
  return {
    tasks: Object.assign({}, ...rooms.map((room) => room.tasks)),
    timers: rooms.flatMap((room) => room.timers),
    loops: rooms.flatMap((room) => room.loops ?? []),
  };
}

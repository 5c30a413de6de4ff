export {
  calendarOfVersion,
  currentCalendar,
  ensureCalendar,
  importCalendarFile,
  newestCalendar,
} from './actions.ts';
export { describeChange } from './calendar-change.ts';
export { streamDeadlines } from './gateways/standard-streams/deadlines.ts';
export { calendarRoutes } from './routes.ts';
export type { WorkingCalendar } from './working-days.ts';

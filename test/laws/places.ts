import { posix } from 'node:path';

/** From above to below: a room knows those before it, and is not known by them. */
export const ROOMS = [
  'identity',
  'calendar',
  'catalog',
  'fees',
  'archive',
  'cases',
  'documents',
  'deadlines',
  'appointments',
  'queue',
  'displays',
  'notifications',
  'voice',
  'feedback',
  'statistics',
  'replay',
];

/** A room that does more than one thing names each: `digest-store.ts` beside `store.ts`. */
const EFFECTS = /^(?:index|(?:[a-z-]+-)?(?:actions|queries|store|routes|jobs))\.ts$/;

/** The room that a path belongs to, with the path inside it. */
export function roomOf(path: string): { room: string; inside: string } | undefined {
  const [, room, inside] = /^src\/([^/]+)\/(.+)$/.exec(path) ?? [];
  return room && inside && room !== 'platform' ? { room, inside } : undefined;
}

/** True for a room's file that only computes: all but its door, actions, queries, store, routes, jobs and gateways. */
export function isPureRoomFile(path: string): boolean {
  const place = roomOf(path);
  if (!place || /\.test\.tsx?$/.test(path) || !/\.tsx?$/.test(path)) return false;
  return !EFFECTS.test(place.inside) && !place.inside.startsWith('gateways/');
}

/** True for a file that holds a room's SQL. */
export function isStore(path: string): boolean {
  return /^(?:[a-z-]+-)?store\.ts$/.test(roomOf(path)?.inside ?? '');
}

/** True for a file that speaks HTTP. */
export function isRoutes(path: string): boolean {
  return /^(?:[a-z-]+-)?routes\.ts$/.test(roomOf(path)?.inside ?? '');
}

export function isDoor(path: string): boolean {
  return roomOf(path)?.inside === 'index.ts';
}

export function isInPlatform(path: string): boolean {
  return path.startsWith('src/platform/');
}

/** A file that lies in `src` itself and joins the rooms together. */
export function isJoint(path: string): boolean {
  return posix.dirname(path) === 'src';
}

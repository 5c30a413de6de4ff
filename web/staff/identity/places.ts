import type { Act } from '../../../src/identity/may.ts';
import type { Role } from '../../../src/identity/role.ts';

type PlaceName = 'desk' | 'tasks' | 'board' | 'supervision' | 'messages' | 'administration';

interface Place {
  readonly name: PlaceName;
  readonly path: `/${PlaceName}`;
  /** Whoever may do one of these finds the page in the bar. */
  readonly acts: readonly Act[];
}

const PLACES: readonly Place[] = [
  { name: 'desk', path: '/desk', acts: ['case:receive'] },
  { name: 'tasks', path: '/tasks', acts: ['case:complete-step', 'case:decide'] },
  { name: 'board', path: '/board', acts: ['board:read'] },
  { name: 'supervision', path: '/supervision', acts: ['supervision:read'] },
  { name: 'messages', path: '/messages', acts: ['messages:read'] },
  {
    name: 'administration',
    path: '/administration',
    acts: ['users:manage', 'catalog:import', 'calendar:import'],
  },
];

const HOMES: Readonly<Record<Role, PlaceName>> = {
  clerk: 'desk',
  reviewer: 'tasks',
  chief: 'tasks',
  cashier: 'board',
  guide: 'board',
  supervisor: 'supervision',
  director: 'board',
  administrator: 'administration',
};

/** The pages that are of use to somebody with these rights, in the order of the bar. */
export function placesFor(acts: readonly string[]): readonly Place[] {
  return PLACES.filter((place) => place.acts.some((act) => acts.includes(act)));
}

/** Where somebody's day begins. */
export function homeOf(role: Role): Place['path'] {
  return `/${HOMES[role]}`;
}

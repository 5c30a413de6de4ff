import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { readBoardFilter } from './deadlines/board-filter.ts';
import { readUncollectedFilter } from './deadlines/uncollected-filter.ts';
import { homeOf } from './identity/places.ts';
import { whoAmI } from './identity/session.ts';
import { NotFound, PageBroke } from './platform/error-pages.tsx';
import { Loading } from './platform/notes.tsx';
import { isStatus } from './platform/problem.ts';
import { Shell } from './platform/shell.tsx';

interface RouteEntry {
  readonly context: { readonly client: QueryClient };
  readonly location: { readonly pathname: string; readonly href: string };
}

const root = createRootRouteWithContext<{ client: QueryClient }>()({});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { back?: string } =>
    typeof search.back === 'string' && search.back.startsWith('/staff/') ? { back: search.back } : {},
  component: lazyRouteComponent(() => import('./identity/sign-in.tsx'), 'SignIn'),
});

/** Whoever is not signed in is sent to sign in, and back afterwards. */
async function requireSession({ context, location }: RouteEntry) {
  try {
    return { me: await context.client.ensureQueryData(whoAmI) };
  } catch (error) {
    if (!isStatus(error, 401)) throw error;
    const wanted = location.pathname === '/' ? undefined : `/staff${location.href}`;
    throw redirect({ to: '/sign-in', search: wanted ? { back: wanted } : {} });
  }
}

/** Everything behind the door. */
const house = createRoute({
  getParentRoute: () => root,
  id: 'house',
  beforeLoad: requireSession,
  component: Shell,
});

const home = createRoute({
  getParentRoute: () => house,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeOf(context.me.role), replace: true });
  },
});

const desk = createRoute({
  getParentRoute: () => house,
  path: '/desk',
  component: lazyRouteComponent(() => import('./cases/desk.tsx'), 'Desk'),
});

const tasks = createRoute({
  getParentRoute: () => house,
  path: '/tasks',
  component: lazyRouteComponent(() => import('./cases/tasks.tsx'), 'Tasks'),
});

const board = createRoute({
  getParentRoute: () => house,
  path: '/board',
  validateSearch: readBoardFilter,
  component: lazyRouteComponent(() => import('./deadlines/board.tsx'), 'BoardPage'),
});

const uncollected = createRoute({
  getParentRoute: () => house,
  path: '/uncollected',
  validateSearch: readUncollectedFilter,
  component: lazyRouteComponent(() => import('./deadlines/uncollected.tsx'), 'Uncollected'),
});

const oneCase = createRoute({
  getParentRoute: () => house,
  path: '/cases/$caseNumber',
  component: lazyRouteComponent(() => import('./cases/case-page.tsx'), 'CasePage'),
});

/** Turned to the applicant: without the bar, which is the clerk's. */
const secondScreen = createRoute({
  getParentRoute: () => root,
  path: '/second-screen/$caseNumber',
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import('./cases/second-screen.tsx'), 'SecondScreen'),
});

const supervision = createRoute({
  getParentRoute: () => house,
  path: '/supervision',
  component: lazyRouteComponent(() => import('./deadlines/supervision.tsx'), 'Supervision'),
});

const messages = createRoute({
  getParentRoute: () => house,
  path: '/messages',
  validateSearch: (search: Record<string, unknown>): { caseNumber?: string } =>
    typeof search.caseNumber === 'string' ? { caseNumber: search.caseNumber } : {},
  component: lazyRouteComponent(() => import('./notifications/messages.tsx'), 'Messages'),
});

const administration = createRoute({
  getParentRoute: () => house,
  path: '/administration',
  component: lazyRouteComponent(() => import('./identity/administration.tsx'), 'Administration'),
});

const whatIf = createRoute({
  getParentRoute: () => house,
  path: '/items',
  component: lazyRouteComponent(() => import('./statistics/what-if.tsx'), 'WhatIf'),
});

const whatIfOfItem = createRoute({
  getParentRoute: () => house,
  path: '/items/$code/what-if',
  validateSearch: (search: Record<string, unknown>): { promised?: number } =>
    Number.isInteger(search.promised) ? { promised: search.promised as number } : {},
  component: lazyRouteComponent(() => import('./statistics/what-if.tsx'), 'WhatIf'),
});

/** The pages of the staff screens; each but the frame is fetched when it is first needed. */
export function createStaffRouter(client: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      secondScreen,
      house.addChildren([
        home,
        desk,
        tasks,
        board,
        uncollected,
        oneCase,
        supervision,
        messages,
        administration,
        whatIf,
        whatIfOfItem,
      ]),
    ]),
    basepath: '/staff',
    context: { client },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: PageBroke,
    defaultNotFoundComponent: NotFound,
    defaultPendingComponent: Loading,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createStaffRouter>;
  }
}

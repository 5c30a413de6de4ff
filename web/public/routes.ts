import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { currentCalendar } from '../../src/calendar/index.ts';
import type { CasesHall } from '../../src/cases/index.ts';
import type { Hall } from '../../src/platform/hall.ts';
import type { App } from '../../src/platform/http.ts';
import type { Problem } from '../../src/platform/problem.ts';
import { agreed } from '../../src/platform/refusal.ts';
import { confirmRoutes } from './confirm/confirm-routes.ts';
import { departmentPage } from './departments/department-page.ts';
import { departmentsPage } from './departments/departments-page.ts';
import { bareErrorPage, errorPage } from './errors/error-page.ts';
import { fastTrackPages } from './fast-track/fast-track-routes.ts';
import { knownLanguage, readerLanguage } from './frame/reader-language.ts';
import { guidePage } from './guide/guide-page.ts';
import { hallTime, handInDay } from './hall-hours.ts';
import { address, type Html } from './html.ts';
import { itemsPage } from './items/items-page.ts';
import { addressOfSearch, readItemSearch } from './items/items-view.ts';
import { openDataRoutes } from './open-data/open-data-routes.ts';
import { portalPage } from './portal/portal-page.ts';
import { progressRoutes } from './progress/progress-routes.ts';
import { PageMemory } from './serving/page-memory.ts';
import { type OpenSite, PublicSite } from './serving/public-site.ts';
import { sendAsset, sendPublic } from './serving/send.ts';
import { accessibilityPage, personalDataPage } from './statement/statement-page.ts';
import { verifyRoutes } from './verify/verify-routes.ts';
import { departmentsView, departmentView, guideView, itemsView, portalView } from './views.ts';

/** About as many as there are guides in two languages; each takes some ten kilobytes. */
const MOST_PAGES = 600;
const YEAR_S = 365 * 24 * 3600;

const sites = new WeakMap<Hall['db'], PublicSite>();

function siteOf(hall: Hall): PublicSite {
  const site = sites.get(hall.db) ?? new PublicSite(hall);
  sites.set(hall.db, site);
  return site;
}

/** What a browser gets instead of a problem document. */
export function publicErrorPage(hall: Hall): (problem: Problem, request: FastifyRequest) => string {
  return (problem, request) => {
    const [path = '/'] = request.url.split('?', 1);
    const frame = siteOf(hall).lastFrame(request.language, path);
    return (frame ? errorPage(frame, problem) : bareErrorPage(request.language, problem)).markup;
  };
}

/** The public pages: portal, items, guides, departments, progress, statements. They need no script. */
export function publicRoutes(app: App, hall: CasesHall): void {
  const site = siteOf(hall);
  rememberLanguage(app);
  assetRoutes(app, site);
  pageRoutes(app, hall, site);
  progressRoutes(app, hall, site);
  fastTrackPages(app, hall, site);
  confirmRoutes(app, hall, site);
  verifyRoutes(app, hall, site);
  openDataRoutes(app, hall, site);
  // Error pages are made without waiting for anything, so what they show is read beforehand.
  app.addHook('onReady', async () => {
    await site
      .open({ language: 'zh-CN' }, '/')
      .catch((error: unknown) => hall.log.warn({ err: error }, 'no catalogue yet'));
  });
}

/** `?lang=` chooses and is remembered; the API and the staff screens have their own ways. */
function rememberLanguage(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    if (/^\/(api|staff)(\/|$)/.test(request.url)) return;
    const named = (request.query as { lang?: unknown }).lang;
    request.language = readerLanguage(named, request.cookies.lang, request.language);
    if (knownLanguage(named)) {
      const secure = request.protocol === 'https';
      reply.setCookie('lang', request.language, {
        path: '/',
        maxAge: YEAR_S,
        sameSite: 'lax',
        httpOnly: true,
        secure,
      });
    }
  });
}

function assetRoutes(app: App, { assets }: PublicSite): void {
  for (const asset of Object.values(assets)) {
    app.get(asset.path, { schema: { hide: true } }, (request, reply) => sendAsset(request, reply, asset));
  }
}

const SearchFields = Type.Object({
  q: Type.Optional(Type.String()),
  department: Type.Optional(Type.String()),
  audience: Type.Optional(Type.String()),
  lifeEvent: Type.Optional(Type.String()),
  noVisit: Type.Optional(Type.String()),
  onTheSpot: Type.Optional(Type.String()),
  free: Type.Optional(Type.String()),
});
const CodeParams = Type.Object({ code: Type.String() });

function pageRoutes(app: App, hall: Hall, site: PublicSite): void {
  const memory = new PageMemory(MOST_PAGES);
  const schema = { hide: true };
  const now = () => hallTime(hall.clock.now());

  /** Sends a page that depends on the catalogue, the language, its address and what `turns` names. */
  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    open: OpenSite,
    turns: string,
    make: () => Html,
  ) {
    const key = `${open.facts.catalog.revision} ${request.language} ${open.frame.here} ${turns}`;
    return sendPublic(
      request,
      reply,
      memory.recall(key, () => make().markup),
    );
  }

  app.get('/', { schema }, async (request, reply) => {
    const [open, calendar] = await Promise.all([site.open(request, '/'), currentCalendar(hall)]);
    const time = now();
    return show(request, reply, open, `${calendar.version} ${time.day} ${time.time}`, () =>
      portalPage(open.frame, portalView(open.facts, calendar, time)),
    );
  });
  app.get('/items', { schema: { ...schema, querystring: SearchFields } }, async (request, reply) => {
    const { facts } = await site.open(request, '/items');
    const search = readItemSearch(request.query, facts.catalog.departments);
    const open = await site.open(request, addressOfSearch(search));
    return show(request, reply, open, '', () => itemsPage(open.frame, itemsView(open.facts, search)));
  });
  app.get('/items/:code', { schema: { ...schema, params: CodeParams } }, async (request, reply) => {
    const code = request.params.code.toUpperCase();
    const [open, calendar] = await Promise.all([
      site.open(request, address`/items/${code}`),
      currentCalendar(hall),
    ]);
    const version = agreed(open.facts.catalog.getItem(code));
    const time = now();
    const handedIn = handInDay(time, open.frame.center.openingHours, calendar);
    return show(request, reply, open, `${calendar.version} ${time.day} ${handedIn}`, () =>
      guidePage(open.frame, guideView(open.facts, version, calendar, time)),
    );
  });
  app.get('/departments', { schema }, async (request, reply) => {
    const open = await site.open(request, '/departments');
    return show(request, reply, open, '', () => departmentsPage(open.frame, departmentsView(open.facts)));
  });
  app.get('/departments/:code', { schema: { ...schema, params: CodeParams } }, async (request, reply) => {
    const code = request.params.code.toUpperCase();
    const open = await site.open(request, address`/departments/${code}`);
    const view = departmentView(open.facts, code);
    return view
      ? show(request, reply, open, '', () => departmentPage(open.frame, view))
      : reply.callNotFound();
  });
  for (const [path, make] of Object.entries(STATEMENTS)) {
    app.get(path, { schema }, async (request, reply) => {
      const open = await site.open(request, path);
      return show(request, reply, open, '', () => make(open.frame));
    });
  }
}

const STATEMENTS = {
  '/statement/accessibility': accessibilityPage,
  '/statement/personal-data': personalDataPage,
};

import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../platform/http.ts';
import { answerOnce, onceKey } from '../platform/once.ts';
import { isRefusal, Refused } from '../platform/refusal.ts';
import { dayOf, toRfc3339 } from '../platform/time.ts';
import { asStatements } from '../platform/write-rows.ts';
import {
  addStaff,
  endSubstitutionEarly,
  findSignedIn,
  listStaff,
  nameSubstitute,
  resetPassword,
  setStaffActive,
  setStaffPost,
  signIn,
  signOut,
} from './actions.ts';
import { type Credential, cookieName, findCredential } from './credential.ts';
import { CROSS_SITE, isCrossSite } from './cross-site.ts';
import type { Identity } from './identity.ts';
import { type Act, may, notAllowedForRole } from './may.ts';
import { readSubstitutions } from './queries.ts';
import { NOT_SIGNED_IN } from './sign-in.ts';
import type { Staff } from './staff.ts';
import {
  ActiveBody,
  NewStaffBody,
  PasswordBody,
  PostBody,
  SignedInView,
  SignInAnswer,
  SignInBody,
  StaffList,
  StaffQuery,
  StaffView,
  UsernameParams,
} from './staff-schema.ts';
import { viewSignedIn, viewStaff } from './staff-view.ts';
import {
  SubstitutionBody,
  SubstitutionList,
  SubstitutionParams,
  SubstitutionQuery,
  SubstitutionView,
} from './substitution-schema.ts';
import { viewPerson, viewSubstitution } from './substitution-view.ts';

declare module 'fastify' {
  interface FastifyInstance {
    identity: Identity;
  }
  interface FastifyRequest {
    /** Who is signed in; null until a hook of this room has asked. Read it with `staffOf`. */
    staff: Staff | null;
  }
}

/** Schema members of every route that wants a session. */
export const signedInSchema = { security: [{ session: [] }] };

/**
 * Whoever is signed in, or undefined. For public routes that treat staff otherwise.
 * @throws Refused when another site makes the browser write with somebody's cookie
 */
export async function findStaff(request: FastifyRequest): Promise<Staff | undefined> {
  if (request.staff) return request.staff;
  const credential = credentialOf(request);
  if (!credential) return undefined;
  if (credential.fromCookie) refuseCrossSite(request);
  const staff = await findSignedIn(request.server.identity, credential);
  request.staff = staff ?? null;
  return staff;
}

/** A hook that lets through whoever is signed in. @throws Refused (401) otherwise */
export async function requiresSignIn(request: FastifyRequest): Promise<void> {
  if (!(await findStaff(request))) throw new Refused(NOT_SIGNED_IN);
}

/**
 * A hook that lets through whose role allows the act: `onRequest: requires('case:read')`. As `onRequest` it
 * answers before a body is read, as `preHandler` after it is checked. The department is for the action to ask.
 * @param act the act, or how to tell it from the request
 */
export function requires(act: Act | ((request: FastifyRequest) => Act)) {
  return async (request: FastifyRequest): Promise<void> => {
    await requiresSignIn(request);
    const staff = staffOf(request);
    const wanted = typeof act === 'function' ? act(request) : act;
    if (!may(staff, wanted)) throw new Refused(notAllowedForRole(staff, wanted));
  };
}

/** Who is signed in, on a route that has one of the hooks above. */
export function staffOf(request: FastifyRequest): Staff {
  if (!request.staff)
    throw new Error(`${request.routeOptions.url} lacks the hook requires() or requiresSignIn`);
  return request.staff;
}

function credentialOf(request: FastifyRequest): Credential | undefined {
  const cookie = request.cookies[cookieName(request.server.identity.secureCookies)];
  return findCredential(request.headers.authorization, cookie);
}

function refuseCrossSite({ method, host, headers }: FastifyRequest): void {
  const source = { method, host, origin: headers.origin, fetchSite: headers['sec-fetch-site'] };
  if (isCrossSite(source)) throw new Refused(CROSS_SITE);
}

/** Sessions and staff accounts; called once on the root of the server, before other rooms' routes. */
export function identityRoutes(app: App, identity: Identity): void {
  app.decorate('identity', identity);
  app.decorateRequest('staff', null);
  sessionRoutes(app, identity);
  staffRoutes(app, identity);
  substitutionRoutes(app, identity);
}

function sessionRoutes(app: App, identity: Identity): void {
  const cookie = cookieName(identity.secureCookies);
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: identity.secureCookies } as const;
  const view = async (staff: Staff, request: FastifyRequest) =>
    viewSignedIn(staff, await nameOfDepartment(identity, staff.department), request.language);

  app.post(
    '/api/session',
    { schema: { tags: ['session'], body: SignInBody, response: { 200: SignInAnswer } } },
    async (request, reply) => {
      refuseCrossSite(request);
      const { username, password } = request.body;
      const source = { address: request.ip, userAgent: request.headers['user-agent']?.slice(0, 300) };
      const outcome = await signIn(identity, username, password, source);
      if (isRefusal(outcome)) {
        const seconds = outcome.extra?.retryAfterSeconds;
        if (seconds !== undefined) reply.header('retry-after', String(seconds));
        throw new Refused(outcome);
      }
      const { token, expiresAt, staff } = outcome;
      // Without an age, so that it goes with the browser: windows share computers. Its end is kept with the session.
      reply.setCookie(cookie, token, attributes);
      return unstored(reply).send({
        token,
        expiresAt: toRfc3339(expiresAt),
        staff: await view(staff, request),
      });
    },
  );
  app.get(
    '/api/session',
    {
      schema: { tags: ['session'], ...signedInSchema, response: { 200: SignedInView } },
      onRequest: requiresSignIn,
    },
    async (request, reply) => unstored(reply).send(await view(staffOf(request), request)),
  );
  app.delete(
    '/api/session',
    { schema: { tags: ['session'], ...signedInSchema, response: { 204: Type.Null() } } },
    async (request, reply) => {
      const credential = credentialOf(request);
      if (credential?.fromCookie) refuseCrossSite(request);
      if (credential) await signOut(identity, credential);
      return reply.clearCookie(cookie, attributes).code(204).send(null);
    },
  );
}

function staffRoutes(app: App, identity: Identity): void {
  const { hall } = identity;
  const tags = ['staff'];
  const onRequest = requires('users:manage');

  app.get(
    '/api/staff',
    { schema: { tags, ...signedInSchema, querystring: StaffQuery, response: { 200: StaffList } }, onRequest },
    async (request) => {
      const { limit, cursor, role, department, active, q } = request.query;
      const page = await listStaff(hall, { limit, after: cursor, role, department, active, text: q });
      const codes = new Set(page.accounts.map((account) => account.department));
      const names = new Map(
        await Promise.all(
          [...codes].map(async (code) => [code, await nameOfDepartment(identity, code)] as const),
        ),
      );
      const items = page.accounts.map((each) =>
        viewStaff(each, names.get(each.department), request.language),
      );
      return { items, nextCursor: page.nextCursor };
    },
  );
  app.post(
    '/api/staff',
    { schema: { tags, ...signedInSchema, body: NewStaffBody, response: { 201: StaffView } }, onRequest },
    async (request, reply) => {
      const { body, language } = request;
      const departmentName = await nameOfDepartment(identity, body.department);
      const answer = await answerOnce(hall, onceKeyOf(request, identity), async (record) => {
        const view = (added: Parameters<typeof viewStaff>[0]) =>
          JSON.stringify(viewStaff(added, departmentName, language));
        const added = await addStaff(hall, body, departmentName !== undefined, (added) =>
          asStatements(hall, record({ status: 201, body: view(added) })),
        );
        return { status: 201, body: view(added) };
      });
      return reply.code(201).send(JSON.parse(answer.body));
    },
  );
  app.put(
    '/api/staff/:username/active',
    {
      schema: {
        tags,
        ...signedInSchema,
        params: UsernameParams,
        body: ActiveBody,
        response: { 200: StaffView },
      },
      onRequest,
    },
    async (request) => {
      const { params, body } = request;
      const account = await setStaffActive(identity, params.username, body.active, staffOf(request));
      return viewStaff(account, await nameOfDepartment(identity, account.department), request.language);
    },
  );
  app.put(
    '/api/staff/:username/post',
    {
      schema: {
        tags,
        ...signedInSchema,
        params: UsernameParams,
        body: PostBody,
        response: { 200: StaffView },
      },
      onRequest,
    },
    async (request) => {
      const { params, body, language } = request;
      const departmentName = await nameOfDepartment(identity, body.department);
      const account = await setStaffPost(identity, params.username, body, departmentName !== undefined);
      return viewStaff(account, departmentName, language);
    },
  );
  app.put(
    '/api/staff/:username/password',
    {
      schema: {
        tags,
        ...signedInSchema,
        params: UsernameParams,
        body: PasswordBody,
        response: { 204: Type.Null() },
      },
      onRequest,
    },
    async (request, reply) => {
      await resetPassword(identity, request.params.username, request.body.password);
      return reply.code(204).send(null);
    },
  );
}

function substitutionRoutes(app: App, identity: Identity): void {
  const { hall } = identity;
  const tags = ['substitutions'];
  const onRequest = requires('substitution:name');

  app.get(
    '/api/substitutions',
    {
      schema: {
        tags,
        ...signedInSchema,
        summary: 'Who stands in for whom, today and later; and who may be named',
        querystring: SubstitutionQuery,
        response: { 200: SubstitutionList },
      },
      onRequest,
    },
    async (request) => {
      const { query, language } = request;
      const { rows, candidates, today } = await readSubstitutions(hall, staffOf(request), query.for);
      return {
        items: rows.map((row) => viewSubstitution(row, today, language)),
        candidates: candidates.map((each) => viewPerson(each, language)),
        today,
      };
    },
  );
  app.post(
    '/api/substitutions',
    {
      schema: {
        tags,
        ...signedInSchema,
        summary: 'Names a substitute for a period, for oneself or (the administrator) for somebody else',
        body: SubstitutionBody,
        response: { 201: SubstitutionView },
      },
      onRequest,
    },
    async (request, reply) => {
      const { body, language, headers } = request;
      const by = staffOf(request);
      const key = headers['idempotency-key'];
      const once = typeof key === 'string' ? onceKey(by.userId, key, request.url, body) : undefined;
      const answer = await answerOnce(hall, once, async (record) => {
        const answerOf = (row: Parameters<typeof viewSubstitution>[0]) => ({
          status: 201,
          body: JSON.stringify(viewSubstitution(row, dayOf(hall.clock.now()), language)),
        });
        return answerOf(
          await nameSubstitute(identity, by, body, (row) => asStatements(hall, record(answerOf(row)))),
        );
      });
      return reply.code(201).send(JSON.parse(answer.body));
    },
  );
  app.delete(
    '/api/substitutions/:id',
    {
      schema: {
        tags,
        ...signedInSchema,
        summary: 'Ends one early, or calls it off before it begins',
        params: SubstitutionParams,
        response: { 204: Type.Null() },
      },
      onRequest,
    },
    async (request, reply) => {
      await endSubstitutionEarly(identity, staffOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}

/** The key of `Idempotency-Key`; the password goes into its hash under a key of our own, never as it is. */
function onceKeyOf(request: FastifyRequest<{ Body: { password: string } }>, { hall }: Identity) {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') return undefined;
  const body = { ...request.body, password: hall.keys.digest(request.body.password) };
  return onceKey(staffOf(request).userId, key, request.url, body);
}

async function nameOfDepartment({ findDepartmentName }: Identity, code: string | null) {
  return code === null ? undefined : findDepartmentName(code);
}

/** Answers about a session belong into no cache. */
function unstored<Reply extends FastifyReply>(reply: Reply): Reply {
  return reply.header('cache-control', 'no-store') as Reply;
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../platform/http.ts';
import { isRefusal, Refused } from '../platform/refusal.ts';
import { toRfc3339 } from '../platform/time.ts';
import { type Credential, cookieName, findCredential } from './credential.ts';
import { CROSS_SITE, isCrossSite } from './cross-site.ts';
import type { Identity } from './identity.ts';
import { type Act, may, notAllowedForRole } from './may.ts';
import { findNameOfDepartment } from './queries.ts';
import { findSignedIn, signIn, signOut } from './session-actions.ts';
import { NOT_SIGNED_IN } from './sign-in.ts';
import type { Staff } from './staff.ts';
import { SignedInView, SignInAnswer, SignInBody } from './staff-schema.ts';
import { viewSignedIn } from './staff-view.ts';

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

/** Signing in and out, and who is signed in. */
export function sessionRoutes(app: App, identity: Identity): void {
  const cookie = cookieName(identity.secureCookies);
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: identity.secureCookies } as const;
  const view = async (staff: Staff, request: FastifyRequest) =>
    viewSignedIn(staff, await findNameOfDepartment(identity, staff.department), request.language);

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

/** Answers about a session belong into no cache. */
function unstored<Reply extends FastifyReply>(reply: Reply): Reply {
  return reply.header('cache-control', 'no-store') as Reply;
}

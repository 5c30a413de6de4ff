import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../platform/http.ts';
import { answerOnce, onceKey } from '../platform/once.ts';
import { asStatements } from '../platform/write-rows.ts';
import { addStaff, listStaff, resetPassword, setStaffActive, setStaffPost } from './actions.ts';
import type { Identity } from './identity.ts';
import { findNameOfDepartment } from './queries.ts';
import { requires, sessionRoutes, signedInSchema, staffOf } from './session-routes.ts';
import {
  ActiveBody,
  NewStaffBody,
  PasswordBody,
  PostBody,
  StaffList,
  StaffQuery,
  StaffView,
  UsernameParams,
} from './staff-schema.ts';
import { viewStaff } from './staff-view.ts';
import { substitutionRoutes } from './substitution-routes.ts';

/** Sessions and staff accounts; called once on the root of the server, before other rooms' routes. */
export function identityRoutes(app: App, identity: Identity): void {
  app.decorate('identity', identity);
  app.decorateRequest('staff', null);
  sessionRoutes(app, identity);
  staffRoutes(app, identity);
  substitutionRoutes(app, identity);
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
          [...codes].map(async (code) => [code, await findNameOfDepartment(identity, code)] as const),
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
      const departmentName = await findNameOfDepartment(identity, body.department);
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
      return viewStaff(account, await findNameOfDepartment(identity, account.department), request.language);
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
      const departmentName = await findNameOfDepartment(identity, body.department);
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

/** The key of `Idempotency-Key`; the password goes into its hash under a key of our own, never as it is. */
function onceKeyOf(request: FastifyRequest<{ Body: { password: string } }>, { hall }: Identity) {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') return undefined;
  const body = { ...request.body, password: hall.keys.digest(request.body.password) };
  return onceKey(staffOf(request).userId, key, request.url, body);
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { requires, requiresSignIn, signedInSchema, staffOf } from '../identity/index.ts';
import type { App } from '../platform/http.ts';
import { type Answer, onceKey } from '../platform/once.ts';
import { Refused } from '../platform/refusal.ts';
import { ACTIONS, type Action } from './action-table.ts';
import { actOnCase, receiveCase } from './actions.ts';
import { EarlierCases, LookupBody } from './applicant-schema.ts';
import { normaliseCaseNumber } from './case-number.ts';
import { ACTION_BODIES, ReceiveBody } from './case-requests.ts';
import { CaseView, Presence } from './case-schema.ts';
import type { CasesHall } from './cases-hall.ts';
import type { Command } from './command.ts';
import { confirmRoutes } from './confirm-routes.ts';
import type { PartyCorrection } from './correct.ts';
import { CaseDays } from './days-schema.ts';
import { normaliseNumber } from './identity-number.ts';
import { readLedger } from './ledger-queries.ts';
import { CaseLedger } from './ledger-schema.ts';
import { ProgressView } from './progress-schema.ts';
import { findEarlier, findProgress, leaveCase, lookAtCase, readCase, readDays } from './queries.ts';
import { unknownAction } from './refusals.ts';

const tags = ['cases'];
const NumberParams = Type.Object({ caseNumber: Type.String({ maxLength: 40 }) });

/** Cases at the windows and in the departments, and their progress for the public. */
export function casesRoutes(app: App, hall: CasesHall): void {
  app.post(
    '/api/cases',
    {
      onRequest: requires('case:receive'),
      schema: {
        tags,
        ...signedInSchema,
        summary: 'Hand in papers',
        body: ReceiveBody,
        response: { 201: CaseView },
      },
    },
    async (request, reply) => {
      const { applicant, agent, ...rest } = request.body;
      const command = {
        ...rest,
        applicant: normaliseParty(applicant),
        ...(agent && { agent: normaliseParty(agent) }),
      };
      const staff = staffOf(request);
      const answer = await receiveCase(hall, staff, command, request.language, onceKeyOf(request, hall));
      return sendAnswer(reply as never, answer);
    },
  );

  app.post(
    '/api/applicants/lookup',
    {
      onRequest: requires('case:receive'),
      schema: {
        tags,
        ...signedInSchema,
        summary: 'Whether an applicant was here before',
        body: LookupBody,
        response: { 200: EarlierCases },
      },
    },
    async (request) => {
      const { kind, idNumber } = request.body;
      const applicant = { kind, idNumber: normaliseNumber(idNumber) };
      return findEarlier(hall, staffOf(request), applicant, request.language);
    },
  );

  for (const action of ACTIONS) registerAction(app, hall, action);
  confirmRoutes(app, hall);

  app.post(
    '/api/cases/:caseNumber/:action',
    { onRequest: requiresSignIn, schema: { hide: true } },
    async (request) => {
      const { action } = request.params as { action: string };
      throw new Refused(unknownAction(action, ACTIONS));
    },
  );

  const read = { onRequest: requires('case:read') };
  app.get(
    '/api/cases/:caseNumber',
    { ...read, schema: { tags, ...signedInSchema, summary: 'A case', params: NumberParams } },
    async (request) => readCase(hall, staffOf(request), numberOf(request.params), request.language),
  );
  app.post(
    '/api/cases/:caseNumber/presence',
    {
      ...read,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'Has the case on the screen; repeated every 15 seconds',
        params: NumberParams,
        response: { 200: Presence },
      },
    },
    async (request) => lookAtCase(hall, staffOf(request), numberOf(request.params), request.language),
  );
  app.delete(
    '/api/cases/:caseNumber/presence',
    {
      ...read,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'Has it no longer',
        params: NumberParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await leaveCase(hall, staffOf(request), numberOf(request.params));
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/api/cases/:caseNumber/days',
    {
      ...read,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'The days that its limits count, one by one',
        params: NumberParams,
        response: { 200: CaseDays },
      },
    },
    async (request) => readDays(hall, staffOf(request), numberOf(request.params), request.language),
  );
  app.get(
    '/api/cases/:caseNumber/ledger',
    {
      onRequest: requires('ledger:read'),
      schema: {
        tags,
        ...signedInSchema,
        summary: 'Its events with their hashes',
        params: NumberParams,
        response: { 200: CaseLedger },
      },
    },
    async (request) => readLedger(hall, numberOf(request.params)),
  );

  app.get(
    '/api/public/progress',
    {
      config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        tags: ['public'],
        summary: 'How a case stands',
        querystring: Type.Object({
          caseNumber: Type.String({ maxLength: 40 }),
          queryCode: Type.String({ maxLength: 20 }),
        }),
        response: { 200: ProgressView },
      },
    },
    async (request) => {
      const { caseNumber, queryCode } = request.query;
      return findProgress(hall, normaliseCaseNumber(caseNumber), queryCode.trim(), request.language);
    },
  );
}

function registerAction(app: App, hall: CasesHall, action: Action): void {
  app.post(
    `/api/cases/:caseNumber/${action}`,
    {
      onRequest: requires(`case:${action}`),
      schema: {
        tags,
        ...signedInSchema,
        params: NumberParams,
        body: ACTION_BODIES[action],
        response: { 200: CaseView },
      },
    },
    async (request, reply) => {
      const command = { action, body: normaliseBody((request.body ?? {}) as ActionBody) } as Command;
      const once = onceKeyOf(request, hall);
      const number = numberOf(request.params as { caseNumber: string });
      const answer = await actOnCase(hall, staffOf(request), number, command, request.language, once);
      return sendAnswer(reply as never, answer);
    },
  );
}

/** Sends the answer as it was recorded, to the byte; it is JSON text already, which the schema only describes. */
function sendAnswer(reply: FastifyReply, answer: Answer): never {
  return reply.code(answer.status).type('application/json; charset=utf-8').send(answer.body) as never;
}

function numberOf(params: { caseNumber: string }): string {
  return normaliseCaseNumber(params.caseNumber);
}

function normaliseParty<P extends PartyCorrection>(party: P): P {
  return {
    ...party,
    ...(party.name !== undefined && { name: party.name.normalize('NFC').trim() }),
    ...(party.idNumber !== undefined && { idNumber: normaliseNumber(party.idNumber) }),
    ...(party.phone !== undefined && { phone: normaliseNumber(party.phone) }),
  };
}

/** The members of actions' bodies in which numbers are typed. */
interface ActionBody {
  readonly idNumber?: string;
  readonly applicant?: PartyCorrection;
  readonly agent?: PartyCorrection;
}

function normaliseBody(body: ActionBody): ActionBody {
  const { idNumber, applicant, agent } = body;
  return {
    ...body,
    ...(idNumber !== undefined && { idNumber: normaliseNumber(idNumber) }),
    ...(applicant && { applicant: normaliseParty(applicant) }),
    ...(agent && { agent: normaliseParty(agent) }),
  };
}

/** The caller's once-only key; ID numbers go into its hash as a keyed digest, never as they are. */
function onceKeyOf(request: FastifyRequest, hall: CasesHall) {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') return undefined;
  return onceKey(staffOf(request).userId, key, request.url, hall.keys.digest(JSON.stringify(request.body)));
}

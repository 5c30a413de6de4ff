import { Type } from 'typebox';
import type { App } from '../platform/http.ts';
import { answerOnce, onceKey } from '../platform/once.ts';
import { dayOf } from '../platform/time.ts';
import { asStatements } from '../platform/write-rows.ts';
import type { Identity } from './identity.ts';
import { requires, signedInSchema, staffOf } from './session-routes.ts';
import { endSubstitutionEarly, nameSubstitute } from './substitution-actions.ts';
import { readSubstitutions } from './substitution-queries.ts';
import {
  SubstitutionBody,
  SubstitutionList,
  SubstitutionParams,
  SubstitutionQuery,
  SubstitutionView,
} from './substitution-schema.ts';
import { viewPerson, viewSubstitution } from './substitution-view.ts';

/** Who stands in for whom: reading it, naming a substitute, ending it. */
export function substitutionRoutes(app: App, identity: Identity): void {
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

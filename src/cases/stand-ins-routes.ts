import { Type } from 'typebox';
import { StandInsView } from '../archive/index.ts';
import { requires, signedInSchema, staffOf } from '../identity/index.ts';
import type { App } from '../platform/http.ts';
import { normaliseCaseNumber } from './case-number.ts';
import type { CasesHall } from './cases-hall.ts';
import { normaliseNumber } from './identity-number.ts';
import { findStandInsAtDesk, findStandInsOfCase } from './stand-ins-queries.ts';

const tags = ['archive'];

/** The ID number comes in the body, so that no address and no log holds it. */
const LookupBody = Type.Object(
  {
    kind: Type.Unsafe<'person' | 'organisation'>({ type: 'string', enum: ['person', 'organisation'] }),
    idNumber: Type.String({ minLength: 1, maxLength: 40 }),
    itemCode: Type.String({ minLength: 1, maxLength: 20 }),
  },
  { additionalProperties: false },
);

/** Which papers of the archive may stand in for forgotten ones (查档). */
export function standInsRoutes(app: App, hall: CasesHall): void {
  const read = { onRequest: requires('archive:read') };
  app.post(
    '/api/archive/lookup',
    {
      ...read,
      schema: {
        tags,
        ...signedInSchema,
        summary:
          'Papers of an applicant that may stand in for what an item asks for; that they were shown is recorded',
        body: LookupBody,
        response: { 200: StandInsView },
      },
    },
    async (request, reply) => {
      const { kind, idNumber, itemCode } = request.body;
      reply.header('cache-control', 'no-store');
      const lookup = { kind, idNumber: normaliseNumber(idNumber), itemCode };
      return findStandInsAtDesk(hall, staffOf(request), lookup);
    },
  );
  app.get(
    '/api/cases/:caseNumber/stand-ins',
    {
      ...read,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'The same for the papers that a case still lacks',
        params: Type.Object({ caseNumber: Type.String({ maxLength: 40 }) }),
        response: { 200: StandInsView },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return findStandInsOfCase(hall, staffOf(request), normaliseCaseNumber(request.params.caseNumber));
    },
  );
}

import type { FastifyReply } from 'fastify';
import type { App } from '../platform/http.ts';
import { agreed, Refused } from '../platform/refusal.ts';
import type { CasesHall } from './cases-hall.ts';
import { csvOf, noDigestOf, readDay, readDays } from './digest-file.ts';
import { findLinesOfDay, readDigests } from './ledger-queries.ts';
import { DayParams, DigestList, DigestsQuery } from './ledger-schema.ts';

const FOLDER = '/api/public/open-data';
const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** The ledger's digests as open data: whoever keeps them can prove that nothing was changed afterwards. */
export function ledgerRoutes(app: App, hall: CasesHall): void {
  const tags = ['public'];
  app.get(
    `${FOLDER}/ledger-digests.json`,
    {
      config,
      schema: {
        tags,
        summary: 'The digest of every day over all events of the ledger, each over the one before',
        querystring: DigestsQuery,
        response: { 200: DigestList },
      },
    },
    async (request) => ({
      center: hall.centerCode,
      digests: await readDigests(hall, agreed(readDays(request.query))),
    }),
  );
  app.get(
    `${FOLDER}/ledger-digests.csv`,
    { config, schema: { tags, summary: 'The same as a table', querystring: DigestsQuery } },
    async (request, reply) => {
      const digests = await readDigests(hall, agreed(readDays(request.query)));
      reply.header('content-disposition', 'attachment; filename="ledger-digests.csv"');
      return sendText(reply as never, 'text/csv; charset=utf-8', csvOf(digests));
    },
  );
  app.get(
    `${FOLDER}/ledger-digests/:day/lines.txt`,
    {
      config,
      schema: {
        tags,
        summary: 'What a day’s digest is the SHA-256 of: the digest before, the day, a line for each event',
        params: DayParams,
      },
    },
    async (request, reply) => {
      const day = agreed(readDay(request.params.day));
      const lines = await findLinesOfDay(hall, day);
      if (lines === undefined) throw new Refused(noDigestOf(day));
      return sendText(reply as never, 'text/plain; charset=utf-8', lines);
    },
  );
}

function sendText(reply: FastifyReply, type: string, text: string): never {
  return reply.type(type).send(text) as never;
}

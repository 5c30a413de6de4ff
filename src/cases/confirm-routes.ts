import { Type } from 'typebox';
import type { App } from '../platform/http.ts';
import type { CasesHall } from './cases-hall.ts';
import { confirmByApplicant, disputeByApplicant, readConfirmation } from './confirm-actions.ts';
import { ConfirmationSheet, ConfirmBody, DisputeBody, HolderBody } from './confirm-schema.ts';
import { plainHolder } from './typed-by-hand.ts';

const tags = ['public'];
/** Codes are counted for each case besides. */
const config = { rateLimit: { max: 30, timeWindow: '1 minute' } };

/** Checking and confirming from home, with the code that was sent. The code comes in the body, never in an address. */
export function confirmRoutes(app: App, hall: CasesHall): void {
  app.post(
    '/api/public/confirmations/read',
    {
      config,
      schema: {
        tags,
        summary: 'What was entered, to be checked by the applicant',
        body: HolderBody,
        response: { 200: ConfirmationSheet },
      },
    },
    async (request) => readConfirmation(hall, plainHolder(request.body), request.language),
  );
  app.post(
    '/api/public/confirmations/confirm',
    {
      config,
      schema: { tags, summary: 'Confirm it', body: ConfirmBody, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      await confirmByApplicant(hall, plainHolder(request.body), request.body.signature);
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/api/public/confirmations/dispute',
    {
      config,
      schema: { tags, summary: 'Say what is wrong', body: DisputeBody, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      await disputeByApplicant(hall, plainHolder(request.body), request.body.remark);
      return reply.code(204).send(null);
    },
  );
}

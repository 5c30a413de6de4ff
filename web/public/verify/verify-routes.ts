import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { CasesHall } from '../../../src/cases/index.ts';
import { findGenuine } from '../../../src/documents/index.ts';
import type { App } from '../../../src/platform/http.ts';
import { toProblem } from '../../../src/platform/problem.ts';
import { Refused, say } from '../../../src/platform/refusal.ts';
import { address } from '../html.ts';
import type { PublicSite } from '../serving/public-site.ts';
import { sendPrivate } from '../serving/send.ts';
import { faultsOfFields, type VerifyFields, verifyFormPage } from './verify-form.ts';
import { verifyPage } from './verify-page.ts';

const typed = Type.String({ default: '', maxLength: 200 });
/** As for the progress of a case: enough for an office behind one address, too few to guess codes. */
const LIMIT = { rateLimit: { max: 60, timeWindow: '1 minute' } };
const hidden = { hide: true };

/** Whether a document is genuine: by the QR code on it, or by number and code typed from it. */
export function verifyRoutes(app: App, hall: CasesHall, site: PublicSite): void {
  app.get('/verify', { schema: hidden }, async (request, reply) => {
    const { frame } = await site.open(request, '/verify');
    return sendPrivate(request, reply, verifyFormPage(frame, { number: '', code: '' }, []));
  });
  app.post(
    '/verify',
    { schema: { ...hidden, body: Type.Object({ number: typed, code: typed }) }, config: LIMIT },
    (request, reply) => answer(request, reply, '/verify', request.body, request.body),
  );
  app.get(
    '/verify/:id',
    {
      schema: {
        ...hidden,
        params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
        querystring: Type.Object({ code: typed }),
      },
      config: LIMIT,
    },
    (request, reply) => {
      const { id } = request.params;
      const { code } = request.query;
      return answer(request, reply, address`/verify/${id}?code=${code}`, { number: id, code });
    },
  );

  /** @param sent fields that the other language has to send again; none when they stand in the address */
  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    here: string,
    fields: VerifyFields,
    sent?: VerifyFields,
  ) {
    const { frame } = await site.open(request, here);
    const { language } = request;
    const errors = faultsOfFields(fields, language);
    if (errors.length > 0) {
      reply.code(422);
      return sendPrivate(request, reply, verifyFormPage(asked(frame), fields, errors));
    }
    try {
      const document = await findGenuine(hall, fields, language);
      return sendPrivate(request, reply, verifyPage(frame, document, sent));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      reply.code(toProblem(error.refusal, language).status);
      const message = say(error.refusal.detail, language);
      return sendPrivate(
        request,
        reply,
        verifyFormPage(asked(frame), fields, [{ field: 'number', message }]),
      );
    }
  }
}

/** The form sends its fields to one address, whatever brought them. */
function asked<F extends { readonly here: string }>(frame: F): F {
  return { ...frame, here: '/verify' };
}

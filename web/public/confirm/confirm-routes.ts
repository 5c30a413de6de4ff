import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  type CasesHall,
  confirmByApplicant,
  disputeByApplicant,
  readConfirmation,
} from '../../../src/cases/index.ts';
import { plainHolder } from '../../../src/cases/typed-by-hand.ts';
import type { App } from '../../../src/platform/http.ts';
import { toProblem } from '../../../src/platform/problem.ts';
import { type Language, type Refusal, Refused, say } from '../../../src/platform/refusal.ts';
import type { Html } from '../html.ts';
import type { FieldError } from '../parts/error-summary.ts';
import type { PublicSite } from '../serving/public-site.ts';
import { sendPrivate } from '../serving/send.ts';
import { answeredPage } from './answered-page.ts';
import { confirmFormPage, faultOfRemark, faultsOfHolder, type HolderFields } from './confirm-form.ts';
import { sheetPage } from './sheet-page.ts';

const typed = (maxLength: number) => Type.String({ default: '', maxLength });
const HOLDER = { caseNumber: typed(200), code: typed(200) };
/** As of the same questions over the API; wrong codes are counted for each case besides. */
const LIMIT = { rateLimit: { max: 30, timeWindow: '1 minute' } };
const hidden = { hide: true };

/** Checking and confirming from home. Number and code travel in bodies only, from form to form. */
export function confirmRoutes(app: App, hall: CasesHall, site: PublicSite): void {
  app.get(
    '/confirm',
    { schema: { ...hidden, querystring: Type.Object({ caseNumber: typed(200) }) } },
    async (request, reply) => {
      const { frame } = await site.open(request, '/confirm');
      const fields = { caseNumber: request.query.caseNumber, code: '' };
      return sendPrivate(request, reply, confirmFormPage(frame, fields, []));
    },
  );
  app.post(
    '/confirm',
    { schema: { ...hidden, body: Type.Object(HOLDER) }, config: LIMIT },
    (request, reply) => answer(request, reply, request.body, () => showSheet(request, request.body)),
  );
  app.post(
    '/confirm/sign',
    { schema: { ...hidden, body: Type.Object({ ...HOLDER, signature: typed(1_000_000) }) }, config: LIMIT },
    (request, reply) =>
      answer(request, reply, request.body, async () => {
        const { signature } = request.body;
        const holder = plainHolder(request.body);
        try {
          await confirmByApplicant(hall, holder, signature === '' ? undefined : signature);
        } catch (error) {
          const faults = faultsAt('signature', error, request.language);
          if (faults.length === 0) throw error;
          reply.code(422);
          return showSheet(request, request.body, '', faults);
        }
        const { frame } = await site.open(request, '/confirm');
        return answeredPage(frame, 'done', holder.caseNumber);
      }),
  );
  app.post(
    '/confirm/dispute',
    { schema: { ...hidden, body: Type.Object({ ...HOLDER, remark: typed(20_000) }) }, config: LIMIT },
    (request, reply) =>
      answer(request, reply, request.body, async () => {
        const { remark } = request.body;
        const fault = faultOfRemark(remark, request.language);
        if (fault) {
          reply.code(422);
          return showSheet(request, request.body, remark, [fault]);
        }
        const holder = plainHolder(request.body);
        await disputeByApplicant(hall, holder, remark);
        const { frame } = await site.open(request, '/confirm');
        return answeredPage(frame, 'told', holder.caseNumber, fieldsOf(request.body));
      }),
  );

  async function showSheet(
    request: FastifyRequest,
    fields: HolderFields,
    remark = '',
    errors: readonly FieldError[] = [],
  ): Promise<Html> {
    const [{ frame }, sheet] = await Promise.all([
      site.open(request, '/confirm'),
      readConfirmation(hall, plainHolder(fields), request.language),
    ]);
    return sheetPage(frame, sheet, fieldsOf(fields), { remark, errors });
  }

  /** Sends the page that is made, or the form again with what speaks against it. */
  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    fields: HolderFields,
    make: () => Promise<Html>,
  ): Promise<FastifyReply> {
    const { language } = request;
    const askAgain = async (errors: readonly FieldError[], status: number) => {
      const { frame } = await site.open(request, '/confirm');
      reply.code(status);
      return sendPrivate(request, reply, confirmFormPage(frame, fieldsOf(fields), errors));
    };
    const faults = faultsOfHolder(fields, language);
    if (faults.length > 0) return askAgain(faults, 422);
    try {
      return sendPrivate(request, reply, await make());
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { refusal } = error;
      return askAgain([errorOf(refusal, language)], toProblem(refusal, language).status);
    }
  }
}

/** Only number and code, of whatever a form has sent. */
function fieldsOf({ caseNumber, code }: HolderFields): HolderFields {
  return { caseNumber, code };
}

/** A refusal at the code if it speaks of it, else at the number. */
function errorOf({ errors, detail }: Refusal, language: Language): FieldError {
  const fault = errors?.find(({ pointer }) => pointer === '/code');
  return fault
    ? { field: 'code', message: say(fault.detail, language) }
    : { field: 'caseNumber', message: say(detail, language) };
}

function faultsAt(field: string, error: unknown, language: Language): FieldError[] {
  const faults = error instanceof Refused ? (error.refusal.errors ?? []) : [];
  return faults
    .filter(({ pointer }) => pointer === `/${field}`)
    .map(({ detail }) => ({ field, message: say(detail, language) }));
}

import { Type } from 'typebox';
import { type CasesHall, findProgress } from '../../../src/cases/index.ts';
import { plainHolder } from '../../../src/cases/typed-by-hand.ts';
import type { App } from '../../../src/platform/http.ts';
import { toProblem } from '../../../src/platform/problem.ts';
import { type Language, type Refusal, Refused, say } from '../../../src/platform/refusal.ts';
import type { FieldError } from '../parts/error-summary.ts';
import type { PublicSite } from '../serving/public-site.ts';
import { sendPrivate } from '../serving/send.ts';
import { contactFor } from '../views.ts';
import { faultsOfFields, progressFormPage } from './progress-form.ts';
import { progressPage } from './progress-page.ts';

const Question = Type.Object({
  caseNumber: Type.String({ default: '', maxLength: 200 }),
  queryCode: Type.String({ default: '', maxLength: 200 }),
});

/** As for the same question over the API: enough for a whole office behind one address, too few to guess codes. */
const LIMIT = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** The question for a case's number and code, and the answer. Both go by POST and are kept nowhere. */
export function progressRoutes(app: App, hall: CasesHall, site: PublicSite): void {
  const hidden = { hide: true };
  app.get(
    '/progress',
    {
      schema: {
        ...hidden,
        querystring: Type.Object({ caseNumber: Type.String({ default: '', maxLength: 200 }) }),
      },
    },
    async (request, reply) => {
      const { frame } = await site.open(request, '/progress');
      const fields = { caseNumber: request.query.caseNumber, queryCode: '' };
      return sendPrivate(request, reply, progressFormPage(frame, fields, []));
    },
  );
  app.post('/progress', { schema: { ...hidden, body: Question }, config: LIMIT }, async (request, reply) => {
    const { frame, facts } = await site.open(request, '/progress');
    const { language } = request;
    const fields = request.body;
    const errors = faultsOfFields(fields, language);
    if (errors.length > 0) {
      reply.code(422);
      return sendPrivate(request, reply, progressFormPage(frame, fields, errors));
    }
    try {
      const { caseNumber, code } = plainHolder({ caseNumber: fields.caseNumber, code: fields.queryCode });
      const progress = await findProgress(hall, caseNumber, code, language);
      const contact = contactFor(facts, progress.item.code, language);
      return sendPrivate(request, reply, progressPage(frame, progress, contact, fields));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      reply.code(toProblem(error.refusal, language).status);
      return sendPrivate(request, reply, progressFormPage(frame, fields, errorsOf(error.refusal, language)));
    }
  });
}

/** A refusal at the field it speaks of, or at the number if it speaks of none. Its detail says how to mend it. */
function errorsOf({ errors, detail }: Refusal, language: Language): FieldError[] {
  const [first, ...others] = errors ?? [];
  const field = first?.pointer.slice(1) ?? 'caseNumber';
  const rest = others.map((error) => ({
    field: error.pointer.slice(1),
    message: say(error.detail, language),
  }));
  return [{ field, message: say(first && others.length > 0 ? first.detail : detail, language) }, ...rest];
}

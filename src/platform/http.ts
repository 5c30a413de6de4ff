import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from './log.ts';
import { observeRequests } from './metrics.ts';
import { describeApi } from './openapi.ts';
import { type Problem, toProblem, transportProblem } from './problem.ts';
import { type FieldFault, invalidFields, type Language, Refused } from './refusal.ts';
import { unstorableTexts } from './storable-text.ts';
import { createValidatorCompiler, faultsOf } from './validation.ts';

/** The server as routes see it: schemas are validation, types and document in one. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module 'fastify' {
  interface FastifyRequest {
    /** The language of `Accept-Language`, Chinese unless English is asked for first. */
    language: Language;
  }
}

const BODY_LIMIT = 1024 * 1024;
const READ_AWAY_LIMIT = 64 * BODY_LIMIT;

export interface HttpOptions {
  readonly log: Logger;
  readonly trustedProxies?: readonly string[];
  /** Shows an error page instead of a problem document to a browser that asked for HTML. */
  readonly errorPage?: (problem: Problem, request: FastifyRequest) => string;
}

/** The web server with everything that no single room owns: errors, limits, headers, document, metrics. */
export async function createApp(options: HttpOptions): Promise<App> {
  const app = Fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    bodyLimit: BODY_LIMIT,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.setValidatorCompiler(createValidatorCompiler());
  app.decorateRequest('language', 'zh-CN');
  app.addHook('onRequest', async (request) => {
    request.language = languageOf(request.headers['accept-language']);
  });
  app.addHook('preValidation', async ({ body, query, params }) => {
    const faults = [body, query, params].flatMap(unstorableTexts);
    if (faults.length > 0) throw new UnstorableRequest(faults);
  });
  app.addHook('onSend', async (request, reply) => {
    if (isPersonal(request) && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: BODY_LIMIT });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });
  await app.register(rateLimit, { global: false, keyGenerator: (request) => request.ip });
  await describeApi(app);
  observeRequests(app);
  handleErrors(app, options);
  return app;
}

/** What only some may know, or only who holds a code, stays in no cache; catalogue, calendar and figures may. */
function isPersonal({ url }: FastifyRequest): boolean {
  return (
    /^\/api\/(?!public\/|calendar|docs|openapi)/.test(url) ||
    /^\/api\/public\/(progress|confirmations)/.test(url)
  );
}

/** The language that is preferred among Chinese and English; Chinese when none is named. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => /^(zh|en)\b/.test(tag) && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return wishes[0]?.tag.startsWith('en') ? 'en' : 'zh-CN';
}

/** Holds texts that no table can keep; like a fault of the schema it never reaches a rule. */
class UnstorableRequest extends Error {
  readonly faults: readonly FieldFault[];
  constructor(faults: readonly FieldFault[]) {
    super('the request holds unstorable text');
    this.faults = faults;
  }
}

function handleErrors(app: App, options: HttpOptions): void {
  app.setErrorHandler(async (error, request, reply) => {
    const problem = problemOf(error, request);
    if (problem.status === 413) await readAway(request.raw);
    if (problem.status >= 500)
      request.log.error({ err: error, url: request.routeOptions.url }, 'request failed');
    return sendProblem(reply, request, problem, options);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, request, transportProblem(404, request.language), options),
  );
}

/**
 * Reads on through a body that is too large, up to a bound: a client that is still sending when the connection
 * closes sees a broken pipe instead of the answer.
 */
async function readAway(body: IncomingMessage): Promise<void> {
  let left = READ_AWAY_LIMIT;
  for await (const chunk of body) {
    left -= (chunk as Buffer).length;
    if (left < 0) return;
  }
}

function problemOf(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Refused) return toProblem(error.refusal, request.language);
  if (error instanceof UnstorableRequest) {
    return toProblem(invalidFields(error.faults), request.language, 400);
  }
  const failure = error as {
    validation?: Parameters<typeof faultsOf>[0];
    statusCode?: number;
    code?: string;
  };
  if (failure.validation)
    return toProblem(invalidFields(faultsOf(failure.validation)), request.language, 400);
  if (failure.code === 'CONNECTION_REFUSED' || failure.code === 'ECONNREFUSED') {
    return transportProblem(503, request.language);
  }
  return transportProblem(failure.statusCode ?? 500, request.language);
}

function sendProblem(reply: FastifyReply, request: FastifyRequest, problem: Problem, options: HttpOptions) {
  const wantsPage =
    options.errorPage && !request.url.startsWith('/api/') && /text\/html/.test(request.headers.accept ?? '');
  reply.code(problem.status);
  if (wantsPage && options.errorPage) {
    return reply.type('text/html; charset=utf-8').send(options.errorPage(problem, request));
  }
  // A serializer of its own: the route's response schema describes the good answer.
  return reply
    .type('application/problem+json; charset=utf-8')
    .serializer((value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .send(problem);
}

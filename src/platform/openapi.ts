import swagger from '@fastify/swagger';
import scalar from '@scalar/fastify-api-reference';
import type { App } from './http.ts';

const READER_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
].join('; ');

/** Publishes the contract at `/api/openapi.json` and a readable page of it at `/api/docs`. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Yiting 一厅',
        version: '1',
        description:
          'The one API of the hall: pages, kiosks, displays, the telephone and other systems use it.',
      },
      components: {
        securitySchemes: {
          session: { type: 'http', scheme: 'bearer', description: 'The token of POST /api/session' },
        },
      },
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.register(async (page) => {
    // The reader starts from a script in its page and styles itself; nothing else on this server may do that.
    page.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', READER_POLICY);
    });
    await page.register(scalar, {
      routePrefix: '/api/docs',
      configuration: {
        url: '/api/openapi.json',
        withDefaultFonts: false,
        telemetry: false,
        // What leads to the maker's own services has no place in a hall without a cloud.
        agent: { disabled: true },
        mcp: { disabled: true },
        hideClientButton: true,
        showDeveloperTools: 'never',
      },
    });
  });
}

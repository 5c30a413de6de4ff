import { Type } from 'typebox';
import { requires, signedInSchema, staffOf } from '../identity/index.ts';
import type { App } from '../platform/http.ts';
import { Refused } from '../platform/refusal.ts';
import { addScan } from './actions.ts';
import type { ArchiveHall } from './archive-hall.ts';
import { CasePapersQuery, LookQuery, PaperList, PaperParams, PaperView } from './archive-schema.ts';
import { listPapersOfCase, openPaper, openScan } from './queries.ts';
import { NOT_A_SCAN, SCAN_MAX_BYTES, SCAN_TOO_LARGE, SCAN_TYPES } from './scan.ts';

const tags = ['archive'];

/** Papers of earlier cases and their scans. Which may stand in for a forgotten one is asked where cases are. */
export function archiveRoutes(app: App, hall: ArchiveHall): void {
  const read = { onRequest: requires('archive:read') };
  app.get(
    '/api/archive/papers',
    {
      ...read,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'Papers that the archive keeps of a case',
        querystring: CasePapersQuery,
        response: { 200: PaperList },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return { items: await listPapersOfCase(hall, staffOf(request), request.query) };
    },
  );
  app.get(
    '/api/archive/papers/:id',
    {
      ...read,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'A paper; that it was looked at is recorded',
        params: PaperParams,
        querystring: LookQuery,
        response: { 200: PaperView },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return openPaper(hall, staffOf(request), request.params.id, request.query);
    },
  );
  app.get(
    '/api/archive/papers/:id/file',
    {
      ...read,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'Its newest scan; that it was looked at is recorded',
        params: PaperParams,
        querystring: LookQuery,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { mediaType, bytes, sha256 } = await openScan(hall, staffOf(request), id, request.query);
      return (
        reply
          .header('cache-control', 'no-store')
          .header('content-disposition', 'inline')
          .header('x-content-type-options', 'nosniff')
          // A scan may have been made anywhere: nothing in it runs, and it is shown by our own pages only.
          .header('content-security-policy', SCAN_POLICY)
          .header('x-scan-sha256', sha256)
          .type(mediaType)
          .send(bytes)
      );
    },
  );
  app.register(async (scope) => uploadRoute(scope as unknown as App, hall));
}

const SCAN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** In a scope of its own, because nowhere else is a body taken that is neither JSON nor a form. */
function uploadRoute(scope: App, hall: ArchiveHall): void {
  scope.addContentTypeParser([...SCAN_TYPES], { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  scope.addContentTypeParser('*', (_request, _payload, done) => done(new Refused(NOT_A_SCAN)));
  scope.setErrorHandler((error: { statusCode?: number }) => {
    throw error.statusCode === 413 ? new Refused(SCAN_TOO_LARGE) : error;
  });
  scope.put(
    '/api/archive/papers/:id/file',
    {
      onRequest: requires('archive:file'),
      bodyLimit: SCAN_MAX_BYTES,
      schema: {
        tags,
        ...signedInSchema,
        summary: 'Adds a scan: JPEG, PNG or PDF, 10 MB at most',
        consumes: [...SCAN_TYPES],
        params: PaperParams,
        querystring: LookQuery,
        response: { 200: Type.Object({ sha256: Type.String(), size: Type.Integer() }) },
      },
    },
    async (request) => {
      if (!Buffer.isBuffer(request.body)) throw new Refused(NOT_A_SCAN);
      const mediaType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
      const { params, query, body: bytes } = request;
      return addScan(hall, staffOf(request), params.id, { mediaType, bytes }, query);
    },
  );
}

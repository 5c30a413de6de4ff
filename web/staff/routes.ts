import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../../src/platform/http.ts';

const OUT = resolve(import.meta.dirname, '../../build/staff');
const PAGE = 'index.html';
const YEAR_S = 365 * 24 * 3600;
/** Scripts come from files of this server only. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface BuiltFile {
  readonly type: string;
  readonly tag: string;
  readonly plain: Buffer;
  /** The same, compressed when the screens were built. */
  readonly br: Buffer | undefined;
  readonly gzip: Buffer | undefined;
}

/**
 * The staff screens under `/staff/`, held in memory (about a megabyte). Files with a digest in their name are kept by
 * browsers for good, the page itself is asked for every time. An address that is no file is a page of the screens
 * and gets the same page. Where the screens were not built every address answers 503.
 * @param outDir where they were built
 */
export function staffRoutes(app: App, outDir = OUT): void {
  const files = readFiles(outDir);
  const page = files.get(PAGE);
  const hidden = { schema: { hide: true } };
  app.get('/staff', hidden, (request, reply) => sendPage(request, reply, page));
  app.get<{ Params: { '*': string } }>('/staff/*', hidden, (request, reply) => {
    const path = request.params['*'];
    const file = files.get(path);
    if (file && path !== PAGE) {
      const isHashed = path.startsWith('assets/');
      return send(request, reply, file, isHashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
    }
    // A file that is gone after an upgrade must not be answered with a page.
    if (path.startsWith('assets/')) return reply.callNotFound();
    return sendPage(request, reply, page);
  });
}

function readFiles(outDir: string): Map<string, BuiltFile> {
  if (!existsSync(outDir)) return new Map();
  const entries = readdirSync(outDir, { recursive: true, withFileTypes: true });
  const known = entries.filter((entry) => entry.isFile() && extname(entry.name) in TYPES);
  return new Map(
    known.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(outDir, path).replaceAll('\\', '/'), readBuiltFile(path)];
    }),
  );
}

function readBuiltFile(path: string): BuiltFile {
  const plain = readFileSync(path);
  const twin = (ending: string) => (existsSync(path + ending) ? readFileSync(path + ending) : undefined);
  return {
    type: TYPES[extname(path)] as string,
    tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    br: twin('.br'),
    gzip: twin('.gz'),
  };
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: BuiltFile | undefined): FastifyReply {
  if (!page) throw Object.assign(new Error('the staff screens are not built'), { statusCode: 503 });
  reply.header('content-security-policy', POLICY);
  return send(request, reply, page, 'no-cache');
}

function send(request: FastifyRequest, reply: FastifyReply, file: BuiltFile, caching: string): FastifyReply {
  reply.headers({ 'cache-control': caching, etag: file.tag, vary: 'accept-encoding' });
  if (request.headers['if-none-match'] === file.tag) return reply.code(304).send();
  const accepted = request.headers['accept-encoding'] ?? '';
  reply.type(file.type);
  if (file.br && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(file.br);
  if (file.gzip && /\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(file.gzip);
  return reply.send(file.plain);
}

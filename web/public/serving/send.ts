import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Html } from '../html.ts';
import type { Asset } from './assets.ts';
import { bestEncoding, EncodedBody } from './encoded-body.ts';

const HTML = 'text/html; charset=utf-8';
/** Fast rather than small: the page is sent once. */
const ONCE = 4;

/** A page that everybody may see: kept by browsers and asked for again with its mark. */
export function sendPublic(request: FastifyRequest, reply: FastifyReply, body: EncodedBody): FastifyReply {
  reply.headers({
    'cache-control': 'no-cache',
    'content-language': request.language,
    vary: 'accept-encoding, accept-language, cookie',
  });
  return send(request, reply, HTML, body);
}

/** A page for one reader alone, which is kept nowhere. */
export function sendPrivate(request: FastifyRequest, reply: FastifyReply, page: Html): FastifyReply {
  reply.headers({
    'cache-control': 'no-store',
    'content-language': request.language,
    vary: 'accept-encoding',
  });
  return sendBody(request, reply, HTML, new EncodedBody(page.markup, ONCE));
}

/** A file whose name changes with its content. */
export function sendAsset(request: FastifyRequest, reply: FastifyReply, { type, body }: Asset): FastifyReply {
  reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' });
  return send(request, reply, type, body);
}

function send(request: FastifyRequest, reply: FastifyReply, type: string, body: EncodedBody): FastifyReply {
  const tag = `"${body.hash}-${bestEncoding(request.headers['accept-encoding'])}"`;
  reply.header('etag', tag);
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  return sendBody(request, reply, type, body);
}

function sendBody(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  body: EncodedBody,
): FastifyReply {
  const encoding = bestEncoding(request.headers['accept-encoding']);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.type(type).send(body.in(encoding));
}

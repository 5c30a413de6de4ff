import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Hall } from '../platform/hall.ts';

/** Where the public reaches the hall, without a slash at the end. */
export function originOf(hall: Hall, request: FastifyRequest): string {
  return hall.publicUrl ?? `${request.protocol}://${request.host}`;
}

/** A file for one reader, shown and kept nowhere. Browsers show PDF by a plug-in of their own, which the policy must allow. */
export function sendPdf(reply: FastifyReply, pdf: Buffer, name: string): FastifyReply {
  return reply
    .headers({
      'cache-control': 'no-store',
      'content-disposition': `inline; filename="${name}"`,
      'content-security-policy': "default-src 'self'; object-src 'self'; style-src 'self' 'unsafe-inline'",
    })
    .type('application/pdf')
    .send(pdf);
}

import type { FastifyReply } from 'fastify';

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

import type { FastifyRequest } from 'fastify';
import type { Hall } from './hall.ts';

/** Where the public reaches the hall, without a slash at the end. */
export function originOf(hall: Hall, request: FastifyRequest): string {
  return hall.publicUrl ?? `${request.protocol}://${request.host}`;
}

import pino, { type Logger } from 'pino';

export type { Logger };

/**
 * The log: one JSON line each, without personal data. Members that could carry an ID number, a phone, a
 * password or a session are cut out wherever they appear.
 */
export function createLogger(level: string): Logger {
  const secret = ['password', 'token', 'idNumber', 'phone', 'authorization', 'cookie', 'queryCode', 'code'];
  return pino({
    level,
    redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[removed]' },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}

import { resolve } from 'node:path';

/** The configuration is wrong; the process ends with code 2 and this one line. */
export class ConfigurationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigurationError';
  }
}

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute folder of database files, uploads and keys. */
  readonly dataDir: string;
  /** An outside PostgreSQL; undefined: the embedded one in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Where the clock starts, outside production only. */
  readonly startAt: Temporal.Instant | undefined;
  readonly samplePassword: string | undefined;
  readonly production: boolean;
  readonly logLevel: LogLevel;
  /** Addresses of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** True when pages are reached over HTTPS: cookies are then sent over HTTPS only. */
  readonly secureCookies: boolean;
  /** Where the public reaches the hall, `https://hall.example`, without a slash at the end; undefined: as it was asked. */
  readonly publicUrl: string | undefined;
  /** Secret from which all keys are derived, 64 hexadecimal digits; undefined: kept in `dataDir`. */
  readonly masterKey: string | undefined;
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Reads the configuration from environment variables.
 * @throws ConfigurationError naming the variable and what would be right
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const production = env.NODE_ENV === 'production';
  return {
    host: env.HOST || '127.0.0.1',
    port: readPort(env.PORT),
    dataDir: resolve(env.YITING_DATA || './data'),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    startAt: readStart(env.YITING_NOW, production),
    samplePassword: readSamplePassword(env.YITING_SAMPLE_PASSWORD),
    production,
    logLevel: readLogLevel(env.YITING_LOG),
    trustedProxies: (env.YITING_TRUSTED_PROXIES ?? '').split(',').filter(Boolean),
    secureCookies: env.YITING_HTTPS === '1',
    publicUrl: readPublicUrl(env.YITING_PUBLIC_URL),
    masterKey: readMasterKey(env.YITING_KEY),
  };
}

function readPort(value: string | undefined): number {
  if (!value) return 8080;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new ConfigurationError(`PORT must be a whole number from 0 to 65535, not "${value}"`);
  }
  return port;
}

function readDatabaseUrl(value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (!/^postgres(ql)?:\/\//.test(value)) {
    throw new ConfigurationError('DATABASE_URL must begin with postgres:// or postgresql://');
  }
  return value;
}

function readStart(value: string | undefined, production: boolean): Temporal.Instant | undefined {
  if (!value) return undefined;
  if (production) {
    throw new ConfigurationError('YITING_NOW is refused in production (NODE_ENV=production)');
  }
  try {
    return Temporal.Instant.from(value);
  } catch {
    throw new ConfigurationError(
      `YITING_NOW must be a moment with an offset such as 2026-11-23T09:00:00+08:00, not "${value}"`,
    );
  }
}

function readSamplePassword(value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (value.length < 8 || value.length > 128) {
    throw new ConfigurationError('YITING_SAMPLE_PASSWORD must have 8 to 128 characters');
  }
  return value;
}

function readLogLevel(value: string | undefined): LogLevel {
  if (!value) return 'warn';
  const level = LOG_LEVELS.find((known) => known === value);
  if (!level) throw new ConfigurationError(`YITING_LOG must be one of ${LOG_LEVELS.join(', ')}`);
  return level;
}

/** Pages lie at the root of their host, so an address with a path, a query or a password is a mistake. */
function readPublicUrl(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const url = URL.parse(value);
  const isRoot = url && url.href === `${url.origin}/`;
  if (!isRoot || !/^https?:$/.test(url.protocol)) {
    throw new ConfigurationError(
      `YITING_PUBLIC_URL must be an address without a path such as https://hall.example, not "${hidePassword(value)}"`,
    );
  }
  return url.origin;
}

function hidePassword(address: string): string {
  return address.replace(/\/\/[^/]*@/, '//***@');
}

function readMasterKey(value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (!/^[0-9a-f]{64}$/i.test(value)) {
    throw new ConfigurationError('YITING_KEY must be 64 hexadecimal digits (32 bytes)');
  }
  return value;
}

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from './config.ts';
import { deriveKeys, type Keys } from './crypto.ts';

/**
 * The center's keys: from the configured master key, else from `<data>/keys/master.key`, which is made
 * on first use. Whoever loses that file loses every encrypted ID number and phone, so it belongs into the backup.
 */
export function loadKeys(masterKey: string | undefined, dataDir: string): Keys {
  if (masterKey) return deriveKeys(Buffer.from(masterKey, 'hex'));
  const folder = join(dataDir, 'keys');
  const file = join(folder, 'master.key');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeDurably(file, randomBytes(32).toString('hex'));
  }
  const hex = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(hex)) {
    throw new ConfigurationError(`${file} must hold 64 hexadecimal digits; restore it from the backup`);
  }
  return deriveKeys(Buffer.from(hex, 'hex'));
}

function writeDurably(file: string, text: string): void {
  const temporary = `${file}.${process.pid}`;
  const handle = openSync(temporary, 'w', 0o600);
  writeSync(handle, `${text}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(temporary, file);
}

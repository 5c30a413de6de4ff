import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { Product } from '../product-process.ts';

/** A Tuesday morning: the National Day holiday and a Saturday that is worked lie just behind it. */
export const PICTURE_TIME = '2025-10-14T10:20:00+08:00';
export const PICTURE_SEED = 1;

/**
 * The year of a smaller town up to {@link PICTURE_TIME}. More cases are late than in the model center, so that some
 * are overdue on the board.
 */
const YEAR: Readonly<Record<string, string>> = {
  from: '2024-10-14',
  now: PICTURE_TIME,
  cases: '24000',
  visitors: '32800',
  late: '900',
  seed: String(PICTURE_SEED),
};

/** Query codes come from the master key, and the code on a notice holds the hall's address. */
const SAME_IN_EVERY_RUN = {
  YITING_KEY: createHash('sha256').update('key of the pictures').digest('hex'),
  YITING_PUBLIC_URL: 'https://hall.example',
};

const PROGRAM = join(import.meta.dirname, '../../bin/yiting.ts');

/**
 * Replays the year into an empty folder by the product's own command.
 * @returns the product on that folder, at the moment of the pictures, not started
 * @throws when the replay fails or its figures are not those of its generator
 */
export async function replayedHouse(dataDir: string): Promise<Product> {
  const product = await Product.on(dataDir, PICTURE_TIME, SAME_IN_EVERY_RUN);
  const options = Object.entries(YEAR).flatMap(([name, value]) => [`--${name}`, value]);
  const { DATABASE_URL, ...others } = process.env;
  const env = {
    ...others,
    ...SAME_IN_EVERY_RUN,
    YITING_DATA: dataDir,
    YITING_SAMPLE_PASSWORD: product.password,
  };
  const child = spawn(process.execPath, [PROGRAM, 'replay', ...options], { env, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the replay ended with code ${code}`);
  return product;
}

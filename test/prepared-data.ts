import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Product } from './product-process.ts';

/** The variable by which the run of all tests tells the test files where prepared data lies. */
export const PREPARED_VARIABLE = 'YITING_TEST_PREPARED_DATA';

/** An hour before the hall opens on the day of the tests. */
const PREPARED_AT = '2026-11-23T08:00:00+08:00';

/**
 * Fills an empty folder with the data of a product that has been started once and stopped: database, keys, sample
 * city. The staff screens are built by the way, so that products started later find them.
 */
export async function prepareData(folder: string): Promise<void> {
  const product = await Product.on(folder, PREPARED_AT);
  await product.start();
  const code = await product.stop();
  if (code !== 0)
    throw new Error(`the product ended with code ${code} when it was stopped:\n${product.output}`);
}

/** Copies what the run of all tests has prepared; without it nothing, and the product's first start does the work. */
export async function copyPrepared(folder: string): Promise<void> {
  const prepared = process.env[PREPARED_VARIABLE];
  // With owners and modes: under root the database's files belong to another account.
  if (prepared) await promisify(execFile)('cp', ['-a', `${prepared}/.`, folder]);
}

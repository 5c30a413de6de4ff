import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { TEST_NOW } from './hall-parts.ts';
import { copyPrepared } from './prepared-data.ts';
import { Product } from './product-process.ts';
import { scratchFolder } from './scratch.ts';

export type { Product };

export interface ProductOptions {
  /** Where its clock starts, RFC 3339 with an offset; {@link TEST_NOW} unless said. */
  readonly now?: string;
  /** Begins with an empty data folder, as on a new machine, and not with a copy of an opened sample city. */
  readonly empty?: boolean;
  /** Keeps the data on a disk; for tests of what survives. Otherwise it may lie in memory. */
  readonly onDisk?: boolean;
  /** Further environment variables. */
  readonly env?: Readonly<Record<string, string>>;
}

const products = new Set<Product>();
const disposeAll = async () => {
  for (const product of products) await product.dispose();
  products.clear();
};
after(disposeAll);
// The run of all tests was interrupted: a test's own process is told, the product is not.
process.once('SIGTERM', () => disposeAll().finally(() => process.exit(143)));

/** Starts the real product on data of its own and waits until it is ready. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const dataDir = mkdtempSync(join(options.onDisk ? tmpdir() : scratchFolder(), 'yiting-test-product-'));
  const product = await Product.on(dataDir, options.now ?? TEST_NOW, options.env);
  products.add(product);
  if (!options.empty) await copyPrepared(dataDir);
  await product.start();
  return product;
}

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Product } from '../test/product-process.ts';

const NOW = '2026-11-23T09:00:00+08:00';

/** The real product on a disk, started for the benchmarks alone, with its processes known. */
export class BenchHall {
  readonly product: Product;

  private constructor(product: Product) {
    this.product = product;
  }

  /** @param env further environment variables of the product */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<BenchHall> {
    const dataDir = mkdtempSync(join(tmpdir(), 'yiting-bench-'));
    const product = await Product.on(dataDir, NOW, env);
    await product.start();
    return new BenchHall(product);
  }

  /** Of the product's own process; the database server is its child. */
  pid(): number {
    return Number(readFileSync(join(this.product.dataDir, 'yiting.pid'), 'utf8'));
  }

  postgresPid(): number {
    const lines = readFileSync(join(this.product.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]);
  }

  /** Address of the embedded server. */
  databaseUrl(): string {
    const [, , , port] = readFileSync(join(this.product.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split(
      '\n',
    );
    const password = readFileSync(join(this.product.dataDir, 'keys', 'database-password'), 'utf8').trim();
    return `postgres://yiting:${password}@127.0.0.1:${port}/yiting`;
  }

  async stop(): Promise<void> {
    await this.product.dispose();
  }
}

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { startProduct } from './product.ts';

const NOW = '2026-11-23T09:00:00+08:00';

test('the product starts, stops with code 0, and goes on on the same data and port', async () => {
  const product = await startProduct({ now: NOW });
  const departments = async () => {
    const answer = await fetch(`${product.url}/api/public/departments`);
    return (await answer.json()) as { items: unknown[] };
  };
  const before = await departments();
  assert.ok(before.items.length > 0);
  assert.equal(await product.stop(), 0, product.output);
  await assert.rejects(departments());
  await product.start({ now: '2026-11-26T09:00:00+08:00' });
  assert.deepEqual(await departments(), before);
  await product.dispose();
  assert.ok(!existsSync(product.dataDir));
});

test('a killed product starts again on its data', async () => {
  const product = await startProduct({ now: NOW, onDisk: true });
  const signIn = () =>
    fetch(`${product.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'clerk', password: product.password }),
    });
  assert.ok((await signIn()).ok);
  await product.kill9();
  await assert.rejects(signIn());
  await product.restart();
  assert.ok((await signIn()).ok);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { doorSettings, settingOptions, settingsFor } from './embedded-postgres-settings.ts';

const GB = 1024 ** 3;

test('memory is shared out between a small machine and a large one', () => {
  assert.equal(settingsFor(GB / 4).shared_buffers, '64MB');
  assert.equal(settingsFor(GB).shared_buffers, '128MB');
  assert.equal(settingsFor(2 * GB).shared_buffers, '256MB');
  assert.equal(settingsFor(24 * GB).shared_buffers, '512MB');
  assert.equal(settingsFor(24 * GB).effective_cache_size, '12288MB');
});

test('more memory never gives less of anything', () => {
  const size = (text: string | undefined) => Number.parseInt(text ?? '', 10);
  fc.assert(
    fc.property(fc.nat(64 * GB), fc.nat(64 * GB), (a, b) => {
      const [less, more] = [settingsFor(Math.min(a, b)), settingsFor(Math.max(a, b))];
      for (const name of ['shared_buffers', 'effective_cache_size', 'maintenance_work_mem']) {
        assert.ok(size(less[name]) <= size(more[name]));
      }
    }),
  );
});

test('settings become options that the server reads', () => {
  assert.deepEqual(settingOptions({ ...doorSettings(5000), fsync: 'off' }), [
    ...['-c', 'listen_addresses=127.0.0.1'],
    ...['-c', 'port=5000'],
    ...['-c', 'unix_socket_directories='],
    ...['-c', 'fsync=off'],
  ]);
});

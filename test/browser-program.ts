import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { browserCandidates } from './browser-places.ts';

const PACKAGES = ['chromium', 'fontconfig', 'fonts-noto-cjk'];

/** The browser of the tests, if this machine has one. */
export function findBrowser(): string | undefined {
  return browserCandidates(process.env, process.platform).find(isExecutable);
}

/** The browser of the tests. @throws when there is none, with the sentence that says how to get one */
export function getBrowser(): string {
  const found = findBrowser();
  if (!found) throw new Error(howToGetOne());
  return found;
}

/**
 * Installs Debian's Chromium and a Chinese font where that can be done without a question: as root, or with a
 * sudo that asks for no password. Does nothing when both are there.
 * @param say told what takes time
 */
export async function installBrowser(say: (line: string) => void): Promise<void> {
  if (findBrowser() && (await hasChineseFont())) return;
  if (process.env.CHROME_PATH || !hasProgram('apt-get')) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && !(await succeeds([...asRoot, 'true']))) return;
  say(`installing ${PACKAGES.join(', ')} with apt-get`);
  const apt = [
    ...asRoot,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-q',
    '-o',
    'DPkg::Lock::Timeout=180',
  ];
  await succeeds([...apt, 'update']);
  await succeeds([...apt, 'install', '-y', '--no-install-recommends', ...PACKAGES]);
}

/** What a person has to do where the tests may not install a browser by themselves. */
export function howToGetOne(): string {
  return (
    'The browser tests need Chromium, Chrome or Edge, and none was found. ' +
    `On Debian or Ubuntu: sudo apt-get install ${PACKAGES.join(' ')}. ` +
    'Elsewhere install one of them, or set CHROME_PATH to its program.'
  );
}

/** Without fontconfig (as on macOS) the system's own fonts are used, which have Chinese. */
async function hasChineseFont(): Promise<boolean> {
  if (!hasProgram('fc-list')) return process.platform !== 'linux';
  const { stdout } = await promisify(execFile)('fc-list', [':lang=zh', 'family']).catch(() => ({
    stdout: '',
  }));
  return stdout.trim() !== '';
}

function hasProgram(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, name)));
}

async function succeeds([program = '', ...args]: readonly string[]): Promise<boolean> {
  return promisify(execFile)(program, args, { maxBuffer: 64 * 1024 * 1024 }).then(
    () => true,
    () => false,
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

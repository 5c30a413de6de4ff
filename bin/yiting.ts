#!/usr/bin/env node
import { COMMANDS, HELP } from './commands.ts';

const MINIMUM_NODE = 26;

const [name = 'help', ...rest] = process.argv.slice(2);
process.exitCode = await main();

async function main(): Promise<number> {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < MINIMUM_NODE) {
    console.error(
      `Yiting needs Node ${MINIMUM_NODE} and this is ${process.versions.node}. ` +
        'It comes with npm ci: use npm start, npx yiting, or put node_modules/.bin first in PATH.',
    );
    return 2;
  }
  if (name === 'help' || name === '--help' || name === '-h') {
    console.log(HELP);
    return 0;
  }
  const command = COMMANDS[name];
  if (!command) {
    console.error(`There is no command "${name}".\n\n${HELP}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(command.help);
    return 0;
  }
  const { run } = await command.load();
  return run(rest);
}

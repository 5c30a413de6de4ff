import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { currentCatalog } from '../src/catalog/index.ts';
import { addStaff, ROLE_CODES, type Role, randomPassword } from '../src/identity/index.ts';
import { COMMANDS } from './commands.ts';
import { withHall } from './with-hall.ts';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      role: { type: 'string' },
      name: { type: 'string' },
      'name-en': { type: 'string' },
      department: { type: 'string' },
      window: { type: 'string', multiple: true, default: [] },
    },
  });
  const [verb, username, ...more] = positionals;
  const role = ROLE_CODES.find((code: Role) => code === values.role);
  if (verb !== 'add' || !username || more.length > 0 || !role || !values.name) {
    console.error(COMMANDS.user?.help);
    return 2;
  }
  const given = process.stdin.isTTY ? '' : (await text(process.stdin)).trim();
  const password = given || randomPassword();
  const { name, department = null } = values;
  return withHall(async ({ hall }) => {
    const exists =
      department === null || (await currentCatalog(hall)).findDepartment(department) !== undefined;
    const person = { username, role, department, windows: values.window, password };
    await addStaff(hall, { ...person, name: { zh: name, en: values['name-en'] ?? name } }, exists);
    console.log(`${username} added${given ? '' : `, password ${password}`}`);
    return 0;
  });
}

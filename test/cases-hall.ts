import { ensureCalendar } from '../src/calendar/index.ts';
import type { CasesHall } from '../src/cases/index.ts';
import { importCatalog } from '../src/catalog/actions.ts';
import type { Staff } from '../src/identity/index.ts';
import { assembleHall } from '../src/open-hall.ts';
import type { Hall } from '../src/platform/hall.ts';
import { type TestHall, testHall } from './hall.ts';
import { sampleFiles } from './sample-city.ts';

export type TestCasesHall = TestHall & CasesHall;

/** A hall with the sample city's catalogue, ready for cases; without accounts and without a web server. */
export async function testCasesHall(options: { now?: string } = {}): Promise<TestCasesHall> {
  const base = await testHall(options);
  await ensureCalendar(base);
  await importCatalog(base, { files: sampleFiles().files, withdrawMissing: false, importedBy: null });
  return assembleHall(base);
}

/** A made-up member of staff; without a department bound to none. */
export function staffMember(role: Staff['role'], department: string | null = null): Staff {
  return {
    userId: `user-${role}-${department}`,
    username: role,
    name: { zh: '赵工（虚构）', en: 'Zhao' },
    role,
    department,
    windows: department === null ? ['A01'] : [],
  };
}

/** Takes an item out of the sample city's catalogue. */
export async function withdrawItem(hall: Hall, code: string): Promise<void> {
  const { items } = sampleFiles();
  items.items = items.items.filter((item) => item.code !== code);
  const files = [{ name: 'items.json', content: items }];
  await importCatalog(hall, { files, withdrawMissing: true, importedBy: null });
}

/** The center and its police get other names, the police another telephone, and the city is no sample any more. */
export async function renameSampleCity(hall: Hall): Promise<void> {
  const { center, departments, items, files } = sampleFiles();
  center.center.name_zh = '永城市政务服务中心';
  for (const file of [center, departments, items]) file.note = 'no sample any more';
  const police = departments.departments.find(({ code }) => code === 'FC-GA');
  Object.assign(police ?? {}, { name_zh: '永城市公安局（更名）', phone: '0795-7654321' });
  await importCatalog(hall, { files, withdrawMissing: false, importedBy: null });
}

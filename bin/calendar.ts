import { describeChange, importCalendarFile } from '../src/calendar/index.ts';
import { recomputeClocks, sayReport } from '../src/cases/index.ts';
import { COMMANDS } from './commands.ts';
import { withHall } from './with-hall.ts';

export async function run([verb, file, ...more]: string[]): Promise<number> {
  if (verb !== 'import' || !file || more.length > 0) {
    console.error(COMMANDS.calendar?.help);
    return 2;
  }
  return withHall(async ({ hall }) => {
    const imported = await importCalendarFile(hall, file);
    console.log(`version ${imported.version}`);
    for (const text of describeChange(imported)) console.log(`${text.zh}  ${text.en}`);
    const report = await recomputeClocks(hall, {
      actor: { kind: 'clock' },
      language: 'zh-CN',
      onProgress: (done, of) => console.error(`${done}/${of}`),
    });
    for (const line of sayReport(report)) console.log(line);
    return 0;
  });
}

import { ensureArchivePeriods } from './archive/index.ts';
import { ensureCalendar } from './calendar/index.ts';
import { type CasesHall, loadLegalPeriods, SerialBlocks } from './cases/index.ts';
import { currentCatalog } from './catalog/index.ts';
import { loadNoticeTemplates, makeSignedPaper } from './documents/index.ts';
import { createIdentity, type Identity } from './identity/index.ts';
import { loadTemplates, messagesOfCase } from './notifications/index.ts';
import type { Config } from './platform/config.ts';
import { connect, reachServer } from './platform/db.ts';
import type { Hall } from './platform/hall.ts';
import { migrateJobs } from './platform/jobs.ts';
import { loadKeys } from './platform/key-file.ts';
import { createLogger } from './platform/log.ts';
import { migrate } from './platform/migrate.ts';
import type { Text } from './platform/refusal.ts';
import { startClock } from './platform/time.ts';
import { reactToCase } from './reactions.ts';
import { rebuildOutdated } from './rebuild.ts';
import { openSampleCity } from './sample-city.ts';

/** A center at work: the database is up to date, everything that rules need is loaded. */
export interface OpenHall {
  readonly hall: CasesHall;
  readonly identity: Identity;
  readonly databaseUrl: string;
  /** The sample accounts' password if they were made just now and it was not chosen by the administrator. */
  readonly newPassword: string | undefined;
  /** Closes the connections. */
  close(): Promise<void>;
}

/** There is one center in a database for now; every table already carries its number. */
const CENTER_ID = 1;

/**
 * Opens the hall on a database: migrations, the calendar, the sample city in an empty one, the periods of law and
 * the message templates. Several processes may do it at once.
 */
export async function openHall(
  config: Config,
  databaseUrl: string,
  onProgress: (text: Text) => void = () => {},
): Promise<OpenHall> {
  const db = connect(databaseUrl);
  try {
    const base: Hall = {
      db,
      clock: startClock(config.startAt),
      keys: loadKeys(config.masterKey, config.dataDir),
      log: createLogger(config.logLevel),
      centerId: CENTER_ID,
      publicUrl: config.publicUrl,
    };
    await reachServer(db);
    const applied = await migrate(db);
    if (applied.length > 0) onProgress({ zh: '数据库结构已更新', en: 'database schema brought up to date' });
    await Promise.all([migrateJobs(databaseUrl, base), ensureCalendar(base)]);
    const newPassword = await openSampleCity(base, config.samplePassword, onProgress);
    const hall = await assembleHall(base);
    await rebuildOutdated(hall, onProgress);
    const identity = createIdentity({
      hall,
      databaseUrl,
      secureCookies: config.secureCookies,
      findDepartmentName: async (code) => (await currentCatalog(hall)).findDepartment(code)?.name,
    });
    const close = async () => {
      await identity.close();
      await db.end({ timeout: 2 });
    };
    return { hall, identity, databaseUrl, newPassword, close };
  } catch (error) {
    await db.end({ timeout: 1 });
    throw error;
  }
}

/** Adds to a plain hall what the case room needs; its database must be migrated and hold a catalogue. */
export async function assembleHall<H extends Hall>(base: H): Promise<H & CasesHall> {
  const catalog = await currentCatalog(base);
  const [periods] = await Promise.all([
    loadLegalPeriods(base),
    loadTemplates(base),
    loadNoticeTemplates(base),
    ensureArchivePeriods(base),
  ]);
  const hall: H & CasesHall = {
    ...base,
    centerCode: catalog.center.code,
    periods,
    serials: new SerialBlocks(base.db, base.centerId),
    react: (change) => reactToCase(hall, change),
    messagesOf: (caseNumber) => messagesOfCase(base, caseNumber),
    signPaper: (signing) => makeSignedPaper(base, signing),
  };
  return hall;
}

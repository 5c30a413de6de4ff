/** A command of the command line; its code is loaded only when it is called. */
interface Command {
  readonly summary: string;
  readonly help: string;
  readonly load: () => Promise<{ run(args: string[]): Promise<number> }>;
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  start: {
    summary: 'open the whole hall: database, web server, worker',
    help: `yiting start

Opens the hall and prints where to go. Ctrl-C or SIGTERM closes it.
Configuration by environment variables: PORT (8080), HOST (127.0.0.1), YITING_DATA (./data), DATABASE_URL,
YITING_NOW, YITING_SAMPLE_PASSWORD and those in docs/operations.md.`,
    load: () => import('./start.ts'),
  },
  web: {
    summary: 'only the web server, on an outside PostgreSQL',
    help: 'yiting web\n\nOne web process; run several behind a proxy. Needs DATABASE_URL and YITING_KEY.',
    load: async () => {
      const { runPart } = await import('./start.ts');
      return { run: () => runPart('web') };
    },
  },
  worker: {
    summary: 'only the worker, on an outside PostgreSQL',
    help: 'yiting worker\n\nOne process for jobs and timers. Needs DATABASE_URL and YITING_KEY.',
    load: async () => {
      const { runPart } = await import('./start.ts');
      return { run: () => runPart('worker') };
    },
  },
  check: {
    summary: 'look over configuration, database and ledger',
    help: `yiting check

Checks the configuration, that the database answers and is up to date, and the whole ledger.
Exit code 0: all is well, 1: something is not, 2: the configuration is wrong.`,
    load: () => import('./check.ts'),
  },
  catalog: {
    summary: 'import or export the catalogue of items',
    help: `yiting catalog import FILE… [--withdraw-missing]
yiting catalog export [FOLDER]

Imports files in the form of sample-city/*.json. Every fault is named with file, item and field, and nothing is
imported if there is one. With --withdraw-missing what the files leave out is withdrawn.`,
    load: () => import('./catalog.ts'),
  },
  calendar: {
    summary: "import the State's working days",
    help: `yiting calendar import FILE

Imports years in the form of src/calendar/published/calendar-cn.json as a new version, says which days have
changed, and computes the days of all open cases anew; applicants whose promised day moves are told. It may be
repeated: killed half-way, the same command goes on.`,
    load: () => import('./calendar.ts'),
  },
  deadlines: {
    summary: 'compute time limits from standard input',
    help: `yiting deadlines

Reads JSON lines {"id", "input"} and writes {"id", "output"} in the same order, or {"id", "error"} for a line that
cannot be read. Needs no database.`,
    load: () => import('./deadlines.ts'),
  },
  ledger: {
    summary: 'verify the ledger, or rebuild what is derived from it',
    help: `yiting ledger verify
yiting ledger rebuild [--check]

verify checks in one pass every event of every case against its hash, and every day's digest against its events.
Exit code 0: unbroken, 1: broken, with the first bad event of each broken case and each broken day on a line.

rebuild computes facts, tasks, board, prompts, cards, papers of the archive and figures anew from the events and
mends the rows that differ; right ones are not touched, and the hall may be at work meanwhile. With --check nothing is
changed: exit code 1 if rows differ, the first 20 named and all counted. A case whose ledger is broken is named and
left as it is, exit code 1.

verify 一遍查完：每一件的每条事件对哈希，每一天的摘要对当天的事件。退出码0：没有断；1：断了，每件、每天一行。
rebuild 按事件重算办件、待办、时限板、提示、黄牌红牌、档案和统计，只改不一致的行，开着门也能做。加 --check 只查不改：
有不一致时退出码1，列出前20行和总数。台账断了的办件只列出来，不动它，退出码1。`,
    load: () => import('./ledger.ts'),
  },
  replay: {
    summary: 'drive a made-up year of the model center through the rules',
    help: `yiting replay [--year 2025] [--cases 126000] [--visitors 172000] [--seed 1] [--late 0] [--from DAY] [--now MOMENT]

Fills an empty center with a year of made-up people and cases: planned by a generator, decided by the same rules as at
the windows, written with ledger, clocks, prompts and messages. At the end the figures counted from the ledger stand
beside what the generator knows; exit code 1 if they differ. Cases that are not finished by --now (the afternoon of the
year's last working day unless said, in the form 2025-12-31T15:30:00+08:00) stay open; start the hall at that moment to
look around. --late makes so many pass their promised limit. Interrupted or killed, the same arguments go on with it.`,
    load: () => import('./replay.ts'),
  },
  user: {
    summary: 'add a staff account',
    help: `yiting user add USERNAME --role ROLE --name 姓名 [--name-en NAME] [--department CODE] [--window NUMBER…]

The password is read from standard input; without one a random one is made and printed once.
Roles: clerk, reviewer, chief, cashier, guide, supervisor, director, administrator.`,
    load: () => import('./user.ts'),
  },
};

export const HELP = `Yiting 一厅: the software of a one-stop service center

Usage: yiting COMMAND [--help]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join('\n')}`;

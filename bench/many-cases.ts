import postgres from 'postgres';
import { dayAt, dayNumber } from '../src/calendar/day.ts';
import { publishedCalendar } from '../src/calendar/published-calendar.ts';
import type { Audience } from '../src/catalog/labels.ts';
import { ApiClient, IDENTITY_CARD } from '../test/api-client.ts';
import { sampleCatalog } from '../test/sample-city.ts';
import type { BenchHall } from './bench-hall.ts';

const CASES = 200_000;
const OPEN = 6_000;
const TODAY = '2026-11-23';
const ITEMS = 20;

/**
 * Fills the board with 200,000 cases of which 6,000 are open, as many as the reference has. Some twenty real cases
 * are received through the product; their lines of the board are then multiplied by SQL, each with a number, a day
 * of acceptance and due days of its own by the published calendar. It is the board alone that is filled: such a case
 * has no ledger and its number a wrong check character.
 */
export async function fillBoard(hall: BenchHall): Promise<void> {
  await receiveSome(
    await ApiClient.signIn(hall.product, 'clerk'),
    await ApiClient.signIn(hall.product, 'chief'),
  );
  const db = postgres(hall.databaseUrl(), { max: 1, onnotice: () => {} });
  try {
    const [first, last] = [dayNumber('2025-06-01'), dayNumber('2027-12-31')];
    const calendar = publishedCalendar();
    const days = Array.from({ length: last - first + 1 }, (_, index) => dayAt(first + index));
    const working = days.filter((day) => calendar.isWorkingDay(day));
    await db`create temp table working_day as
      select day, number from unnest(${working}::date[]) with ordinality as listed (day, number)`;
    await db`create index on working_day (number)`;
    await db.unsafe(TEMPLATES);
    await db`delete from deadlines.clock`;
    await db.unsafe(OPEN_CASES, [OPEN]);
    await db.unsafe(FINISHED_CASES, [OPEN, CASES]);
    await db`vacuum analyze deadlines.clock`;
  } finally {
    await db.end();
  }
}

/** Ordinary items that take some days, all papers there; then one case of which the clock stands, one without papers. */
async function receiveSome(clerk: ApiClient, chief: ApiClient): Promise<void> {
  const items = sampleCatalog().items.filter(
    ({ promisedLimit: { value, unit } }) => unit === 'working_day' && value >= 5 && value <= 20,
  );
  for (const item of items.slice(0, ITEMS)) {
    await clerk.post('/api/cases', {
      itemCode: item.code,
      applicant: applicantFor(item.audience),
      materials: item.materials.map((_, index) => ({ index, status: 'provided' })),
    });
  }
  const { body } = await clerk.post('/api/cases', IDENTITY_CARD);
  const stop = { ground: 'testing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 5 };
  await chief.post(`/api/cases/${body.caseNumber}/stop`, stop);
  await clerk.post('/api/cases', { ...IDENTITY_CARD, materials: [{ index: 0, status: 'missing' }] });
}

function applicantFor(audience: Audience) {
  return audience === 'organisation'
    ? {
        ...IDENTITY_CARD.applicant,
        kind: 'organisation',
        name: '样例商贸有限公司',
        idNumber: '91330106MA27XXXXXX',
      }
    : IDENTITY_CARD.applicant;
}

/** The real lines with the lengths of their limits in working days; those without a running clock are kept as they are. */
const TEMPLATES = `
  create temp table template as
  select clock.*, row_number() over (order by case_number) - 1 as place, count(*) over () as places,
    today.number as today, clock_state = 'running' as is_running,
    promised.number - today.number as promised, statutory.number - today.number as statutory,
    prompt.number - today.number as prompt
  from deadlines.clock
  join working_day today on today.day = '${TODAY}'
  left join lateral (select max(number) as number from working_day where day <= promised_due_on) promised on true
  left join lateral (select max(number) as number from working_day where day <= statutory_due_on) statutory on true
  left join lateral (select max(number) as number from working_day where day <= prompt_on) prompt on true`;

const COLUMNS = `center_id, case_number, sequence, item_code, item_version, item_name, department_code, departments,
  window_number, applicant_name, case_state, is_open, clock_state, promised_due_on, statutory_due_on, prompt_on,
  urgency, next_notice_on, outcome, step, holder_code, fast_track, deferred_materials, received_at,
  calendar_version, clock_facts`;

/** The moment of acceptance as the ledger writes it: in the morning or afternoon of a working day. */
const ACCEPTED_AT = `accepted.day + time '09:00' + (g % 420) * interval '1 minute'`;
const ACCEPTED_TEXT = `to_char(${ACCEPTED_AT}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"')`;
const NUMBER = `'FC' || to_char(accepted.day, 'YYYYMMDD') || lpad(g::text, 6, '0') || 'X'`;

/** Accepted so many working days ago that every light occurs; what was recorded of them is taken as recorded. */
const OPEN_CASES = `
  insert into deadlines.clock (${COLUMNS})
  select center_id, ${NUMBER}, sequence, item_code, item_version, item_name, department_code, departments,
    window_number, applicant_name || g, case_state, true, clock_state,
    case when is_running then promised_day.day else promised_due_on end,
    case when is_running then statutory_day.day else statutory_due_on end,
    case when is_running then prompt_day.day else prompt_on end,
    case when not is_running then urgency
      when g % 50 = 0 then (promised_day.day - interval '800 years')::date else promised_day.day end,
    case when not is_running then null
      when prompt_day.day > date '${TODAY}' then prompt_day.day
      when promised_day.day >= date '${TODAY}' then promised_day.day + 1
      when statutory_day.day >= date '${TODAY}' then statutory_day.day + 1 end,
    outcome, step, holder_code, g % 50 = 0, deferred_materials,
    case when is_running then (${ACCEPTED_AT}) at time zone 'Asia/Shanghai' else received_at end, calendar_version,
    case when is_running then jsonb_set(clock_facts, '{acceptedAt}', to_jsonb(${ACCEPTED_TEXT})) else clock_facts end
  from generate_series(1, $1) g
  join template on place = g % places
  join working_day accepted
    on accepted.number = today - case when is_running then 1 + g::bigint * 7919 % (promised + 1) else 0 end
  left join working_day promised_day on promised_day.number = accepted.number + promised
  left join working_day statutory_day on statutory_day.number = accepted.number + statutory
  left join working_day prompt_day on prompt_day.number = accepted.number + prompt`;

/** Decided early, over the year before. */
const FINISHED_CASES = `
  insert into deadlines.clock (${COLUMNS})
  select center_id, ${NUMBER}, sequence + 3, item_code, item_version, item_name, department_code, departments,
    window_number, applicant_name || g, 'granted', false, 'finished', promised_day.day, statutory_day.day,
    prompt_day.day, '9999-12-31', null, 'early', null, null, false, 0,
    (${ACCEPTED_AT}) at time zone 'Asia/Shanghai', calendar_version,
    clock_facts || jsonb_build_object('acceptedAt', ${ACCEPTED_TEXT}, 'finishedAt',
      to_char(finished.day + time '10:00', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"'))
  from generate_series($1::int + 1, $2) g
  join (select *, dense_rank() over (order by place) - 1 as rank, count(*) over () as ranks
    from template where is_running) template on rank = g % ranks
  join working_day accepted on accepted.number = today - promised - g::bigint * 7919 % 240
  join working_day finished on finished.number = accepted.number + promised / 2
  join working_day promised_day on promised_day.number = accepted.number + promised
  join working_day statutory_day on statutory_day.number = accepted.number + statutory
  join working_day prompt_day on prompt_day.number = accepted.number + prompt`;

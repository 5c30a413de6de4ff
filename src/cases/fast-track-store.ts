import type { Db } from '../platform/db.ts';
import type { DecidedCourse, FastTracked } from './course-of-case.ts';
import type { Span } from './day-span.ts';
import type { TaskRow } from './store.ts';

/** Cases that were put on the fast track in a span of time, the latest first. */
export async function findFastTrackedIn(db: Db, centerId: number, span: Span): Promise<FastTracked[]> {
  const rows = await db<FastTracked[]>`
    select case_number as "caseNumber",
      to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') as "grantedAt",
      f.item->>'code' as "itemCode", f.department, f.applicant->>'kind' as "applicantKind",
      array_remove(array[f.applicant->>'name', f.agent->>'name'], null) as names,
      data->>'reason' as reason, actor as by,
      at = (f."receivedAt")::timestamptz and actor->>'id' = f.clerk->>'id' as "atReception",
      f."finishedAt" as "decidedAt"
    from cases.event join cases.case_facts using (center_id, case_number),
      jsonb_to_record(facts) as f (item jsonb, department text, applicant jsonb, agent jsonb,
        clerk jsonb, "receivedAt" text, "finishedAt" text)
    where center_id = ${centerId} and kind = 'fast_tracked'
      and at >= ${span.from}::timestamptz and at < ${span.to}::timestamptz
    order by at desc, case_number desc`;
  return [...rows];
}

/** Whether anything was put on the fast track before the end of a span of time. */
export async function hasFastTrackedUntil(db: Db, centerId: number, { to }: Span): Promise<boolean> {
  const rows = await db`
    select from cases.event
    where center_id = ${centerId} and kind = 'fast_tracked' and at < ${to}::timestamptz limit 1`;
  return rows.length > 0;
}

/** Cases decided in a span of time. */
export async function findCoursesIn(db: Db, centerId: number, span: Span): Promise<DecidedCourse[]> {
  const rows = await db<DecidedCourse[]>`
    select case_number as "caseNumber", f.department, f."acceptedAt", f."finishedAt" as "decidedAt",
      f.decision->>'timeliness' as timeliness
    from cases.event join cases.case_facts using (center_id, case_number),
      jsonb_to_record(facts) as f (department text, "acceptedAt" text, "finishedAt" text, decision jsonb)
    where center_id = ${centerId} and kind = 'decided'
      and at >= ${span.from}::timestamptz and at < ${span.to}::timestamptz`;
  return [...rows];
}

/** Open tasks of given cases, in the order of the cases; of one department, or of all. */
export async function findTasksOf(
  db: Db,
  centerId: number,
  department: string | null,
  caseNumbers: readonly string[],
): Promise<(TaskRow & { caseNumber: string })[]> {
  const rows = await db<(TaskRow & { caseNumber: string })[]>`
    select case_number as "caseNumber", step_index as "stepIndex", step, department_code as department,
      due_on as "dueOn", to_char(opened_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') as "openedAt"
    from cases.task
    join unnest(${[...caseNumbers]}::text[]) with ordinality as given (case_number, place) using (case_number)
    where center_id = ${centerId} ${department === null ? db`` : db`and department_code = ${department}`}
    order by place, due_on nulls last, step_index`;
  return [...rows];
}

import type { Db, Statement } from '../platform/db.ts';
import type { Text } from '../platform/refusal.ts';
import { toRfc3339 } from '../platform/time.ts';
import type { KeptVersion } from './shipped-versions.ts';
import type { TemplateCode } from './template-kinds.ts';
import type { AuthoredTemplate } from './template-view.ts';

interface TemplateRow {
  code: TemplateCode;
  version: number;
  zh: string;
  en: string;
}

function toTemplate({ code, version, zh, en }: TemplateRow): {
  code: TemplateCode;
  version: number;
  text: Text;
} {
  return { code, version, text: { zh, en } };
}

/** The newest version of each template. */
export async function findNewestTemplates(db: Db, centerId: number): Promise<AuthoredTemplate[]> {
  const rows = await db<(TemplateRow & Pick<AuthoredTemplate, 'madeAt' | 'madeBy'>)[]>`
    select distinct on (code) code, version, zh, en, made_at as "madeAt", made_by as "madeBy"
    from notifications.template where center_id = ${centerId} order by code, version desc`;
  return rows.map((row) => ({ ...toTemplate(row), madeAt: row.madeAt, madeBy: row.madeBy }));
}

/** All versions that were ever made, with whether they came with the product. */
export async function findAllVersions(db: Db, centerId: number): Promise<KeptVersion[]> {
  const rows = await db<(TemplateRow & { shipped: boolean })[]>`
    select code, version, zh, en, made_by is null as shipped
    from notifications.template where center_id = ${centerId}`;
  return rows.map((row) => ({ ...toTemplate(row), shipped: row.shipped }));
}

function templateRow(db: Db, centerId: number, template: AuthoredTemplate) {
  const { code, version, text, madeAt, madeBy } = template;
  return {
    center_id: centerId,
    code,
    version,
    zh: text.zh,
    en: text.en,
    made_at: toRfc3339(madeAt),
    made_by: madeBy && db.json(madeBy as never),
  };
}

/** Adds a version; whoever comes second meets the key (center, code, version). */
export function insertTemplate(db: Db, centerId: number, template: AuthoredTemplate): Statement {
  return db`insert into notifications.template ${db(templateRow(db, centerId, template))}
    returning 1`;
}

/** Adds versions that come with the product; another process may be doing the same. */
export function shipTemplates(db: Db, centerId: number, templates: readonly AuthoredTemplate[]): Statement {
  const rows = templates.map((template) => templateRow(db, centerId, template));
  return db`insert into notifications.template ${db(rows)} on conflict do nothing
    returning 1`;
}

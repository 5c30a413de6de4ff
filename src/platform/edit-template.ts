import { type Db, isUniqueViolation, type Statement, sendAsOne } from './db.ts';
import { Refused } from './refusal.ts';
import { templateChangedMeanwhile } from './template-refusals.ts';

/** The versions of one template, each under the key (center, code, version). */
interface TemplateVersions<V> {
  readonly readNewest: () => Promise<V>;
  /** Whether the new words are those of a version. */
  readonly isSame: (version: V) => boolean;
  readonly make: (version: number) => V;
  readonly insert: (made: V) => Statement;
}

/**
 * Adds a version with new words. The words that are in force already make no new version.
 * @param basedOn the version that the editor had before him
 * @returns the version that is in force now
 * @throws Refused when somebody else has changed the template meanwhile
 */
export async function editTemplate<V extends { readonly version: number }>(
  db: Db,
  basedOn: number,
  { readNewest, isSame, make, insert }: TemplateVersions<V>,
): Promise<V> {
  const newest = await readNewest();
  if (isSame(newest)) return newest;
  if (newest.version !== basedOn) throw new Refused(templateChangedMeanwhile(newest.version));
  const made = make(newest.version + 1);
  try {
    await sendAsOne(db, [insert(made)]);
  } catch (error) {
    if (!isUniqueViolation(error, 'template_pkey')) throw error;
    throw new Refused(templateChangedMeanwhile((await readNewest()).version));
  }
  return made;
}

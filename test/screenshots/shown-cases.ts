import { type MadeUpParty, partyAt } from '../../src/replay/people.ts';
import { ApiClient } from '../api-client.ts';
import type { Product } from '../product-process.ts';
import { PICTURE_SEED } from './replayed-house.ts';

/** The case that is opened, asked for and followed in the pictures. */
export interface ShownCase {
  readonly caseNumber: string;
  readonly queryCode: string;
  /** Account of a reviewer who has something to do with it. */
  readonly reviewer: string;
}

interface Row {
  readonly caseNumber: string;
  readonly receivedAt: string;
}

interface Standing {
  readonly queryCode: string;
  readonly item: { readonly code: string };
  readonly clock: { readonly stops: readonly unknown[] };
  readonly steps: readonly { readonly department: string; readonly state: string }[];
}

/** Accepted before the holiday, so that its ruler has one. */
const BEFORE_HOLIDAY = '2025-09-30T23:59';
/** Several departments act on it, and some of them are done. */
const DEPARTMENTS = 3;

/**
 * The running case with the nearest limit that says most: accepted before the holiday, with several departments, some
 * of which are done.
 * @throws when the replayed year has none
 */
export async function findShownCase(product: Product): Promise<ShownCase> {
  const director = await ApiClient.signIn(product, 'director');
  for (const light of ['yellow', 'green']) {
    for (const { caseNumber, receivedAt } of await rowsOf(director, light)) {
      if (receivedAt > BEFORE_HOLIDAY) continue;
      const standing = await ask<Standing>(director, `/api/cases/${caseNumber}`);
      if (!saysMuch(standing)) continue;
      const { code } = standing.item;
      const department = code.slice(0, code.indexOf('-'));
      // Only a window tells the query code.
      const clerk = await ApiClient.signIn(product, `clerk.${department}`);
      const { queryCode } = await ask<Standing>(clerk, `/api/cases/${caseNumber}`);
      if (!queryCode) throw new Error(`no window tells the query code of ${caseNumber}`);
      return { caseNumber, queryCode, reviewer: `reviewer.${department}` };
    }
  }
  throw new Error('no case of the replayed year has enough to show; choose another seed');
}

function saysMuch({ steps, clock }: Standing): boolean {
  const departments = new Set(steps.map(({ department }) => department));
  const isHalfway = ['done', 'open'].every((state) => steps.some((step) => step.state === state));
  return departments.size >= DEPARTMENTS && isHalfway && clock.stops.length === 0;
}

const TOWN = 400;

/**
 * Somebody who has been at the police's windows before, so that the desk knows the name.
 * @throws when nobody has
 */
export async function findVisitor(product: Product): Promise<MadeUpParty> {
  const clerk = await ApiClient.signIn(product, 'clerk.GA');
  for (let position = 0; position < TOWN; position += 1) {
    const party = partyAt(PICTURE_SEED, 'person', position);
    const body = { kind: party.kind, idNumber: party.idNumber };
    const answer = await clerk.post('/api/applicants/lookup', body);
    if (answer.status !== 200) throw new Error(`the desk cannot look anybody up: ${JSON.stringify(answer)}`);
    if (answer.body.name) return party;
  }
  throw new Error('nobody of the replayed town has been at this window before');
}

async function rowsOf(client: ApiClient, light: string): Promise<Row[]> {
  const { items } = await ask<{ items: Row[] }>(client, `/api/cases?light=${light}&limit=200`);
  return items;
}

/** @throws when the product refuses, with its answer */
async function ask<T>(client: ApiClient, path: string): Promise<T> {
  const { status, body } = await client.get(path);
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body as T;
}

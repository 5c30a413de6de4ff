import type { ApplicantKind } from './identity-number.ts';
import type { MaterialStatus } from './materials.ts';
import type { Agent, Applicant, Party } from './party.ts';

/** One value that was wrong, and the right one. */
export interface Changed<T> {
  readonly from: T;
  readonly to: T;
}

/** Only what has changed of a person or an organisation; numbers masked, the new ones sealed besides. */
export interface PartyChange {
  readonly name?: Changed<string>;
  readonly idNumber?: Changed<string> & { readonly sealed: string; readonly digest: string };
  /** Null: there is none. */
  readonly phone?: Changed<string | null> & { readonly sealed: string | null };
}

/** A slip put right: what the ledger keeps of it. What was wrong stays in the events before. */
export interface CorrectedEntry {
  readonly reason: string;
  readonly applicant: (PartyChange & { readonly kind?: Changed<ApplicantKind> }) | null;
  readonly agent:
    | { readonly added: Party }
    | { readonly removed: Pick<Party, 'name' | 'idMasked' | 'phoneMasked'> }
    | { readonly changed: PartyChange }
    | null;
  readonly materials: readonly (Changed<MaterialStatus> & { readonly index: number })[];
  /** Of the papers that became deferred, by index: the day up to which they may be handed in. */
  readonly deferredUntil: Readonly<Record<string, string>>;
}

/** What a correction may touch. */
interface Entered {
  readonly applicant: Applicant;
  readonly agent: Agent | null;
  readonly materials: readonly MaterialStatus[];
  readonly deferredUntil: Readonly<Record<string, string>>;
}

/** What was entered, with a correction applied. */
export function withCorrection(entered: Entered, correction: CorrectedEntry): Entered {
  const { applicant, materials, deferredUntil } = correction;
  const changed = new Map(materials.map(({ index, to }) => [index, to]));
  return {
    applicant: applicant
      ? { ...changedParty(entered.applicant, applicant), kind: applicant.kind?.to ?? entered.applicant.kind }
      : entered.applicant,
    agent: agentAfter(entered.agent, correction.agent),
    materials: entered.materials.map((status, index) => changed.get(index) ?? status),
    deferredUntil: { ...entered.deferredUntil, ...deferredUntil },
  };
}

function agentAfter(agent: Agent | null, change: CorrectedEntry['agent']): Agent | null {
  if (!change) return agent;
  if ('added' in change) return change.added;
  return 'changed' in change && agent ? changedParty(agent, change.changed) : null;
}

function changedParty<P extends Party>(party: P, { name, idNumber, phone }: PartyChange): P {
  return {
    ...party,
    name: name?.to ?? party.name,
    idSealed: idNumber?.sealed ?? party.idSealed,
    idMasked: idNumber?.to ?? party.idMasked,
    idDigest: idNumber?.digest ?? party.idDigest,
    phoneSealed: phone ? phone.sealed : party.phoneSealed,
    phoneMasked: phone ? phone.to : party.phoneMasked,
  };
}

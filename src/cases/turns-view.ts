import { type Language, say, type Text } from '../platform/refusal.ts';
import type { EnteredFacts } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import type { CaseView } from './case-schema.ts';
import { enteredFacts } from './confirm.ts';
import { MARKS, NONE } from './correction-words.ts';
import { nameOf } from './name-of-actor.ts';
import type { Viewing } from './viewing.ts';

type Turns = Pick<
  CaseView,
  'checks' | 'noticeDueOn' | 'visits' | 'confirmation' | 'proposal' | 'decision' | 'issuance'
>;

/** What a case's page shows of the turns that it has taken. */
export function viewTurns(facts: CaseFacts, viewing: Viewing): Turns {
  const { language, item } = viewing;
  const { proposal, decision, issuance, visits } = facts;
  return {
    checks: viewChecks(facts, viewing),
    noticeDueOn: facts.state === 'received' ? facts.noticeDueOn : null,
    visits: { days: [...visits], made: visits.length, promised: item.visitsMax },
    confirmation: viewConfirmation(facts, viewing),
    proposal:
      proposal && decision === null
        ? {
            outcome: proposal.outcome,
            reasons: proposal.reasons,
            by: nameOf(proposal.by, language),
            at: proposal.at,
          }
        : null,
    decision: decision && {
      outcome: decision.outcome,
      reasons: decision.reasons,
      remedies: decision.remedies,
      by: [decision.by, ...(proposal ? [proposal.by] : [])].map((signer) => nameOf(signer, language)),
    },
    issuance: {
      dueOn: issuance.dueOn,
      issuedAt: issuance.issuedAt,
      certificateNumber: issuance.certificate?.number ?? null,
      validUntil: issuance.certificate?.validUntil ?? null,
      reminded: issuance.reminded,
    },
  };
}

function viewChecks(facts: CaseFacts, { language, departmentName }: Viewing): Turns['checks'] {
  const codes = new Set([...facts.toCheck, ...facts.checks.map(({ department }) => department)]);
  return [...codes].map((department) => {
    const check = facts.checks.find((each) => each.department === department);
    return {
      department,
      departmentName: say(departmentName(department), language),
      state: check ? 'done' : 'open',
      missing: [...(check?.missing ?? [])],
      remark: check?.remark ?? null,
      at: check?.at ?? null,
      by: check ? nameOf(check.by, language) : null,
    };
  });
}

function viewConfirmation(facts: CaseFacts, { language, item }: Viewing): Turns['confirmation'] {
  const { confirmation } = facts;
  if (!confirmation) return null;
  const { askedAt, confirmedAt, by, disputed, paperSha256, first } = confirmation;
  const now = confirmedAt === null ? enteredFacts(facts) : confirmation.entered;
  const changes = changesOf(first, now, (index) => item.materials[index]?.name ?? item.name).map(
    ({ name, from, to }) => ({
      name: say(name, language),
      from: sayValue(from, language),
      to: sayValue(to, language),
    }),
  );
  return { askedAt, confirmedAt, by, disputed, paperSha256, changes };
}

interface Difference {
  readonly name: Text;
  readonly from: Text | string;
  readonly to: Text | string;
}

/** What was entered otherwise before: each value with what it was and what it is. */
export function changesOf(
  before: EnteredFacts,
  after: EnteredFacts,
  nameOfPaper: (index: number) => Text,
): Difference[] {
  const parties = [
    ...partyDifferences(APPLICANT, before.applicant, after.applicant),
    ...partyDifferences(AGENT, before.agent, after.agent),
  ];
  const papers = after.materials.flatMap((status, index): Difference[] => {
    const old = before.materials[index] ?? 'missing';
    return old === status ? [] : [{ name: nameOfPaper(index), from: MARKS[old], to: MARKS[status] }];
  });
  return [...parties, ...papers];
}

const APPLICANT: Text = { zh: '申请人', en: 'applicant' };
const AGENT: Text = { zh: '代办人', en: 'agent' };
const FIELDS = [
  ['name', { zh: '姓名或名称', en: 'name' }],
  ['idMasked', { zh: '证件号码', en: 'ID number' }],
  ['phoneMasked', { zh: '电话', en: 'phone' }],
] as const;

function partyDifferences(
  whose: Text,
  before: EnteredFacts['agent'],
  after: EnteredFacts['agent'],
): Difference[] {
  return FIELDS.flatMap(([field, label]): Difference[] => {
    const [from, to] = [before?.[field] ?? null, after?.[field] ?? null];
    if (from === to) return [];
    const name = { zh: `${whose.zh}${label.zh}`, en: `${whose.en}: ${label.en}` };
    return [{ name, from: from ?? NONE, to: to ?? NONE }];
  });
}

function sayValue(value: Text | string, language: Language): string {
  return typeof value === 'string' ? value : say(value, language);
}

import type { Item } from '../catalog/item.ts';
import type { Text } from '../platform/refusal.ts';
import type { Changed, CorrectedEntry, PartyChange } from './corrected.ts';
import type { ApplicantKind } from './identity-number.ts';
import type { MaterialStatus } from './materials.ts';

/** What the marks of a paper are called. */
export const MARKS: Readonly<Record<MaterialStatus, Text>> = {
  provided: { zh: '已交', en: 'provided' },
  missing: { zh: '缺', en: 'missing' },
  deferred: { zh: '容缺', en: 'deferred' },
};
const KINDS = {
  person: { zh: '个人', en: 'person' },
  organisation: { zh: '单位', en: 'organisation' },
} as const;

export const NONE: Text = { zh: '无', en: 'none' };

type Labels = Readonly<Record<'name' | 'idNumber' | 'phone', Text>>;
const OF_APPLICANT: Readonly<Record<ApplicantKind, Labels>> = {
  person: {
    name: { zh: '姓名', en: 'name' },
    idNumber: { zh: '身份证号', en: 'ID number' },
    phone: { zh: '电话', en: 'phone' },
  },
  organisation: {
    name: { zh: '名称', en: 'name' },
    idNumber: { zh: '统一社会信用代码', en: 'credit code' },
    phone: { zh: '电话', en: 'phone' },
  },
};
const OF_AGENT: Labels = {
  name: { zh: '代办人姓名', en: 'agent’s name' },
  idNumber: { zh: '代办人身份证号', en: 'agent’s ID number' },
  phone: { zh: '代办人电话', en: 'agent’s phone' },
};

/** What a correction has changed, each value before and after. */
export function sayChanges(
  { applicant, agent, materials }: CorrectedEntry,
  item: Item,
  kind: ApplicantKind,
): Text {
  const changes: Text[] = [];
  if (applicant?.kind) {
    const { from, to } = applicant.kind;
    changes.push(difference({ zh: '申请人类别', en: 'kind of applicant' }, KINDS[from], KINDS[to]));
  }
  if (applicant) changes.push(...partyChanges(OF_APPLICANT[applicant.kind?.to ?? kind], applicant));
  if (agent) changes.push(...agentChanges(agent));
  for (const { index, from, to } of materials) {
    changes.push(difference(item.materials[index]?.name ?? item.name, MARKS[from], MARKS[to]));
  }
  return {
    zh: changes.map(({ zh }) => zh).join('；'),
    en: changes.map(({ en }) => en).join('; '),
  };
}

function agentChanges(agent: NonNullable<CorrectedEntry['agent']>): Text[] {
  if ('changed' in agent) return partyChanges(OF_AGENT, agent.changed);
  const label = { zh: '代办人', en: 'agent' };
  return 'added' in agent
    ? [difference(label, NONE, same(agent.added.name))]
    : [difference(label, same(agent.removed.name), NONE)];
}

function partyChanges(labels: Labels, { name, idNumber, phone }: PartyChange): Text[] {
  const changes: Text[] = [];
  if (name) changes.push(difference(labels.name, same(name.from), same(name.to)));
  if (idNumber) changes.push(numberDifference(labels.idNumber, idNumber));
  if (phone) changes.push(numberDifference(labels.phone, phone));
  return changes;
}

/** Two numbers that differ only where the mask lies look alike; then it is said. */
function numberDifference(label: Text, { from, to }: Changed<string | null>): Text {
  if (from === to && to !== null) {
    return {
      zh: `${label.zh}：${to}，改的是隐去的几位`,
      en: `${label.en}: ${to}, changed in the hidden digits`,
    };
  }
  return difference(label, from === null ? NONE : same(from), to === null ? NONE : same(to));
}

function difference(label: Text, from: Text, to: Text): Text {
  return { zh: `${label.zh}：${from.zh} → ${to.zh}`, en: `${label.en}: ${from.en} → ${to.en}` };
}

function same(text: string): Text {
  return { zh: text, en: text };
}

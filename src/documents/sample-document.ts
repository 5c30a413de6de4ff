import type { CaseEvent, Due, Happening } from '../cases/case-event.ts';
import { caseNumber } from '../cases/case-number.ts';
import type { MaterialStatus } from '../cases/materials.ts';
import type { Item } from '../catalog/item.ts';
import { type CaseDocument, documentsOfCase } from './documents-of-case.ts';
import type { NoticeCode } from './notice-kinds.ts';

const DAY = '2026-11-23';
/** No real case of a day comes so far. */
const SERIAL = 999_999;
const NO_HASH = '0'.repeat(64);
const PERSON = {
  kind: 'person',
  name: '张三（样例）',
  idSealed: '',
  idMasked: '360981********0012',
} as const;
const APPLICANT = { ...PERSON, idDigest: '', phoneSealed: null, phoneMasked: '138****0000' };
const DUE: Due = {
  promisedOn: '2026-12-01',
  statutoryOn: '2026-12-21',
  promptOn: '2026-11-26',
  provisional: false,
  statutoryProvisional: false,
  calendarVersion: 1,
};
const LATER: Due = {
  ...DUE,
  promisedOn: '2026-12-15',
  statutoryOn: '2027-01-05',
  statutoryProvisional: true,
};

/** The item that previews speak of: a licence with papers and a certificate, if the catalogue has one. */
export function sampleItem(items: readonly Item[]): Item {
  const licences = items.filter(({ kind, result }) => kind === 'licence' && result.kind === 'certificate');
  const item = licences.find(({ materials }) => materials.length >= 4) ?? licences[0] ?? items[0];
  if (!item) throw new Error('the catalogue has no item');
  return item;
}

/** A document of a kind from a made-up case, for the preview of its words. */
export function sampleDocument(kind: NoticeCode, item: Item, centerCode: string): CaseDocument {
  const outcome = kind === 'refusal' ? refused : granted(item);
  const ends: Happening[] =
    kind === 'non-acceptance' ? [notAccepted] : [accepted(item), ...underWay, ...outcome];
  const events = [...received(item), ...ends].map((happening, index) =>
    eventOf(happening, index, centerCode),
  );
  const documents = documentsOfCase(
    events.map((event) => ({ event, hash: NO_HASH })),
    // Also an item that issues nothing has to show how the notice would read.
    { result: { ...item.result, kind: 'certificate' } },
  );
  const document = documents.find((each) => each.kind === kind);
  if (!document) throw new Error(`the made-up case has no ${kind}`);
  return document;
}

function eventOf(happening: Happening, index: number, centerCode: string): CaseEvent {
  return {
    ...happening,
    caseNumber: caseNumber(centerCode, DAY, SERIAL),
    sequence: index + 1,
    at: `${DAY}T09:${String(10 + index)}:00.000+08:00`,
    actor: {
      kind: 'staff',
      id: 'sample',
      name: { zh: '李工（样例）', en: 'Li (sample)' },
      department: null,
      window: 'A01',
    },
  };
}

function received(item: Item): Happening[] {
  const materials = item.materials.map((_, index): MaterialStatus => (index < 2 ? 'missing' : 'provided'));
  const missing = item.materials.slice(0, 2).map((_, index) => index);
  return [
    {
      kind: 'received',
      data: {
        item: { code: item.code, version: 1 },
        department: item.department,
        applicant: APPLICANT,
        agent: null,
        materials,
        window: 'A01',
        ticketNumber: null,
      },
    },
    { kind: 'supplement_requested', data: { missing, noticeDueOn: '2026-11-30' } },
  ];
}

const notAccepted: Happening = {
  kind: 'not_accepted',
  data: {
    reason: '申请事项的经营场所不在本市，不属于本机关职权范围。',
    redirectTo: '经营场所所在地的主管部门',
  },
};

function accepted(item: Item): Happening {
  const deferred = item.materials.findIndex(({ deferrable }) => deferrable);
  return {
    kind: 'accepted',
    data: { due: DUE, opened: [], deferredUntil: deferred < 0 ? {} : { [String(deferred)]: '2026-11-30' } },
  };
}

const underWay: Happening[] = [
  {
    kind: 'stopped',
    data: {
      stopId: '1',
      ground: 'expert_review',
      legalBasis: '本事项办事指南载明的专家评审程序',
      expectedWorkingDays: 5,
      department: null,
      due: { ...DUE, promisedOn: null, statutoryOn: null, promptOn: null },
      expectedOn: '2026-11-30',
    },
  },
  { kind: 'resumed', data: { stopId: '1', due: DUE } },
  {
    kind: 'extended',
    data: { workingDays: 10, reason: '现场核查发现需要整改，整改后需要复查。', due: LATER },
  },
];

function granted({ result }: Item): Happening[] {
  const certificate = {
    number: '样例〔2026〕第000001号',
    validUntil: result.validityMonths === null ? null : '2031-11-22',
  };
  return [
    {
      kind: 'decided',
      data: {
        outcome: 'granted',
        reasons: null,
        remedies: null,
        timeliness: 'early',
        opened: [],
        issueDueOn: '2026-12-07',
      },
    },
    { kind: 'issued', data: { certificate } },
    { kind: 'collected', data: { by: 'applicant', name: null, idMasked: null, trackingNumber: null } },
  ];
}

const refused: Happening[] = [
  {
    kind: 'decided',
    data: {
      outcome: 'refused',
      reasons: '经营场所的设施设备与申请材料不一致，经整改仍不符合规定的条件。',
      remedies: '如不服本决定，可以自收到决定之日起60日内申请行政复议，或者6个月内向人民法院提起行政诉讼。',
      timeliness: 'on_time',
      opened: [],
    },
  },
];

import { type Static, Type } from 'typebox';
import { Nullable } from '../platform/schema-forms.ts';
import {
  AUDIENCES,
  type Audience,
  type Channel,
  type FeeUnit,
  type Form,
  KINDS,
  type Kind,
  LIFE_EVENTS,
  type LifeEvent,
  type LimitUnit,
  type Step,
  type StepClock,
} from './labels.ts';

const choice = <T extends string>(labels: Readonly<Record<T, unknown>>) =>
  Type.Unsafe<T>({ type: 'string', enum: Object.keys(labels) });
const word = <T extends string>() => Type.Unsafe<T>({ type: 'string' });

export const ItemsQuery = Type.Object(
  {
    /** Chinese, pinyin, first letters, everyday words, English, or a code. */
    q: Type.Optional(Type.String({ maxLength: 200 })),
    /** A department's code, with or without the center's letters: `FC-GA` or `GA`. */
    department: Type.Optional(Type.String({ maxLength: 20 })),
    kind: Type.Optional(choice<Kind>(KINDS)),
    /** Items for both persons and organisations are among those of either. */
    audience: Type.Optional(choice<Audience>(AUDIENCES)),
    lifeEvent: Type.Optional(choice<LifeEvent>(LIFE_EVENTS)),
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
    cursor: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
);

export const ItemParams = Type.Object({ code: Type.String({ maxLength: 20 }) });

const LimitView = Type.Object({ value: Type.Integer(), unit: word<LimitUnit>(), text: Type.String() });

const FeeView = Type.Object({
  /** Chinese only. */
  name: Type.String(),
  amountFen: Type.Integer(),
  currency: word<'CNY'>(),
  per: word<FeeUnit>(),
  basis: Type.String(),
  text: Type.String(),
});

const WindowView = Type.Object({ number: Type.String(), floor: Type.Integer(), zone: Type.String() });

export const ItemHit = Type.Object({
  code: Type.String(),
  name: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  department: Type.String(),
  departmentName: Type.String(),
  /** The first of the windows at which the papers are handed in. */
  window: Type.String(),
  kind: word<Kind>(),
  audience: word<Audience>(),
  lifeEvent: word<LifeEvent>(),
  promisedLimit: LimitView,
  fees: Type.Array(FeeView),
  /** Papers, visits, working days and fee in one line. */
  lineOfTruth: Type.String(),
  onlineApplication: Type.Boolean(),
  appointment: Type.Boolean(),
});

export const ItemList = Type.Object({ items: Type.Array(ItemHit), nextCursor: Nullable(Type.String()) });

const labelled = <T extends string>() => Type.Object({ code: word<T>(), label: Type.String() });

export const Guide = Type.Object({
  code: Type.String(),
  version: Type.Integer(),
  publishedAt: Type.String(),
  name: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  lineOfTruth: Type.String(),
  kind: labelled<Kind>(),
  audience: labelled<Audience>(),
  lifeEvent: labelled<LifeEvent>(),
  keywords: Type.Array(Type.String()),
  department: Type.String(),
  departmentName: Type.String(),
  phone: Type.String(),
  /** Where the papers are handed in. */
  windows: Type.Array(WindowView),
  promisedLimit: LimitView,
  statutoryLimit: LimitView,
  procedure: Type.Array(
    Type.Object({
      step: word<Step>(),
      label: Type.String(),
      department: Type.String(),
      departmentName: Type.String(),
      limitWorkingDays: Type.Integer(),
      clock: word<StepClock>(),
      /** Goes on at the same time as the steps of the responsible department. */
      parallel: Type.Boolean(),
    }),
  ),
  coDepartments: Type.Array(Type.String()),
  materials: Type.Array(
    Type.Object({
      index: Type.Integer(),
      name: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      form: word<Form>(),
      formLabel: Type.String(),
      copies: Type.Integer(),
      required: Type.Boolean(),
      deferrable: Type.Boolean(),
      source: Type.String(),
      /** Chinese only. */
      hint: Type.String(),
    }),
  ),
  fees: Type.Array(FeeView),
  legalBasis: Type.Array(
    Type.Object({ law: Type.String(), article: Nullable(Type.String()), text: Type.String() }),
  ),
  /** Chinese only. */
  conditions: Type.Array(Type.String()),
  result: Type.Object({
    /** Chinese only. */
    name: Type.String(),
    kind: Type.String(),
    label: Type.String(),
    validityMonths: Nullable(Type.Integer()),
  }),
  channels: Type.Array(labelled<Channel>()),
  onlineApplication: Type.Boolean(),
  fastTrack: Type.Boolean(),
  appointment: Type.Boolean(),
  slotsMinutes: Type.Integer(),
  visitsMax: Type.Integer(),
  /** Chinese only. */
  faq: Type.Array(Type.Object({ question: Type.String(), answer: Type.String() })),
});

/** What everybody needs to know of the center as a whole. */
export const CenterView = Type.Object({
  code: Type.String(),
  name: Type.String(),
  phone: Type.String(),
  address: Type.String(),
  openingHours: Type.Array(Type.Object({ from: Type.String(), to: Type.String() })),
  hoursNote: Type.String(),
  /** Where the public reaches the hall; what is printed on notices. Without a slash at the end. */
  publicUrl: Type.String(),
});

export const DepartmentList = Type.Object({
  items: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      /** As on the window's sign, Chinese only. */
      shortName: Type.String(),
      phone: Type.String(),
      floor: Type.Integer(),
      zone: Type.String(),
      windows: Type.Array(WindowView),
      items: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
    }),
  ),
  nextCursor: Type.Null(),
});

/** Catalogue files by name, their JSON as it stands in them. */
const CatalogFiles = Type.Array(
  Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }), content: Type.Unknown() }),
  { minItems: 1, maxItems: 20 },
);

export const ImportBody = Type.Object(
  {
    files: CatalogFiles,
    /** Whether departments and items that the files leave out are withdrawn; otherwise they stay. */
    withdrawMissing: Type.Boolean({ default: false }),
  },
  { additionalProperties: false },
);

const Changes = Type.Object({
  added: Type.Array(Type.String()),
  changed: Type.Array(Type.String()),
  withdrawn: Type.Array(Type.String()),
  unchanged: Type.Integer(),
});

export const ImportAnswer = Type.Object({ revision: Type.Integer(), items: Changes, departments: Changes });

export const ExportAnswer = Type.Object({ files: CatalogFiles });

export type ItemsQuery = Static<typeof ItemsQuery>;
export type ItemHit = Static<typeof ItemHit>;
export type Guide = Static<typeof Guide>;
export type CenterView = Static<typeof CenterView>;
export type DepartmentList = Static<typeof DepartmentList>;

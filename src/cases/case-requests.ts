import { type TSchema, Type } from 'typebox';
import { AUTHORITY_DOCUMENTS } from './party.ts';
import { STOP_GROUNDS } from './stop-and-extend.ts';

const choice = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values] });
const strict = { additionalProperties: false } as const;
const NAME = Type.String({ minLength: 1, maxLength: 200 });
const SENTENCE = Type.String({ minLength: 1, maxLength: 2000 });
const NUMBER = Type.String({ minLength: 1, maxLength: 40 });

const DAY = '^\\d{4}-\\d{2}-\\d{2}$';

const KIND = choice(['person', 'organisation'] as const);

const MATERIALS = Type.Array(
  Type.Object(
    {
      index: Type.Integer({ minimum: 0, description: "Position in the item's list of materials" }),
      status: choice(['provided', 'missing', 'deferred'] as const),
      until: Type.Optional(
        Type.String({ pattern: DAY, description: 'Of a deferred paper: the day by which it is promised' }),
      ),
    },
    strict,
  ),
  { maxItems: 200 },
);

const AUTHORITY = Type.Object(
  {
    document: choice(AUTHORITY_DOCUMENTS),
    mayCollect: Type.Boolean(),
    validUntil: Type.Union([Type.String({ pattern: DAY }), Type.Null()]),
  },
  strict,
);

/** A paper of the archive stands in for the material with the index. */
const STAND_IN = {
  index: Type.Integer({ minimum: 0 }),
  paperId: Type.String({ minLength: 1, maxLength: 60 }),
  reason: Type.String({ minLength: 1, maxLength: 500 }),
};

const NOT_ACCEPT = { reason: SENTENCE, redirectTo: Type.Optional(NAME) };

export const ReceiveBody = Type.Object(
  {
    itemCode: Type.String({ minLength: 1, maxLength: 40 }),
    applicant: Type.Object(
      {
        kind: KIND,
        name: NAME,
        idNumber: NUMBER,
        phone: NUMBER,
      },
      strict,
    ),
    agent: Type.Optional(
      Type.Object(
        { name: NAME, idNumber: NUMBER, phone: Type.Optional(NUMBER), authority: Type.Optional(AUTHORITY) },
        strict,
      ),
    ),
    materials: MATERIALS,
    standIns: Type.Optional(Type.Array(Type.Object(STAND_IN, strict), { maxItems: 50 })),
    examine: Type.Optional(
      Type.Boolean({ description: 'The departments look through the papers before it is accepted' }),
    ),
    notAccept: Type.Optional(Type.Object(NOT_ACCEPT, strict)),
    ticketNumber: Type.Optional(Type.String({ maxLength: 20 })),
    fastTrack: Type.Optional(Type.Object({ reason: SENTENCE }, strict)),
  },
  strict,
);

const action = <T extends Record<string, TSchema>>(members: T) =>
  Type.Object({ ...members, note: Type.Optional(Type.String({ maxLength: 2000 })) }, strict);

/** What a party's correction may name; what it does not name stays. */
const corrigible = <P extends TSchema>(phone: P) => ({
  name: Type.Optional(NAME),
  idNumber: Type.Optional(NUMBER),
  phone: Type.Optional(phone),
});

/** The body of each action. */
export const ACTION_BODIES = {
  'check-papers': action({
    department: Type.Optional(Type.String({ maxLength: 40 })),
    missing: Type.Array(Type.Integer({ minimum: 0 }), { maxItems: 200 }),
    remark: Type.Optional(Type.String({ maxLength: 1000 })),
  }),
  'request-supplement': action({}),
  'stand-in': action(STAND_IN),
  'ask-confirmation': action({}),
  confirm: action({
    code: Type.Optional(Type.String({ maxLength: 20 })),
    signature: Type.Optional(
      Type.String({ maxLength: 200_000, description: 'A signature drawn by hand: PNG as data URL' }),
    ),
  }),
  supplement: action({ materials: MATERIALS }),
  accept: action({}),
  'not-accept': action(NOT_ACCEPT),
  stop: action({
    ground: choice(STOP_GROUNDS),
    legalBasis: SENTENCE,
    expectedWorkingDays: Type.Integer({ minimum: 1, maximum: 250 }),
    department: Type.Optional(Type.String({ maxLength: 40 })),
  }),
  resume: action({ stopId: Type.Optional(Type.String({ maxLength: 20 })) }),
  extend: action({
    workingDays: Type.Integer({ minimum: 1, maximum: 250 }),
    reason: SENTENCE,
    approval: Type.Optional(
      Type.String({
        maxLength: 200,
        description: 'Joint handling: under which number the government approved it',
      }),
    ),
  }),
  'complete-step': action({
    step: Type.Optional(Type.String({ maxLength: 40 })),
    department: Type.Optional(Type.String({ maxLength: 40 })),
    opinion: Type.Optional(Type.String({ maxLength: 2000 })),
  }),
  decide: action({
    outcome: choice(['granted', 'refused'] as const),
    reasons: Type.Optional(Type.String({ maxLength: 4000 })),
    remedies: Type.Optional(Type.String({ maxLength: 4000 })),
  }),
  issue: action({}),
  collect: action({
    by: choice(['applicant', 'agent', 'post'] as const),
    name: Type.Optional(NAME),
    idNumber: Type.Optional(NUMBER),
    trackingNumber: Type.Optional(Type.String({ maxLength: 40 })),
    authority: Type.Optional(
      Type.String({ maxLength: 200, description: 'What shows that the agent may collect it' }),
    ),
  }),
  withdraw: action({ reason: SENTENCE }),
  'fast-track': action({ reason: SENTENCE }),
  correct: action({
    reason: Type.String({ minLength: 1, maxLength: 200 }),
    applicant: Type.Optional(Type.Object({ kind: Type.Optional(KIND), ...corrigible(NUMBER) }, strict)),
    agent: Type.Optional(
      Type.Object(
        corrigible(Type.String({ maxLength: 40, description: 'Empty: the agent has left none' })),
        strict,
      ),
    ),
    removeAgent: Type.Optional(Type.Boolean({ description: 'There was no agent' })),
    materials: Type.Optional(MATERIALS),
  }),
} as const;

import { type TSchema, Type } from 'typebox';
import { STOP_GROUNDS } from './stop-and-extend.ts';

const choice = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values] });
const strict = { additionalProperties: false } as const;
const NAME = Type.String({ minLength: 1, maxLength: 200 });
const SENTENCE = Type.String({ minLength: 1, maxLength: 2000 });
const NUMBER = Type.String({ minLength: 1, maxLength: 40 });

const KIND = choice(['person', 'organisation'] as const);

const MATERIALS = Type.Array(
  Type.Object(
    {
      index: Type.Integer({ minimum: 0, description: "Position in the item's list of materials" }),
      status: choice(['provided', 'missing', 'deferred'] as const),
    },
    strict,
  ),
  { maxItems: 200 },
);

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
    agent: Type.Optional(Type.Object({ name: NAME, idNumber: NUMBER, phone: Type.Optional(NUMBER) }, strict)),
    materials: MATERIALS,
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
  supplement: action({ materials: MATERIALS }),
  accept: action({}),
  'not-accept': action({ reason: SENTENCE, redirectTo: Type.Optional(NAME) }),
  stop: action({
    ground: choice(STOP_GROUNDS),
    legalBasis: SENTENCE,
    expectedWorkingDays: Type.Integer({ minimum: 1, maximum: 250 }),
    department: Type.Optional(Type.String({ maxLength: 40 })),
  }),
  resume: action({ stopId: Type.Optional(Type.String({ maxLength: 20 })) }),
  extend: action({ workingDays: Type.Integer({ minimum: 1, maximum: 250 }), reason: SENTENCE }),
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

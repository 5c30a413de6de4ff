import { type Static, Type } from 'typebox';
import { MessageView } from '../cases/case-schema.ts';
import { Nullable } from '../platform/schema-forms.ts';
import { type MessageStatus, STATUS_CODES } from './message-status.ts';

/** A message as the list of messages shows it. */
export const MessageRow = Type.Intersect([
  MessageView,
  Type.Object({
    /** Null: it is not about a case. */
    caseNumber: Nullable(Type.String()),
    templateName: Type.String(),
    templateVersion: Type.Integer(),
    statusName: Type.String(),
    /** Why it stands so and what to do about it; null when nobody has to do anything. */
    explanation: Nullable(Type.String()),
    attempts: Type.Integer(),
    /** How many SMS it takes, without the signature that a gateway puts in front. */
    parts: Type.Integer(),
    gateway: Nullable(Type.String()),
  }),
]);

export const MessageList = Type.Object({
  items: Type.Array(MessageRow),
  nextCursor: Nullable(Type.String()),
});

export const MessageQuery = Type.Object(
  {
    caseNumber: Type.Optional(Type.String({ maxLength: 40, pattern: '^[0-9A-Za-z]*$' })),
    status: Type.Optional(Type.Unsafe<MessageStatus>({ type: 'string', enum: [...STATUS_CODES] })),
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
    /** The message after which the list goes on. */
    cursor: Type.Optional(Type.String({ format: 'uuid' })),
  },
  { additionalProperties: false },
);

export type MessageRow = Static<typeof MessageRow>;
export type MessageQuery = Static<typeof MessageQuery>;

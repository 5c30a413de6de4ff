import { type Static, Type } from 'typebox';
import { PASSWORD_MAX } from './password.ts';
import { ROLE_CODES, type Role } from './role.ts';

/** Anything but control characters and halves of characters, which the database does not take. */
const PLAIN_TEXT = '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$';
const WINDOW = '^[A-Z][0-9]{2,3}$';
const DEPARTMENT = '^[A-Z]{2}-[A-Z]{2}$';

const role = Type.Unsafe<Role>({ type: 'string', enum: [...ROLE_CODES] });
const department = Type.Object({ code: Type.String(), name: Type.String() });

/** Whoever is signed in, in the language asked for. */
export const SignedInView = Type.Object({
  username: Type.String(),
  name: Type.String(),
  role,
  roleName: Type.String(),
  /** Null: not bound to one. */
  department: Type.Union([department, Type.Null()]),
  windows: Type.Array(Type.String()),
  /** Everything that the role allows, such as `case:accept`. */
  acts: Type.Array(Type.String()),
  /** In whose place the person acts today. */
  standsInFor: Type.Array(
    Type.Object({ name: Type.String(), roleName: Type.String(), until: Type.String() }),
  ),
});

export const SignInBody = Type.Object(
  {
    username: Type.String({ minLength: 1, maxLength: 100 }),
    password: Type.String({ minLength: 1, maxLength: PASSWORD_MAX }),
  },
  { additionalProperties: false },
);

export const SignInAnswer = Type.Object({
  /** For `Authorization: Bearer`; the cookie holds the same. */
  token: Type.String(),
  expiresAt: Type.String(),
  staff: SignedInView,
});

/** An account as the administrator sees it; names in both languages. */
export const StaffView = Type.Object({
  username: Type.String(),
  name: Type.Object({ zh: Type.String(), en: Type.String() }),
  role,
  roleName: Type.String(),
  department: Type.Union([department, Type.Null()]),
  windows: Type.Array(Type.String()),
  active: Type.Boolean(),
  createdAt: Type.String(),
});

export const StaffList = Type.Object({
  items: Type.Array(StaffView),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
});

export const StaffQuery = Type.Object(
  {
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
    /** The username after which the list goes on. */
    cursor: Type.Optional(Type.String({ maxLength: 40, pattern: PLAIN_TEXT })),
    role: Type.Optional(role),
    department: Type.Optional(Type.String({ pattern: DEPARTMENT })),
    active: Type.Optional(Type.Boolean()),
    /** Part of a name or username. */
    q: Type.Optional(Type.String({ maxLength: 40, pattern: PLAIN_TEXT })),
  },
  { additionalProperties: false },
);

export const NewStaffBody = Type.Object(
  {
    username: Type.String({ maxLength: 40 }),
    name: Type.Object(
      {
        zh: Type.String({ minLength: 1, maxLength: 40, pattern: PLAIN_TEXT }),
        en: Type.String({ minLength: 1, maxLength: 80, pattern: PLAIN_TEXT }),
      },
      { additionalProperties: false },
    ),
    role,
    department: Type.Union([Type.String({ pattern: DEPARTMENT }), Type.Null()], { default: null }),
    windows: Type.Array(Type.String({ pattern: WINDOW }), { maxItems: 50, default: [] }),
    password: Type.String({ maxLength: PASSWORD_MAX }),
  },
  { additionalProperties: false },
);

/** A role with its department and windows: what somebody does in the center. */
export const PostBody = Type.Object(
  {
    role,
    department: Type.Union([Type.String({ pattern: DEPARTMENT }), Type.Null()]),
    windows: Type.Array(Type.String({ pattern: WINDOW }), { maxItems: 50 }),
  },
  { additionalProperties: false },
);

export const PasswordBody = Type.Object(
  { password: Type.String({ maxLength: PASSWORD_MAX }) },
  { additionalProperties: false },
);

export const ActiveBody = Type.Object({ active: Type.Boolean() }, { additionalProperties: false });

export const UsernameParams = Type.Object({ username: Type.String({ maxLength: 40 }) });

export type SignedInView = Static<typeof SignedInView>;
export type StaffView = Static<typeof StaffView>;
export type StaffQuery = Static<typeof StaffQuery>;

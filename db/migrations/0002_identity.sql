-- Who works in the center, and how they sign in.

-- better-auth's own tables with its own spelling of the columns (username plugin), checked against it by a test.
-- They know no center: a username is kept as `<center>/<username>`, and identity.staff says whose account it is.
create schema auth;

create table auth."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  username text unique
);

create table auth.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" (id) on delete cascade
);
create index session_of_user on auth.session ("userId");
create index session_expiry on auth.session ("expiresAt");

create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index account_of_user on auth.account ("userId");

create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index verification_identifier on auth.verification (identifier);

create schema identity;

-- Staff are deactivated and never deleted: cases name them.
create table identity.staff (
  center_id int not null,
  user_id text not null references auth."user" (id),
  username text not null,
  name_zh text not null,
  name_en text not null,
  role text not null check (role in
    ('clerk', 'reviewer', 'chief', 'cashier', 'guide', 'supervisor', 'director', 'administrator')),
  department_code text, -- null: may act in every department
  windows text[] not null,
  active boolean not null default true,
  created_at timestamptz not null,
  primary key (center_id, user_id)
);
create unique index staff_username on identity.staff (center_id, lower(username));

-- Wrong passwords by username (in small letters, known or not) and address, for the lock against guessing.
create table identity.wrong_try (
  center_id int not null,
  username text not null,
  address text not null,
  count int not null,
  last_at timestamptz not null,
  primary key (center_id, username, address)
);
create index wrong_try_age on identity.wrong_try (last_at);

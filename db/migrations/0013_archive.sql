-- The archive (档案): which papers of whom the hall has seen or issued, so that they need not be brought again.

create schema archive;

create table archive.period (
  center_id int not null,
  name text not null,
  value int not null check (value > 0),
  source_zh text not null,
  source_en text not null,
  primary key (center_id, name)
);

create table archive.paper (
  center_id int not null,
  id text collate "C" not null, -- case number and position in the case: a rebuild gives the same rows
  owner_digest text not null, -- keyed digest of the owner's ID number
  name text not null,
  item_code text not null, -- of the case; of a result also who issues it
  case_number text not null,
  material_index int, -- null: the result of the case
  filed_on date not null,
  valid_until date, -- of a result; null: no fixed term. How long a handed-in paper counts is archive.period
  withdrawn_at timestamptz, -- it was entered by mistake
  primary key (center_id, id)
);
create index paper_owner on archive.paper (center_id, owner_digest);

-- Scans, encrypted with the hall's keys. A new scan does not replace an older one: the ledger names it by its digest.
-- They refer to archive.paper by its id only, so that a rebuild of those rows from the ledger leaves the scans alone.
create table archive.file (
  center_id int not null,
  paper_id text collate "C" not null,
  sha256 text not null, -- of what was uploaded, hexadecimal
  media_type text not null,
  sealed bytea not null,
  size int not null,
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  primary key (center_id, paper_id, sha256)
);

-- Who has looked at which paper, and for what (《个人信息保护法》). Never changed.
create table archive.access (
  center_id int not null,
  id bigint generated always as identity,
  paper_id text collate "C" not null,
  at timestamptz not null,
  user_id text not null,
  act text not null check (act in ('listed', 'opened', 'scan_read', 'scan_added')),
  for_item text not null,
  for_case text,
  primary key (center_id, id)
);
create index access_paper on archive.access (center_id, paper_id);

-- Notices: their words, and the papers that applicants have signed. A notice itself is derived from the ledger and kept nowhere.

create schema documents;

-- Versions are added and never changed: a notice is made in the words that were in force when its event happened.
create table documents.template (
  center_id int not null,
  code text not null,
  version int not null check (version > 0),
  text text not null,
  created_at timestamptz not null,
  created_by jsonb, -- null: shipped with the product
  primary key (center_id, code, version)
);

-- What an applicant has signed, as it was signed. Its SHA-256 stands in the event of the same sequence.
create table documents.kept (
  center_id int not null,
  case_number text not null,
  sequence int not null,
  sha256 bytea not null check (length(sha256) = 32), -- of the paper as it is read
  content bytea not null, -- sealed with the hall's keys
  made_at timestamptz not null,
  primary key (center_id, case_number, sequence)
);

-- The catalogue: the center itself, its departments and windows, its items. A version of an item is never changed:
-- a case keeps the one it was accepted under.

create schema catalog;

-- Each import that changed something. The newest revision tells a process whether what it remembers still holds.
create table catalog.revision (
  center_id int not null,
  revision int not null check (revision > 0),
  imported_at timestamptz not null,
  imported_by text, -- user id of the administrator; null: the first start or the command line
  sources text[] not null, -- names of the files
  primary key (center_id, revision)
);

create table catalog.center (
  center_id int not null,
  code text not null,
  facts jsonb not null,
  notes jsonb not null, -- remarks at the heads of the files, such as that the data are made up
  primary key (center_id)
);

-- Departments and items are withdrawn and never deleted: cases name them.
create table catalog.department (
  center_id int not null,
  code text not null,
  position int not null, -- order of the file
  name_zh text not null,
  name_en text not null,
  short_name text not null,
  phone text not null,
  floor int not null,
  zone text not null,
  withdrawn_at timestamptz,
  primary key (center_id, code)
);

create table catalog.service_window (
  center_id int not null,
  number text not null,
  department_code text not null,
  position int not null, -- order within the department
  primary key (center_id, number),
  foreign key (center_id, department_code) references catalog.department
);

create table catalog.item_version (
  center_id int not null,
  item_code text not null,
  version int not null check (version > 0),
  content jsonb not null,
  published_at timestamptz not null,
  revision int not null, -- of the import that brought it
  primary key (center_id, item_code, version),
  foreign key (center_id, revision) references catalog.revision
);

create table catalog.item (
  center_id int not null,
  code text not null,
  position int not null, -- order of the file
  version int not null, -- the newest
  withdrawn_at timestamptz,
  primary key (center_id, code),
  foreign key (center_id, code, version) references catalog.item_version
);

create function catalog.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a published version of an item is never changed; publish a new one';
end $$;

create trigger item_version_is_final before update or delete on catalog.item_version
  for each row execute function catalog.refuse_change();

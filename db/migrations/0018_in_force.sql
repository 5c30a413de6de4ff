-- What a paper said stays what it said: the center, its departments and the periods of law are kept as versions.

-- The key is the revision whose import brought it, and whose moment is that from which it holds.
create table catalog.center_version (
  center_id int not null,
  revision int not null,
  facts jsonb not null,
  notes jsonb not null,
  primary key (center_id, revision),
  foreign key (center_id, revision) references catalog.revision
);

create table catalog.department_version (
  center_id int not null,
  department_code text not null,
  revision int not null,
  content jsonb not null,
  primary key (center_id, department_code, revision),
  foreign key (center_id, revision) references catalog.revision
);

-- What stood before was not kept. Today's is the oldest that is known, and stands for all that came before it.
insert into catalog.center_version (center_id, revision, facts, notes)
select c.center_id, (select max(r.revision) from catalog.revision r where r.center_id = c.center_id), c.facts, c.notes
from catalog.center c;

insert into catalog.department_version (center_id, department_code, revision, content)
select d.center_id, d.code, (select max(r.revision) from catalog.revision r where r.center_id = d.center_id),
  jsonb_build_object('code', d.code, 'name', jsonb_build_object('zh', d.name_zh, 'en', d.name_en),
    'shortName', d.short_name, 'phone', d.phone, 'floor', d.floor, 'zone', d.zone,
    'windows', (select coalesce(jsonb_agg(w.number order by w.position), '[]') from catalog.service_window w
      where w.center_id = d.center_id and w.department_code = d.code))
from catalog.department d;

create or replace function catalog.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a published version is never changed; publish a new one';
end $$;

create trigger center_version_is_final before update or delete on catalog.center_version
  for each row execute function catalog.refuse_change();
create trigger department_version_is_final before update or delete on catalog.department_version
  for each row execute function catalog.refuse_change();

-- From when a period held was not kept either; its first version stands for all that came before the second.
alter table cases.legal_period
  add version int not null default 1 check (version > 0),
  add in_force_from timestamptz not null default '2000-01-01T00:00:00+08:00';
alter table cases.legal_period alter version drop default, alter in_force_from drop default;
alter table cases.legal_period drop constraint legal_period_pkey, add primary key (center_id, name, version);

create function cases.refuse_period_change() returns trigger language plpgsql as $$
begin
  raise exception 'a period of law is never changed; add its next version with the moment from which it is in force';
end $$;

create trigger legal_period_is_final before update or delete on cases.legal_period
  for each row execute function cases.refuse_period_change();

-- The hash of a signed paper stands in its event and nowhere else, so that there is one to compare with.
alter table documents.kept drop sha256;

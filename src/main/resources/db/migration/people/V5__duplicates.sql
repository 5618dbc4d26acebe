-- By what people could be the same, hashed: a key that several people share is worth a look.
create table duplicate_key (
  key       bigint not null,
  person_id uuid not null references person (id) on delete cascade,
  primary key (key, person_id)
);
create index duplicate_key_person on duplicate_key (person_id);

-- Pairs who may be one human. The smaller id stands first.
create table duplicate (
  person_id    uuid not null references person (id) on delete cascade,
  other_id     uuid not null references person (id) on delete cascade,
  reason       text not null check (reason in ('CLAIM', 'EMAIL', 'PHONE', 'NAME')),
  at           timestamptz not null,
  -- somebody looked: they are two
  dismissed_at timestamptz,
  dismissed_by uuid references app_user (id),
  primary key (person_id, other_id),
  check (person_id < other_id)
);
create index duplicate_other on duplicate (other_id);
create index duplicate_open on duplicate (at desc, person_id desc, other_id desc) where dismissed_at is null;
create index identity_conflict_at on identity_conflict (at);
create index identity_conflict_other on identity_conflict (other_id);

-- Each row that a merge moves remembers whose it was before, the latest merge last; so the merge can be taken back.
alter table identity add column merged_from uuid[];
alter table consent add column merged_from uuid[];

-- An erased person stays as a row without anything personal, under a new id, so that no total breaks.
alter table person add column erased_at timestamptz;

create table person_merge (
  id        uuid primary key,
  kept_id   uuid not null,
  -- does not exist any more, unless the merge was undone
  gone_id   uuid not null,
  gone_name text not null,
  at        timestamptz not null,
  actor_id  uuid references app_user (id),
  undone_at timestamptz,
  undone_by uuid references app_user (id)
);
create unique index person_merge_gone on person_merge (gone_id) where undone_at is null;
create index person_merge_kept on person_merge (kept_id, at desc);

-- What a module needs beside the marks on its rows to take its part of a merge back.
create table person_merge_memo (
  merge_id uuid not null references person_merge (id) on delete cascade,
  part     text not null,
  memo     jsonb not null,
  primary key (merge_id, part)
);

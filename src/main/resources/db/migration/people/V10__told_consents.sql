-- The import by which it was told, which may be taken back; null: they said it to us, or one of us noted it.
alter table consent add column door_id uuid;
create index consent_door on consent (door_id, id) where door_id is not null;

-- What a file told and holds no more, since its import was undone: kept as it stood, for the proof.
create table consent_undone (
  id          bigint generated always as identity primary key,
  person_id   uuid not null references person (id) on delete cascade,
  undone_at   timestamptz not null,
  said        jsonb not null,
  merged_from uuid[]
);
create index consent_undone_person on consent_undone (person_id);

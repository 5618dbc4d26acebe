-- One change to many people.
create table bulk_edit (
  id          uuid primary key,
  -- what is changed, such as owner, country or field.team_size, and to what; null takes away what is there
  place       text not null,
  value       text,
  -- the change as people read it
  words       text not null,
  state       text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
  people      int not null,
  created_by  uuid not null references app_user (id),
  created_at  timestamptz not null,
  finished_at timestamptz
);
create index bulk_edit_created on bulk_edit (created_at desc, id desc);

create table bulk_edit_person (
  edit_id   uuid not null references bulk_edit (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  -- what stood there before
  before    text,
  -- whether the change, and then its undo, did anything; null: not yet tried
  changed   boolean,
  undone    boolean,
  primary key (edit_id, person_id)
);
create index bulk_edit_person_of on bulk_edit_person (person_id);
create index bulk_edit_to_do on bulk_edit_person (edit_id, person_id) where changed is null;
create index bulk_edit_to_undo on bulk_edit_person (edit_id, person_id) where changed and undone is null;

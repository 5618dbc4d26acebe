alter table import drop constraint import_state_check;
alter table import add check (state in ('UPLOADED', 'CHECKING', 'QUEUED', 'RUNNING', 'PAUSED', 'CANCELLED', 'DONE', 'FAILED',
                                        'UNDOING', 'UNDONE'));
alter table import add column skipped bigint not null default 0;
-- by what somebody known is recognised, and what becomes of what is known of them
alter table import add column options jsonb not null default '{}';
-- what a dry run found
alter table import add column dry_run jsonb;
-- how far an undo is: the last row that was looked at, and what came of all of them
alter table import add column undo_after text;
alter table import add column removed bigint not null default 0;
alter table import add column restored bigint not null default 0;
alter table import add column kept bigint not null default 0;

-- What an import changed of something that was there before: as it was before its first row, and as its last one left it.
create table import_change (
  import_id uuid not null references import (id) on delete cascade,
  key       text not null,
  before    jsonb,
  after     jsonb not null,
  primary key (import_id, key)
);

-- What the columns of files with these headers mean, as somebody said it once.
create table import_mapping (
  id         uuid primary key,
  kind       text not null,
  name       text not null check (name <> ''),
  -- in plain letters, sorted
  headers    text[] not null,
  -- the field of each header
  meanings   jsonb not null,
  options    jsonb not null,
  created_by uuid references app_user (id),
  created_at timestamptz not null,
  unique (kind, headers)
);

-- A workbook as it came, in pieces; what is imported is the sheet of it that was chosen, as CSV.
create table import_workbook (
  import_id uuid not null references import (id) on delete cascade,
  number    int not null,
  content   bytea storage external not null,
  primary key (import_id, number)
);

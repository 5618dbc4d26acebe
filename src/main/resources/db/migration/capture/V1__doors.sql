create table source (
  id             uuid primary key,
  name           text not null check (name <> ''),
  kind           text not null check (kind in ('segment')),
  write_key_hash bytea not null unique,
  write_key_hint text not null,
  created_at     timestamptz not null,
  revoked_at     timestamptz
);

create table form (
  id         uuid primary key,
  slug       text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title      text not null check (title <> ''),
  intro      text not null default '',
  kind       text not null check (kind in ('FORM_SUBMITTED', 'DEMO_REQUESTED', 'CONTENT_REQUESTED')),
  -- what it asks for, in this order; e-mail is always among them and always required
  fields     text[] not null,
  required   text[] not null,
  button     text not null,
  thanks     text not null,
  created_at timestamptz not null,
  closed_at  timestamptz
);
insert into form (id, slug, title, intro, kind, fields, required, button, thanks, created_at)
values (uuidv7(), 'demo', 'See it with your own data',
        'Tell us where to reach you, and we will arrange a demo that starts from your own numbers.', 'DEMO_REQUESTED',
        '{firstName,lastName,email,company,jobTitle,phone}', '{email}', 'Request a demo',
        'Thank you. Somebody from our team will be in touch shortly.', now());

create table import (
  id          uuid primary key,
  kind        text not null,
  file_name   text not null,
  bytes       bigint not null,
  state       text not null check (state in ('UPLOADED', 'QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  -- delimiter, charset and the field of each column, as recognised and then corrected by hand
  layout      jsonb not null,
  rows        bigint not null default 0,
  created     bigint not null default 0,
  updated     bigint not null default 0,
  failed      bigint not null default 0,
  -- how many of the file's records are done: a restart goes on from here
  position    bigint not null default 0,
  problem     text,
  created_by  uuid references app_user (id),
  created_at  timestamptz not null,
  finished_at timestamptz
);
create index import_created_at on import (created_at desc, id desc);

create table import_part (
  import_id uuid not null references import (id) on delete cascade,
  number    int not null,
  -- as it came, in pieces of 1 MB; external: no time is lost on compressing what is soon deleted
  content   bytea storage external not null,
  primary key (import_id, number)
);

create table import_problem (
  import_id uuid not null references import (id) on delete cascade,
  line      bigint not null,
  column_name text not null,
  reason    text not null,
  -- the cells of the row as they stand in the file
  record    jsonb not null,
  primary key (import_id, line)
);

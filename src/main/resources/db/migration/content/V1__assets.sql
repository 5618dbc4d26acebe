-- What somebody uploaded, as it came. Its type was made out from the bytes themselves.
create table content_file (
  id         uuid primary key,
  -- A picture may be seen by everybody; an asset's file is handed out by links only.
  use        text not null check (use in ('ASSET', 'PICTURE')),
  name       text not null check (name <> ''),
  type       text not null,
  bytes      bigint not null check (bytes > 0),
  width      int,
  height     int,
  created_by uuid references app_user (id),
  created_at timestamptz not null,
  check (use = 'ASSET' or (width > 0 and height > 0))
);
create index content_file_pictures on content_file (created_at desc, id desc) where use = 'PICTURE';

create table content_file_part (
  file_id uuid not null references content_file (id) on delete cascade,
  number  int not null,
  -- in pieces of 1 MB; external: most of what comes is compressed already
  content bytea storage external not null,
  primary key (file_id, number)
);

create table asset (
  id          uuid primary key,
  title       text not null check (title <> ''),
  kind        text not null,
  stage       text not null check (stage in ('AWARENESS', 'CONSIDERATION', 'DECISION')),
  description text not null default '',
  language    text not null check (language ~ '^[a-z]{2,3}$'),
  -- where it lives, when it is no file of ours
  url         text,
  -- of the file; 0: there is none
  version     int not null default 0,
  cover_id    uuid references content_file (id),
  created_at  timestamptz not null,
  archived_at timestamptz,
  check ((url is null) = (version > 0))
);
create index asset_created on asset (created_at desc, id desc);

create table asset_version (
  asset_id   uuid not null references asset (id),
  version    int not null check (version > 0),
  file_id    uuid not null unique references content_file (id),
  created_at timestamptz not null,
  primary key (asset_id, version)
);

-- One asset handed to one person for one reason, such as a form's submission.
create table asset_delivery (
  id           uuid primary key,
  asset_id     uuid not null references asset (id),
  person_id    uuid not null,
  cause        text not null,
  language     text not null,
  delivered_at timestamptz not null,
  expires_at   timestamptz not null,
  opens        int not null default 0,
  opened_at    timestamptz,
  last_opened_at timestamptz,
  unique (asset_id, person_id, cause)
);
create index asset_delivery_person on asset_delivery (person_id, delivered_at desc);
create index asset_delivery_asset on asset_delivery (asset_id, delivered_at desc, id desc);

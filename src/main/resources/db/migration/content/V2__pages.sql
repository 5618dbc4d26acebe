create table landing_page (
  id           uuid primary key,
  slug         text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and slug <> 'picture'),
  name         text not null check (name <> ''),
  -- what is being worked on; strangers see the published version
  draft        jsonb not null,
  draft_at     timestamptz not null,
  version      int not null default 0,
  -- the version that strangers see; null: none
  published    int,
  created_at   timestamptz not null
);

create table landing_version (
  page_id      uuid not null references landing_page (id),
  version      int not null check (version > 0),
  design       jsonb not null,
  published_by uuid references app_user (id),
  published_at timestamptz not null,
  primary key (page_id, version)
);

alter table landing_page add foreign key (id, published) references landing_version (page_id, version);

-- How often a page was shown, told by the page itself without any cookie or id: a number, nobody's track.
create table landing_day (
  page_id   uuid not null references landing_page (id),
  day       date not null,
  views     bigint not null default 0,
  -- by browsers that a program steers
  automated bigint not null default 0,
  primary key (page_id, day)
);

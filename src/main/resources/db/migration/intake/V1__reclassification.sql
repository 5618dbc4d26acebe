-- The history is judged anew, from the first interaction to the last that there was when somebody asked.
create table reclassification (
  id          uuid primary key,
  cause       text not null,
  asked_by    uuid references app_user (id),
  asked_at    timestamptz not null,
  -- ids of interactions: how far it came, and how far it goes
  through     bigint not null default 0,
  until       bigint not null,
  changed     bigint not null default 0,
  finished_at timestamptz
);
create index reclassification_asked_at on reclassification (asked_at desc);

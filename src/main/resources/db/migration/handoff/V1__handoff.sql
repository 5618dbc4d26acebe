-- What marketing and sales agreed on; the newest version counts.
create table agreement (
  version        int generated always as identity primary key,
  threshold      numeric(6, 2) not null check (threshold > 0),
  answer_minutes int not null check (answer_minutes > 0),
  recycle_days   int not null check (recycle_days > 0),
  agreed_at      timestamptz not null
);
insert into agreement (threshold, answer_minutes, recycle_days, agreed_at) values (20, 240, 30, '2020-01-01T00:00:00Z');

create table reject_reason (
  code       text primary key,
  label      text not null check (label <> ''),
  leads_to   text not null check (leads_to in ('RECYCLED', 'DISQUALIFIED')),
  position   int not null,
  -- no longer to be chosen; hand-offs rejected for it still name it
  retired_at timestamptz
);
insert into reject_reason (code, label, leads_to, position)
values ('not_now', 'Interested, but not now', 'RECYCLED', 1),
       ('no_budget', 'No budget', 'RECYCLED', 2),
       ('no_answer', 'Could not be reached', 'RECYCLED', 3),
       ('not_ready', 'Only wanted information', 'RECYCLED', 4),
       ('not_a_fit', 'Not a company we serve', 'DISQUALIFIED', 5),
       ('competitor', 'Competitor, student or job seeker', 'DISQUALIFIED', 6),
       ('bad_data', 'Wrong or invented contact data', 'DISQUALIFIED', 7);

create table person_stage (
  person_id uuid primary key references person (id),
  stage     text not null check (stage in ('SUBSCRIBER', 'LEAD', 'MQL', 'SAL', 'SQL', 'OPPORTUNITY', 'CUSTOMER',
                                           'RECYCLED', 'DISQUALIFIED')),
  since     timestamptz not null,
  wake_at   timestamptz check ((wake_at is not null) = (stage = 'RECYCLED'))
);
create index person_stage_stage on person_stage (stage, person_id);

create table stage_move (
  id         bigint generated always as identity primary key,
  person_id  uuid not null references person (id),
  from_stage text,
  to_stage   text not null,
  at         timestamptz not null,
  cause      text not null,
  actor_id   uuid references app_user (id)
);
create index stage_move_person on stage_move (person_id, to_stage, at);

create table handoff (
  id           uuid primary key,
  person_id    uuid not null references person (id),
  -- null: there was no salesperson to offer it to; whoever sells may take it.
  owner_id     uuid references app_user (id),
  state        text not null check (state in ('OFFERED', 'ACCEPTED', 'REJECTED')),
  agreement    int not null references agreement (version),
  cause        text not null,
  score        numeric(8, 2) not null,
  offered_at   timestamptz not null,
  due_at       timestamptz not null,
  answered_at  timestamptz,
  answered_by  uuid references app_user (id),
  reason       text references reject_reason (code),
  note         text,
  check ((state = 'OFFERED') = (answered_at is null)),
  check ((state = 'REJECTED') = (reason is not null))
);
create unique index handoff_open on handoff (person_id) where state = 'OFFERED';
create index handoff_person on handoff (person_id);
create index handoff_owner on handoff (owner_id, offered_at);
create index handoff_state on handoff (state, due_at, id);
create index handoff_offered on handoff (offered_at desc, id desc);
create index handoff_answered on handoff (answered_at desc, id desc) where answered_at is not null;

create table pipeline_stage (
  code        text primary key,
  name        text not null,
  position    int not null unique,
  probability numeric(4, 3) not null check (probability between 0 and 1),
  usual_days  int not null check (usual_days > 0)
);
insert into pipeline_stage (code, name, position, probability, usual_days)
values ('discovery', 'Discovery', 1, 0.2, 14),
       ('demo', 'Demo', 2, 0.4, 14),
       ('proposal', 'Proposal', 3, 0.6, 21),
       ('negotiation', 'Negotiation', 4, 0.8, 14);

create table deal (
  id             uuid primary key,
  person_id      uuid not null references person (id),
  name           text not null check (name <> ''),
  -- null: nobody has said yet what it is worth
  amount         numeric(16, 2) check (amount >= 0),
  currency       char(3) not null,
  stage          text not null references pipeline_stage (code),
  state          text not null check (state in ('OPEN', 'WON', 'LOST')),
  stage_since    timestamptz not null,
  owner_id       uuid references app_user (id),
  -- a salesperson of another system, as an import named them
  owner_name     text,
  handoff_id     uuid references handoff (id),
  external_id    text unique,
  attributes     jsonb not null default '{}',
  expected_close date,
  created_at     timestamptz not null,
  closed_at      timestamptz,
  lost_reason    text,
  lost_note      text,
  -- grows with each change of terms or owner
  version        int not null default 0,
  -- what the search box looks through, lower-case
  search         text generated always as (lower(name || ' ' || coalesce(external_id, ''))) stored,
  check ((state = 'OPEN') = (closed_at is null)),
  check ((state = 'LOST') = (lost_reason is not null)),
  check (lost_note is null or state = 'LOST')
);
create index deal_person on deal (person_id);
create index deal_open on deal (stage, stage_since desc, id desc) where state = 'OPEN';
create index deal_owner on deal (owner_id) where owner_id is not null;
create index deal_closed on deal (closed_at) where state <> 'OPEN';
create index deal_created_at on deal (created_at desc, id desc);
create index deal_search on deal using gin (search gin_trgm_ops);

-- How the deal stood after each move: an open one came into the stage, was reopened or began there.
create table deal_move (
  id       bigint generated always as identity primary key,
  deal_id  uuid not null references deal (id),
  stage    text not null references pipeline_stage (code),
  state    text not null check (state in ('OPEN', 'WON', 'LOST')),
  -- the reason and note of a loss
  note     text,
  at       timestamptz not null,
  actor_id uuid references app_user (id)
);
create index deal_move_deal on deal_move (deal_id, id);

-- A browser, known by the anonymous id its tracker made up; its person once somebody identifies on it.
create table visitor (
  id           uuid primary key,
  door_id      uuid not null,
  anonymous_id text not null,
  person_id    uuid,
  first_seen   timestamptz not null,
  unique (door_id, anonymous_id)
);
create index visitor_person on visitor (person_id) where person_id is not null;

-- Append-only. No foreign keys: the write path has just resolved every id in the same transaction.
create table interaction (
  id          bigint generated always as identity primary key,
  -- The source, form or import it came by; with message_id the key that makes a repeat harmless.
  door_id     uuid not null,
  message_id  text not null,
  kind        text not null,
  name        text,
  person_id   uuid,
  visitor_id  uuid,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  channel     text,
  campaign_id uuid,
  bot         boolean not null,
  amount      numeric(16, 2),
  currency    char(3),
  -- Everything as it was told: url, referrer, utm, click ids, properties.
  facts       jsonb not null,
  unique (door_id, message_id)
);
create index interaction_person on interaction (person_id, id) where person_id is not null;
create index interaction_nobody on interaction (visitor_id) where person_id is null;
create index interaction_campaign on interaction (campaign_id, occurred_at) where campaign_id is not null;
create index interaction_purchase on interaction (occurred_at) where kind = 'PURCHASED';

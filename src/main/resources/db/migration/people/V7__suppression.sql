-- Addresses to which no promotional mail may ever go, whether we know the person or not.
create table suppressed_address (
  email  text primary key check (email = lower(email) and email <> ''),
  reason text not null,
  -- where it was said, in words
  source text not null,
  at     timestamptz not null
);
create index suppressed_address_at on suppressed_address (at desc, email desc);

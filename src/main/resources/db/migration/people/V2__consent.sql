-- What people allowed and took back, each time as a row of its own; the latest one of a purpose holds.
create table consent (
  id        bigint generated always as identity primary key,
  person_id uuid not null references person (id),
  purpose   text not null check (purpose in ('EMAIL', 'PHONE', 'TRACKING', 'PROFILING')),
  state     text not null check (state in ('GRANTED', 'WITHDRAWN')),
  -- the ground of the GDPR's article 6 that it stands on
  basis     text not null check (basis in ('CONSENT', 'CONTRACT', 'LEGITIMATE_INTEREST')),
  at        timestamptz not null,
  -- whether it was confirmed by a link in a mail
  confirmed boolean not null,
  -- where it was said, in words, and the telling itself: a repeat of it changes nothing
  source    text not null,
  evidence  text not null,
  -- what they read, word by word, and which version of it
  wording   text not null,
  version   int not null,
  language  text,
  ip        text,
  unique (evidence, purpose)
);
create index consent_person on consent (person_id, purpose, at desc, id desc);

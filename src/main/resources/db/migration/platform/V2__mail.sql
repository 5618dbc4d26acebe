-- Every mail that was ever asked for, whether a mail server is set up or not.
create table mail (
  id         uuid primary key,
  -- the sender's own name for it: asking twice is asking once
  key        text not null unique,
  recipient  text not null,
  subject    text not null,
  body       text not null,
  html       text,
  headers    jsonb not null,
  -- KEPT: no mail server was set up. UNCLEAR: it broke off where nobody can tell whether it was taken.
  state      text not null check (state in ('KEPT', 'WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCLEAR')),
  attempts   int not null default 0,
  problem    text,
  created_at timestamptz not null,
  -- when it is tried again
  next_at    timestamptz,
  -- when it came into its present state
  since      timestamptz not null
);
create index mail_created_at on mail (created_at desc, id desc);
create index mail_state on mail (state, created_at desc, id desc);

-- What the reader can forbid us; null: they asked for the mail, or need it.
alter table mail add column purpose text;
-- DROPPED: the reader has forbidden its purpose.
alter table mail drop constraint mail_state_check;
alter table mail add constraint mail_state_check
  check (state in ('KEPT', 'WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCLEAR', 'DROPPED'));
create index mail_recipient on mail (lower(recipient));

-- Fingerprints of who was erased: enough to recognise them if a list brings them back, too little to tell who they were.
create table erased_trace (
  fingerprint bytea primary key,
  erased_at   timestamptz not null
);

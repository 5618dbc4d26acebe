alter table import drop constraint import_state_check;
alter table import add check (state in ('UPLOADED', 'CHECKING', 'QUEUED', 'RUNNING', 'PAUSED', 'EXPIRED', 'CANCELLED', 'DONE',
                                        'FAILED', 'UNDOING', 'UNDONE'));
-- since when it rests: nobody's file is kept for ever
alter table import add column paused_at timestamptz;

-- what the rows said about consents: allowed, taken back, and allowed by the file after a person's own no
alter table import add column granted bigint not null default 0;
alter table import add column withdrawn bigint not null default 0;
alter table import add column objected bigint not null default 0;

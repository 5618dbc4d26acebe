alter table identity drop constraint identity_kind_check;
alter table identity add constraint identity_kind_check check (kind in ('EMAIL', 'EXTERNAL_ID', 'PHONE'));

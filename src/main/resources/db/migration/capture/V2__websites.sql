alter table source drop constraint source_kind_check;
alter table source add check (kind in ('website', 'segment'));
-- A website's key stands in its pages for everybody to read, so it need not be hidden from us.
alter table source add column public_key text;
alter table source add check ((kind = 'website') = (public_key is not null));
-- From where browsers may send; empty: from anywhere.
alter table source add column origins text[] not null default '{}';

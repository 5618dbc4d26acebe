-- Kept along with each part of the work, so that nobody counts a hundred thousand rows to see how far it is.
alter table bulk_edit
  add column tried   int not null default 0,
  add column changed int not null default 0,
  add column undone  int not null default 0,
  add column kept    int not null default 0,
  add column undone_by uuid references app_user (id);

update bulk_edit e
   set tried = n.tried, changed = n.changed, undone = n.undone, kept = n.kept
  from (select edit_id,
               count(*) filter (where changed is not null) as tried,
               count(*) filter (where changed) as changed,
               count(*) filter (where undone) as undone,
               count(*) filter (where not undone) as kept
          from bulk_edit_person
         group by edit_id) as n
 where n.edit_id = e.id;

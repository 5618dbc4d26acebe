-- Moments are looked for by segment and by person: two indexes do for that, of which every change writes each.
alter table segment_due drop constraint segment_due_pkey;
drop index segment_due_person;
drop index segment_due_at;
alter table segment_due add primary key (person_id, segment_id);
create index segment_due_at on segment_due (segment_id, at);

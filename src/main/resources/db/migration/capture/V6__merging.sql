-- Whose it was before people became one, the latest merge last.
alter table form_submission add column merged_from uuid[];
alter table delivery add column merged_from uuid[];
create index form_submission_person on form_submission (person_id) where person_id is not null;
create index form_submission_email on form_submission (lower(answers ->> 'email'));
create index delivery_person on delivery (person_id) where person_id is not null;

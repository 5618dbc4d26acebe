-- Whose it was before people became one, the latest merge last.
alter table interaction add column merged_from uuid[];
alter table visitor add column merged_from uuid[];

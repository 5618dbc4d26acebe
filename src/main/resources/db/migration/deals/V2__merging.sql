-- Whose it was before people became one, the latest merge last.
alter table deal add column merged_from uuid[];

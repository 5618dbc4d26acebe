-- Whose it was before people became one, the latest merge last.
alter table stage_move add column merged_from uuid[];
alter table handoff add column merged_from uuid[];

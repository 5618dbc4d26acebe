-- The import or other door whose telling moved somebody, where it is to be known: it may be taken back.
alter table stage_move add column door_id uuid;

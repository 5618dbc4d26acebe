-- Segments look at stages: they are told whose changed.
create trigger segment_stage_added after insert on person_stage referencing new table as added
  for each statement execute function segment_touch_added('STAGE', 'person_id');
create trigger segment_stage_changed after update on person_stage referencing old table as gone new table as added
  for each statement execute function segment_touch_changed('STAGE', 'person_id');

-- Segments look at scores: they are told which changed.
create trigger segment_score_added after insert on person_score referencing new table as added
  for each statement execute function segment_touch_scores_added();
create trigger segment_score_changed after update on person_score referencing old table as gone new table as added
  for each statement execute function segment_touch_scores_changed();
create trigger segment_score_model after insert or update on score_model
  for each statement execute function segment_touch_model();

-- Segments look at deals: they are told whose changed.
create trigger segment_deal_added after insert on deal referencing new table as added
  for each statement execute function segment_touch_added('DEAL', 'person_id');
create trigger segment_deal_changed after update on deal referencing old table as gone new table as added
  for each statement execute function segment_touch_changed('DEAL', 'person_id');
create trigger segment_deal_gone after delete on deal referencing old table as gone
  for each statement execute function segment_touch_gone('DEAL', 'person_id');

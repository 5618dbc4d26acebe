-- Another reporting currency: sums of deals mean something else for everybody.
create function segment_touch_currency() returns trigger language plpgsql as $$
begin
  insert into segment_touch (aspect, persons) values ('CURRENCY', '{}');
  return null;
end $$;
create trigger segment_currency_changed after update on setting
  for each row when (new.key = 'currency' and new.value is distinct from old.value)
  execute function segment_touch_currency();

-- Whoever is erased is looked for among those whose moves became another's.
create index segment_move_merged on segment_move using gin (merged_from) where merged_from is not null;

-- Whether two parts of a name may be one, typed in another way or shortened. A part that is missing says nothing.
create function name_alike(one text, other text) returns boolean language sql immutable parallel safe as $$
  select one is null or other is null
      or similarity(lower(one), lower(other)) >= 0.25
      or starts_with(lower(one), rtrim(lower(other), '.'))
      or starts_with(lower(other), rtrim(lower(one), '.'))
$$;

delete from duplicate d
 using person a, person b
 where d.reason = 'NAME' and d.dismissed_at is null and a.id = d.person_id and b.id = d.other_id
   and not (name_alike(a.first_name, b.first_name) and name_alike(a.last_name, b.last_name)
            or name_alike(a.first_name, b.last_name) and name_alike(a.last_name, b.first_name));

-- The values are kept with the people: in person.attributes, under the key.
create table field (
  id         uuid primary key,
  key        text not null unique check (key <> ''),
  label      text not null check (label <> ''),
  kind       text not null check (kind in ('TEXT', 'NUMBER', 'DATE', 'CHOICE', 'YES_NO', 'MONEY', 'LINK')),
  choices    text[] not null default '{}',
  position   int not null,
  created_at timestamptz not null,
  -- since when an index makes filters by it fast
  indexed_at timestamptz,
  check ((kind = 'CHOICE') = (choices <> '{}'))
);

-- What is kept as text, made comparable; null where the text is no value of that kind. Each is one expression, so that
-- PostgreSQL can put it into the statement itself.
create function field_text(value text) returns text immutable parallel safe language sql
  return left(lower(value), 200);

create function field_number(value text) returns numeric immutable parallel safe language sql
  return case when value ~ '^[-+]?\d{1,20}(\.\d{1,10})?$' then value::numeric end;

create function field_date(value text) returns date immutable parallel safe language sql
  return case
    when value ~ '^\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2\d))$'
         and value !~ '^0000'
         and (right(value, 5) <> '02-29'
              or left(value, 4)::int % 4 = 0 and (left(value, 4)::int % 100 <> 0 or left(value, 4)::int % 400 = 0))
    then make_date(left(value, 4)::int, substr(value, 6, 2)::int, right(value, 2)::int)
  end;

create function field_yes_no(value text) returns boolean immutable parallel safe language sql
  return case
    when lower(value) = any ('{true,yes,y,1,on,ja,oui,sí}') then true
    when lower(value) = any ('{false,no,n,0,off,nein,non}') then false
  end;

-- The amount; the currency is the last three letters.
create function field_money(value text) returns numeric immutable parallel safe language sql
  return case when value ~ '^[-+]?\d{1,14}(\.\d{1,2})? [A-Z]{3}$' then split_part(value, ' ', 1)::numeric end;

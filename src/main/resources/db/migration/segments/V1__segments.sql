create table segment (
  id           uuid primary key,
  name         text not null check (name <> ''),
  -- null: a list that is kept by hand
  condition    jsonb,
  -- grows with each change of the condition
  version      int not null default 1,
  -- FILLING until all people have been looked at under the current condition
  state        text not null check (state in ('FILLING', 'ACTIVE')),
  -- why the condition means nothing any more, such as a deleted field: nobody enters or leaves until it is mended
  broken       text,
  members      bigint not null default 0,
  created_by   uuid references app_user (id),
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  filled_at    timestamptz
);
create unique index segment_name on segment (lower(name));

-- No foreign keys: a million rows are written at once; whoever is deleted is touched, and so taken out.
create table segment_member (
  segment_id uuid not null,
  person_id  uuid not null,
  since      timestamptz not null,
  primary key (segment_id, person_id)
);
create index segment_member_person on segment_member (person_id);

-- Who entered and who left, when, and why.
create table segment_move (
  id         bigint generated always as identity primary key,
  segment_id uuid not null,
  person_id  uuid not null,
  entered    boolean not null,
  at         timestamptz not null,
  cause      text not null,
  -- whose it was before people became one, the latest merge last
  merged_from uuid[]
);
create index segment_move_person on segment_move (person_id, id);
create index segment_move_segment on segment_move (segment_id, id);

-- When time alone may change whether somebody belongs to a segment: the next such moment, never later than the true one.
create table segment_due (
  segment_id uuid not null,
  person_id  uuid not null,
  at         timestamptz not null,
  primary key (segment_id, person_id)
);
create index segment_due_at on segment_due (at);
create index segment_due_person on segment_due (person_id);

-- People about whom something changed, one row per statement that changed it. What reads and deletes the rows is awake
-- several times a second.
create table segment_touch (
  id      bigint generated always as identity primary key,
  aspect  text not null,
  persons uuid[] not null,
  -- beside each person: the kind of an interaction
  kinds   text[],
  -- beside each person: the heat of their score
  befores float8[],
  afters  float8[]
);
alter table segment_touch set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- People touched while a segment is being filled: they are looked at once more at its end.
create table segment_late (
  segment_id uuid not null,
  touched    uuid not null,
  primary key (segment_id, touched)
);

-- The interactions of a kind and time, with whose they are, without reading the interactions themselves.
create index interaction_kind on interaction (kind, occurred_at) include (person_id) where person_id is not null and not bot;

-- For a table whose rows are about the person in the column that the trigger names; all of its writers are caught.
create function segment_touch_added() returns trigger language plpgsql as $$
begin
  execute format('insert into segment_touch (aspect, persons) select $1, array_agg(distinct %I) from added having count(*) > 0',
                 tg_argv[1]) using tg_argv[0];
  return null;
end $$;

create function segment_touch_changed() returns trigger language plpgsql as $$
begin
  execute format('insert into segment_touch (aspect, persons)
                  select $1, array_agg(distinct %1$I)
                    from (select %1$I from added union all select %1$I from gone) as both_sides having count(*) > 0',
                 tg_argv[1]) using tg_argv[0];
  return null;
end $$;

create function segment_touch_gone() returns trigger language plpgsql as $$
begin
  execute format('insert into segment_touch (aspect, persons) select $1, array_agg(distinct %I) from gone having count(*) > 0',
                 tg_argv[1]) using tg_argv[0];
  return null;
end $$;

create trigger segment_person_added after insert on person referencing new table as added
  for each statement execute function segment_touch_added('NEW', 'id');
create trigger segment_person_changed after update on person referencing old table as gone new table as added
  for each statement execute function segment_touch_changed('PERSON', 'id');
create trigger segment_person_gone after delete on person referencing old table as gone
  for each statement execute function segment_touch_gone('GONE', 'id');

create trigger segment_consent_added after insert on consent referencing new table as added
  for each statement execute function segment_touch_added('CONSENT', 'person_id');
create trigger segment_consent_changed after update on consent referencing old table as gone new table as added
  for each statement execute function segment_touch_changed('CONSENT', 'person_id');
create trigger segment_consent_gone after delete on consent referencing old table as gone
  for each statement execute function segment_touch_gone('CONSENT', 'person_id');

create function segment_touch_company() returns trigger language plpgsql as $$
begin
  insert into segment_touch (aspect, persons)
  select 'PERSON', array_agg(p.id)
    from added a
    join gone g on g.id = a.id and (g.name, g.domain) is distinct from (a.name, a.domain)
    join person p on p.company_id = a.id
  having count(*) > 0;
  return null;
end $$;
create trigger segment_company_changed after update on company referencing old table as gone new table as added
  for each statement execute function segment_touch_company();

create function segment_touch_interactions() returns trigger language plpgsql as $$
begin
  insert into segment_touch (aspect, persons, kinds)
  select 'DID', array_agg(person_id), array_agg(kind)
    from (select distinct person_id, kind from added where person_id is not null and not bot) as did
  having count(*) > 0;
  return null;
end $$;
create trigger segment_interaction_added after insert on interaction referencing new table as added
  for each statement execute function segment_touch_interactions();

-- What a visitor did becomes a person's, two people become one, the history is judged again.
create function segment_touch_interactions_changed() returns trigger language plpgsql as $$
begin
  insert into segment_touch (aspect, persons, kinds)
  select 'DID', array_agg(person_id), array_agg(kind)
    from (select distinct who.person_id, a.kind
            from added a
            join gone g on g.id = a.id
             and (g.person_id, g.kind, g.name, g.channel, g.campaign_id, g.bot, g.occurred_at)
                 is distinct from (a.person_id, a.kind, a.name, a.channel, a.campaign_id, a.bot, a.occurred_at)
           cross join lateral (values (a.person_id), (g.person_id)) as who (person_id)
           where who.person_id is not null) as did
  having count(*) > 0;
  return null;
end $$;
create trigger segment_interaction_changed after update on interaction referencing old table as gone new table as added
  for each statement execute function segment_touch_interactions_changed();

create function segment_touch_interactions_gone() returns trigger language plpgsql as $$
begin
  insert into segment_touch (aspect, persons, kinds)
  select 'DID', array_agg(person_id), array_agg(kind)
    from (select distinct person_id, kind from gone where person_id is not null and not bot) as did
  having count(*) > 0;
  return null;
end $$;
create trigger segment_interaction_gone after delete on interaction referencing old table as gone
  for each statement execute function segment_touch_interactions_gone();

-- For the module that keeps scores: only heats and grades that changed are told, the heat before beside the heat after.
create function segment_touch_scores_added() returns trigger language plpgsql as $$
begin
  insert into segment_touch (aspect, persons, befores, afters)
  select 'SCORE', array_agg(person_id), array_agg('-infinity'::float8), array_agg(heat) from added having count(*) > 0;
  insert into segment_touch (aspect, persons) select 'FIT', array_agg(person_id) from added having count(*) > 0;
  return null;
end $$;

create function segment_touch_scores_changed() returns trigger language plpgsql as $$
declare
  heated  uuid[];
  befores float8[];
  afters  float8[];
  graded  uuid[];
begin
  select array_agg(a.person_id) filter (where g.heat <> a.heat), array_agg(g.heat) filter (where g.heat <> a.heat),
         array_agg(a.heat) filter (where g.heat <> a.heat), array_agg(a.person_id) filter (where g.fit <> a.fit)
    into heated, befores, afters, graded
    from added a
    join gone g on g.person_id = a.person_id;
  if heated is not null then
    insert into segment_touch (aspect, persons, befores, afters) values ('SCORE', heated, befores, afters);
  end if;
  if graded is not null then
    insert into segment_touch (aspect, persons) values ('FIT', graded);
  end if;
  return null;
end $$;

-- A new model means another half-life: whoever looks at scores is judged anew.
create function segment_touch_model() returns trigger language plpgsql as $$
begin
  insert into segment_touch (aspect, persons) values ('MODEL', '{}');
  return null;
end $$;
